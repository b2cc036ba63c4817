/** The checksum of a zlib stream: that of the standard, and of two stretches what it is of both put together. */
import { describe, expect, it } from "@effect/vitest"
import { deflateSync } from "node:zlib"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { adler, combined } from "../../src/bytes/adler.ts"
import { law } from "../law.ts"

const bytes = Arbitrary.schema(Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 255 })))).pipe(
  Arbitrary.map((some) => Uint8Array.from(some))
)
/** The last four bytes of a zlib stream are the sum. */
const standard = (some: Uint8Array): number => deflateSync(some).readUInt32BE(deflateSync(some).length - 4)

describe("the sum of bytes", () => {
  it("is that of RFC 1950: 1 of nothing, 0x11e60398 of Wikipedia", () => {
    expect(adler(new Uint8Array())).toBe(1)
    expect(adler(new TextEncoder().encode("Wikipedia"))).toBe(0x11e60398)
  })
  it("stays exact over many bytes that are as large as can be", () => {
    for (const length of [3799, 3800, 3801, 65_521, 200_000]) {
      const some = new Uint8Array(length).fill(255)
      expect({ length, sum: adler(some) }).toEqual({ length, sum: standard(some) })
    }
  })
  law("is what zlib works out", [bytes], ([some]) => expect(adler(some)).toBe(standard(some)))
})

describe("the sum of two stretches", () => {
  law("follows from theirs", [bytes, bytes], ([one, other]) => {
    const whole = new Uint8Array([...one, ...other])
    expect(combined(adler(one), adler(other), other.length)).toBe(adler(whole))
  })
  it("follows from theirs where they are long, and where the sums are at their ends", () => {
    const [one, other] = [new Uint8Array(100_000).fill(255), new Uint8Array(70_000).fill(254)]
    expect(combined(adler(one), adler(other), other.length)).toBe(adler(Buffer.concat([one, other])))
    expect(combined(1, adler(other), other.length)).toBe(adler(other))
    expect(combined(adler(one), 1, 0)).toBe(adler(one))
    // 65521 bytes of 1 bring the low half back to 1.
    const round = new Uint8Array(65_520).fill(1)
    expect(combined(adler(round), adler(one), one.length)).toBe(adler(Buffer.concat([round, one])))
  })
})
