/** What answers are made of, as a client generator meets it: every schema has its name once and takes nothing that it does not tell. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as answers from "../../src/describe/answers.ts"
import { examples } from "../../src/describe/examples.ts"

const named: ReadonlyArray<[string, Schema.Codec<unknown, unknown>]> = Object.entries(answers)
const takes = (schema: Schema.Codec<unknown, unknown>, value: unknown): boolean =>
  Result.isSuccess(Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })(value))

describe("the schema of", () => {
  it.each(named.filter(([name]) => name !== "Heading"))(
    "%s carries the name by which the document refers to it",
    (name, schema) => {
      expect(schema.ast.annotations?.["identifier"]).toBe(name)
    }
  )
  it.each(named)("%s takes neither a text nor an empty object", (_, schema) => {
    expect(takes(schema, "")).toBe(false)
    expect(takes(schema, {})).toBe(false)
  })
  it.each(named.filter(([name]) => name in examples))("%s refuses a member that it does not tell", (name, schema) => {
    expect(takes(schema, examples[name])).toBe(true)
    expect(takes(schema, Object.assign({}, examples[name], { more: 1 }))).toBe(false)
  })
})

describe("headings", () => {
  it("may hold headings to any depth", () => {
    const deep = {
      key: "a",
      label: "甲",
      of: [{ key: "b", label: "乙", of: [{ key: "c", label: "丙", measure: "count" }] }]
    }
    expect(takes(answers.Heading, deep)).toBe(true)
    expect(takes(answers.Heading, { ...deep, of: [{ key: "b" }] })).toBe(false)
  })
})
