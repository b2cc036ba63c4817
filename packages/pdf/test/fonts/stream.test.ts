/** Stored bytes and pieces deflated earlier are one zlib stream, whose checksum follows from those of the pieces. */
import { inflateSync } from "node:zlib"
import { expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { adler } from "../../src/bytes/adler.ts"
import { deflatedOpen } from "../../src/bytes/deflate.ts"
import { joined, type Piece, stored } from "../../src/fonts/stream.ts"
import { law } from "../law.ts"

const bytesOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 8)) & 0xff)
const packed = (bytes: Uint8Array): Piece => ({
  deflated: deflatedOpen(bytes),
  length: bytes.length,
  adler: adler(bytes)
})

const Lengths = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 2000 }))).check(
  Schema.isMaxLength(5)
)

law("zlib inflates the pieces one after the other, stored and deflated ones in any order", [Lengths], ([lengths]) => {
  const all = lengths.map(bytesOf)
  const stream = joined(all.map((bytes, at) => (at % 2 === 0 ? stored(bytes) : packed(bytes))))
  expect(Buffer.compare(inflateSync(stream), Buffer.concat(all))).toBe(0)
})

it("bytes that no stored block can hold go into several", () => {
  for (const length of [0, 65_535, 65_536, 140_000]) {
    const bytes = bytesOf(length)
    const piece = stored(bytes)
    expect(piece).toMatchObject({ length, adler: adler(bytes) })
    expect(Buffer.compare(inflateSync(joined([piece])), bytes)).toBe(0)
  }
})
