/** What is sent and answered about accounts: each schema has its name once, and a plan gives nobody a role twice or nowhere. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as access from "../../src/describe/accessAnswers.ts"

const { accessBodies, ...answers } = access
const named: ReadonlyArray<[string, Schema.Top]> = Object.entries({ ...answers, ...accessBodies })

describe("the schema of", () => {
  it.each(named)("%s carries the name by which the document refers to it", (name, schema) => {
    expect(schema.ast.annotations?.["identifier"] ?? schema.ast.checks?.at(-1)?.annotations?.["identifier"]).toBe(name)
  })
})

const takes = (grants: unknown): boolean =>
  Result.isSuccess(Schema.decodeUnknownResult(accessBodies.AccountPlan)({ kind: "person", name: "李云", grants }))
const clerk = { role: "clerk", over: "yunxi" }

describe("a plan of an account", () => {
  it.each([[[]], [[clerk]], [[clerk, { role: "desk", over: "yunxi" }]], [[{ role: "administrator", over: "*" }]]])(
    "may grant %j",
    (grants) => expect(takes(grants)).toBe(true)
  )
  it.each([
    [[clerk, clerk]],
    [[{ role: "clerk", over: "" }]],
    [[{ role: "clerk", over: "**" }]],
    [[{ role: "chief", over: "a" }]]
  ])("may not grant %j", (grants) => expect(takes(grants)).toBe(false))
})
