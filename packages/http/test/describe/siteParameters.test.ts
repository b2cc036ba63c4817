/** Parameters of the public site take what a reader writes, and nothing that no page could be asked for. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { siteParameters } from "../../src/describe/siteParameters.ts"

const takes = (schema: Schema.Codec<unknown, unknown>, value: unknown): boolean =>
  Result.isSuccess(Schema.decodeUnknownResult(schema)(value))
const inQuery = (name: "lang" | "sought") => Schema.Struct({ [name]: siteParameters[name].schema })

describe("parameters of the site", () => {
  it("take one of two languages, or none", () => {
    const all = [{ lang: "zh" }, { lang: "en" }, {}, { lang: "fr" }]
    expect(all.map((each) => takes(inQuery("lang") as never, each))).toEqual([true, true, true, false])
  })
  it("take any words to look for, but no control characters and no novel", () => {
    const all = ["", "文化 %<b>", "a\u0000", "字".repeat(101)].map((sought) => ({ sought }))
    expect(all.map((each) => takes(inQuery("sought") as never, each))).toEqual([true, true, false, false])
  })
  it("take the id of a rule", () => {
    const all = ["text.growth", "requests.other-outcomes-high", "a/b", ""]
    expect(all.map((each) => takes(siteParameters.rule.schema, each))).toEqual([true, true, false, false])
  })
})
