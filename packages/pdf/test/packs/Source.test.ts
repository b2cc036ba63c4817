/** Bytes in memory are a source of which any stretch can be had at once. */
import { expect } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { whole } from "../../src/packs/Source.ts"
import { law } from "../law.ts"

const Place = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 40 }))

law("a stretch is the bytes from its first to before its last", [Place, Place], ([one, other]) => {
  const bytes = Uint8Array.from({ length: 40 }, (_, at) => at)
  const [from, to] = [Math.min(one, other), Math.max(one, other)]
  const source = whole(bytes)
  expect(source.length).toBe(40)
  expect([...source.bytes(from, to)]).toEqual(Array.from({ length: to - from }, (_, at) => from + at))
})
