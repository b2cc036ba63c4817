/** Every example of the reference is what its schema takes: nobody copies one that is refused. */
import { Agency } from "@gongkai/core/Agency"
import * as Interchange from "@gongkai/core/Interchange"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as answers from "../../src/describe/answers.ts"
import { examples } from "../../src/describe/examples.ts"

const schemas: { readonly [name: string]: Schema.Codec<unknown, unknown> } = { ...answers, Agency }

describe("the example of", () => {
  it.each(Object.keys(examples).filter((name) => name !== "Report"))("%s is one", (name) => {
    const schema = schemas[name] ?? expect.fail(`no schema ${name}`)
    const result = Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })(examples[name])
    expect(Result.isSuccess(result) || result.failure.message).toBe(true)
  })
  it("a report is a file that is taken", () => {
    expect(Result.isSuccess(Interchange.decode(examples["Report"]))).toBe(true)
  })
  it("what is kept fits together: its agency, its number and its tag", () => {
    expect(examples["Revision"]).toMatchObject({ number: 1, etag: '"1"' })
    expect(examples["Kept"]).toMatchObject({ agency: "huaian-archives", counts: { error: 1 }, findings: [{}] })
  })
})
