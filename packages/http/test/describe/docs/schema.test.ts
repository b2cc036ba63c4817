/** A schema as a reader takes it in: a line for a plain value, a table for an object. */
import { describe, expect, it } from "vitest"
import { line, plain, table } from "../../../src/describe/docs/schema.ts"

describe("a value in a line", () => {
  it.each([
    [{ type: "string" }, "字符串"],
    [{ type: "integer", minimum: 1, maximum: 200 }, "整数（不小于 1，不大于 200）"],
    [{ type: "string", pattern: "^a$", maxLength: 3 }, "字符串（至多 3，形如 ^a$）"],
    [{ type: "string", allOf: [{ pattern: "<b>" }] }, "字符串（形如 &lt;b&gt;）"],
    [{ $ref: "#/components/schemas/Report" }, '<a href="#schema-Report">Report</a>'],
    [{ type: "array", items: { type: "integer" } }, "整数 的数组"],
    [{ anyOf: [{ type: "string" }, { type: "null" }] }, "字符串 ｜ null"],
    [{ enum: ["zh", 1] }, "<code>&quot;zh&quot; ｜ 1</code>"],
    [{ const: "n/a" }, "<code>&quot;n/a&quot;</code>"],
    [{ type: "object", properties: { a: {}, b: {} } }, "{ a、b }"],
    [true, "任意值"]
  ])("%j", (schema, shown) => expect(line(schema).markup).toBe(shown))
})

describe("an object in a table", () => {
  const { markup } = table({
    type: "object",
    required: ["id"],
    properties: {
      id: { type: "string", description: "编号 (id)" },
      place: { type: "object", properties: { line: { type: "integer" } } }
    }
  })

  it("has a row for each property, and says which may be absent", () => {
    expect(markup).toMatch(/<code>id<\/code><\/th>\s*<td>字符串<\/td>\s*<td>编号<\/td>/u)
    expect(markup).toMatch(/<code>place<\/code> <span class="where">可无<\/span>/u)
  })

  it("has a table within it for a property that is an object", () => {
    expect(markup.match(/<table>/gu)).toHaveLength(2)
  })
})

it("an example is shown as it is written", () => {
  expect([plain("a"), plain(3), plain({ a: 1 }), plain(undefined)]).toEqual(["a", "3", '{"a":1}', ""])
})
