/** Where a text stops being JSON: the place as an editor counts it, and whether something is wrong there or only missing. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { syntax } from "../../src/file/jsonSyntax.ts"
import { law } from "../support/law.ts"

const reason = (text: string): string => {
  try {
    JSON.parse(text)
    return "it is JSON"
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
/** As this engine says it, and as one says it that names no place. */
const both = (text: string) => [syntax(text, reason(text)).zh, syntax(text, "SyntaxError").zh]

describe("a text that goes wrong", () => {
  it.each([
    ["{a:1}", "第1行第2列"],
    ['{"a":1,}', "第1行第8列"],
    ['{\n  "a": 01\n}', "第2行第9列"],
    ["[1,2] 3", "第1行第7列"],
    ['{"a":"x\ty"}', "第1行第8列"]
  ])("%j is told by line and column", (text, place) => {
    const [own] = both(text)
    expect(own).toBe(`${place}：不是正确的 JSON`)
  })
  it.each([
    ['{"a": tru3}', "第1行第7列"],
    ["{\"a\": 'x'}", "第1行第7列"],
    ['{"a": "\\x"}', "第1行第7列"],
    ["}", "第1行第1列"],
    ['{"a":[1,,2]}', "第1行第9列"],
    ['{"a":,"b":1}', "第1行第6列"],
    ['{"a" 1}', "第1行第6列"],
    ['{"a":1 "b":2}', "第1行第8列"],
    ["[1,2}", "第1行第5列"],
    ["[1,]", "第1行第4列"],
    ["{1:2}", "第1行第2列"],
    ['{"a":1,}', "第1行第8列"],
    ["[] []", "第1行第4列"]
  ])("%j is told also where the engine names no place", (text, place) => {
    expect(syntax(text, "SyntaxError").zh).toBe(`${place}：不是正确的 JSON`)
  })
})

describe("a text that was cut off", () => {
  it.each([
    "{",
    '{"a":',
    '{"a":"甲',
    '{"a":"甲\\',
    "[1,2",
    '{"a":tru',
    '{"a":-',
    '{"a":1.',
    '{"a":1e',
    '{"a":1.5e+',
    '{"a":"\\"',
    '{\n"a":1,\n'
  ])("%j ends too early, at its end", (text) => {
    const lines = text.split("\n")
    const place = `第${lines.length}行第${(lines.at(-1) ?? "").length + 1}列`
    for (const said of both(text)) expect(said).toBe(`${place}：JSON 到此中断，文件不完整`)
  })
  it("is told in English too", () => {
    expect(syntax("{", reason("{")).en).toBe("line 1, column 2: the JSON ends here, unfinished")
    expect(syntax("}", reason("}")).en).toBe("line 1, column 1: this is not valid JSON")
  })
})

const value = Schema.Struct({
  name: Schema.String,
  numbers: Schema.Array(Schema.Finite),
  kinds: Schema.Array(Schema.NullOr(Schema.Boolean))
})
const share = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 99 }))

law("whatever is cut off anywhere is cut off, and not wrong", [value, share], ([whole, percent]) => {
  const text = JSON.stringify(whole, null, 1)
  const cut = text.slice(0, Math.max(1, Math.floor((text.length * percent) / 100)))
  for (const said of both(cut)) expect({ cut, said }).toEqual({ cut, said: expect.stringContaining("文件不完整") })
})
