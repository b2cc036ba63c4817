/** What the desk answers with, as a client generator meets it: each schema under its own name. */
import type * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as deskAnswers from "../../src/describe/deskAnswers.ts"

const named: ReadonlyArray<[string, Schema.Top]> = Object.entries(deskAnswers)

describe("the schema of", () => {
  it.each(named)("%s carries the name by which the document refers to it", (name, schema) => {
    expect(schema.ast.annotations?.["identifier"]).toBe(name)
  })
})
