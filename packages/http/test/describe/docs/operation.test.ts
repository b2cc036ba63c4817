/** An operation as the reference shows it: what it takes and answers, in one language, with a line for a shell. */
import { describe, expect, it } from "vitest"
import { operationOf } from "../../../src/describe/docs/operation.ts"

const document = {
  components: { examples: { zh: { value: { detail: "没有" } }, en: { value: { detail: "none" } } } }
}
const operation = {
  operationId: "putThing",
  summary: "存一件 (Keep one)",
  security: [{ token: [] }],
  parameters: [
    { name: "id", in: "path", required: true, description: "编号 (id)", schema: { type: "string" }, example: "甲" },
    { name: "If-Match", in: "header", description: "所据 (basis)", schema: { type: "string" }, example: '"1"' }
  ],
  requestBody: { content: { "application/json": { schema: { type: "integer" } } } },
  responses: {
    200: {
      description: "好 (OK)",
      content: {
        "application/json": {
          schema: { type: "object" },
          examples: { zh: { $ref: "#/components/examples/zh" }, en: { $ref: "#/components/examples/en" } }
        }
      }
    },
    404: { description: "没有找到 (Not found)" }
  }
}
const shown = (language: "zh" | "en") => operationOf({ document, language }, "/things/{id}", "put", operation).markup

describe("an operation", () => {
  it("is told in one language, examples too", () => {
    expect(shown("zh")).toMatch(/存一件.*需要令牌.*编号.*字符串.*没有/su)
    expect(shown("zh")).not.toMatch(/Keep one|none/u)
    expect(shown("en")).toMatch(/Keep one.*needs a token.*Id.*string.*none/su)
    expect(shown("en")).not.toMatch(/存一件|没有|字符串|示例/u)
  })
  it("has a line for a shell with its precondition, and leads from a refusal to its example", () => {
    const line = `curl -X PUT -H "Authorization: Bearer $TOKEN" -H 'If-Match: "1"' -H 'Content-Type: application/json' --data-binary @file.json "$BASE/things/甲"`
    expect(shown("zh").replaceAll("&quot;", '"')).toContain(line)
    expect(shown("zh")).toContain('href="#problem-404"')
  })
})
