/** An organ names itself; everything else about it is optional, and exact where given. */
import { describe, expect, it } from "@effect/vitest"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { Agency } from "../../src/report/Agency.ts"

const reads = (fields: object) => {
  const agency: unknown = { name: "示例市档案局", ...fields }
  return Option.isSome(Schema.decodeUnknownOption(Agency)(agency))
}

describe("an agency", () => {
  it("needs its name alone", () => {
    expect(reads({})).toBe(true)
    expect(reads({ name: "" })).toBe(false)
    expect(reads({ name: "示例市\n档案局" })).toBe(false)
  })

  it.each([
    ["kind", "township"],
    ["level", "county"],
    ["divisionCode", "320800"],
    ["divisionCode", "320803001"],
    ["divisionCode", "320803001002"],
    ["supervisor", "示例市人民政府办公室"],
    ["address", "示例市人民路1号"],
    ["postcode", "223001"],
    ["telephone", "0517-83900000"],
    ["telephone", "（0517）83900000转801"],
    ["telephone", "+86 517 83900000"],
    ["email", "dangan@example.gov.cn"],
    ["website", "https://www.example.gov.cn/col/1.html"]
  ])("may give its %s as %s", (key, text) => expect(reads({ [key]: text })).toBe(true))

  it.each([
    ["kind", "school"],
    ["divisionCode", "32080"],
    ["divisionCode", "3208001"],
    ["postcode", "22300"],
    ["telephone", "无"],
    ["telephone", "0517\n83900000"],
    ["email", "dangan.example.gov.cn"],
    ["email", "dan\u0000gan@example.gov.cn"],
    ["website", "www.example.gov.cn"],
    ["website", "https://example.gov.cn/\u0007"]
  ])("never gives its %s as %j", (key, text) => expect(reads({ [key]: text })).toBe(false))
})
