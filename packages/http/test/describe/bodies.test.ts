/** What the desk takes: each body under its name, and lines that say something, bounded, in one direction. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { bodies } from "../../src/describe/bodies.ts"

const takes = (schema: Schema.Codec<unknown, unknown>, value: unknown): boolean =>
  Result.isSuccess(Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })(value))

describe("a body", () => {
  it.each(Object.entries(bodies))("%s carries its own name in the document, and is no text", (name, schema) => {
    expect(schema.ast.annotations?.["identifier"]).toBe(name)
    expect(takes(schema as Schema.Codec<unknown, unknown>, "")).toBe(false)
  })
})

describe("a reason", () => {
  it.each([
    ["is a line", "已与来文核对", true],
    ["says something", " 　\u200b", false],
    ["is bounded", "长".repeat(501), false],
    ["has one direction", "好\u202e坏", false],
    ["is one line", "一\n二", false]
  ])("%s", (_, reason, isTaken) => expect(takes(bodies.Withdrawal, { reason })).toBe(isTaken))
})

describe("an adjustment", () => {
  it("of 0 is none", () => {
    const one = { cell: "a/b/c", by: 0, reason: "重复", decidedBy: "甲" }
    expect(takes(bodies.ConsolidationOrder, { adjustments: [one] })).toBe(false)
    expect(takes(bodies.ConsolidationOrder, { adjustments: [{ ...one, by: -1 }] })).toBe(true)
  })
})
