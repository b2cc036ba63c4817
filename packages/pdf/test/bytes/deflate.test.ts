/** Deflated bytes are those that any inflater takes, and pieces left open can follow one another. */
import { deflateSync, inflateRawSync, inflateSync } from "node:zlib"
import { expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { adler, combined } from "../../src/bytes/adler.ts"
import { deflated, deflatedOpen, deflatedSmall, inflated } from "../../src/bytes/deflate.ts"
import { law } from "../law.ts"

/** Numbers that repeat, as outlines and operators do, and now and then many of them. */
const Numbers = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 40 }))).check(
  Schema.isMinLength(1),
  Schema.isMaxLength(600)
)
const Times = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 60 }))

const bytesOf = (numbers: ReadonlyArray<number>, times: number): Uint8Array =>
  Uint8Array.from({ length: numbers.length * times }, (_, at) => (numbers[at % numbers.length] ?? 0) + (at >> 9))

law("zlib inflates what was deflated, quickly or small", [Numbers, Times], ([numbers, times]) => {
  const bytes = bytesOf(numbers, times)
  for (const make of [deflated, deflatedSmall]) expect(Uint8Array.from(inflateSync(make(bytes)))).toEqual(bytes)
})

law("what zlib deflated is inflated", [Numbers, Times], ([numbers, times]) => {
  const bytes = bytesOf(numbers, times)
  expect(inflated(deflateSync(bytes, { level: times % 10 }))).toEqual(bytes)
})

law("open pieces one after the other, and an end, are one stream", [Numbers, Numbers, Times], ([one, other, times]) => {
  const [first, second] = [bytesOf(one, times), bytesOf(other, 1)]
  const stream = Buffer.concat([deflatedOpen(first), deflatedOpen(second), Uint8Array.of(3, 0)])
  expect(inflateRawSync(stream)).toEqual(Buffer.concat([first, second]))
})

it("a stream with a wrong checksum, cut off, or of other bytes is no stream", () => {
  const stream = deflated(bytesOf([1, 2, 3], 60))
  const changed = Uint8Array.from(stream, (byte, at) => (at === stream.length - 1 ? byte ^ 1 : byte))
  for (const bad of [changed, stream.subarray(0, 12), Uint8Array.of(1, 2, 3)]) expect(() => inflated(bad)).toThrow()
})

law("the checksum of a whole follows from those of its parts", [Numbers, Numbers], ([one, other]) => {
  const [first, second] = [bytesOf(one, 9), bytesOf(other, 2)]
  const whole = adler(Buffer.concat([first, second]))
  expect(combined(adler(first), adler(second), second.length)).toBe(whole)
  expect(
    deflateSync(Buffer.concat([first, second])).readUInt32BE(deflateSync(Buffer.concat([first, second])).length - 4)
  ).toBe(whole)
})
