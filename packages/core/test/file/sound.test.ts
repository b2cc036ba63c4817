/** A walk built from a schema passes what the schema takes, counts its keys, and leaves all it does not know to the schema. */
import { describe, expect, it } from "@effect/vitest"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { walkOf } from "../../src/file/sound.ts"
import { law } from "../support/law.ts"

const Row = Schema.Struct({
  name: Schema.String.check(Schema.isPattern(/^[a-z]*$/u)),
  note: Schema.optionalKey(Schema.Union([Schema.Null, Schema.Literal("n/a"), Schema.Natural])),
  parts: Schema.optionalKey(Schema.Record(Schema.String, Schema.Array(Schema.Struct({ text: Schema.String }))))
})
const walk = walkOf(Row.ast)

describe("the walk through a value", () => {
  it("counts the keys of all objects in it, and no place of an array", () => {
    expect(walk({ name: "a" })).toBe(1)
    expect(walk({ name: "a", note: null, parts: { x: [{ text: "" }, { text: "" }], y: [] } })).toBe(7)
  })

  it.each([
    [{}],
    [{ name: "A" }],
    [{ name: "a", note: -1 }],
    [{ name: "a", note: "none" }],
    [{ name: "a", note: undefined }],
    [{ name: "a", extra: 1 }],
    [{ name: "a", parts: { x: {} } }],
    [{ name: "a", parts: { x: [{ text: "", more: 1 }] } }],
    [[{ name: "a" }]],
    [null],
    ["a"]
  ])("is NaN where the schema refuses it: %j", (value) => expect(walk(value)).toBeNaN())

  it("is NaN for schemas that decode to something else, and for kinds it does not know", () => {
    expect(walkOf(Schema.FiniteFromString.ast)("1")).toBeNaN()
    expect(walkOf(Schema.Struct({ a: Schema.FiniteFromString }).ast)({ a: "1" })).toBeNaN()
    expect(walkOf(Schema.Tuple([Schema.String]).ast)(["a"])).toBeNaN()
    expect(walkOf(Schema.BigInt.ast)(1n)).toBeNaN()
  })

  law("passes any JSON value just where the schema takes it", [Schema.Json, Schema.String], ([value, key]) => {
    const takes = Schema.decodeUnknownOption(Row, { onExcessProperty: "error" })
    for (const each of [value, { name: value }, { name: "a", note: value }, { name: "a", parts: { [key]: value } }]) {
      expect(Number.isNaN(walk(each))).toBe(Option.isNone(takes(each)))
    }
  })
})
