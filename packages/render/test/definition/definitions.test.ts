/** Every definition is a text that parses, the same whenever it is made, for each edition. */
import { official } from "@gongkai/core/editions/official"
import { describe, expect, it } from "vitest"
import { definitions } from "../../src/definition/definitions.ts"

describe.each(official)("for $key", (edition) => {
  it.each(Object.entries(definitions))("%s", (name, made) => {
    const text = made(edition)
    expect(text.endsWith("\n")).toBe(true)
    expect(made(edition)).toBe(text)
    if (name !== "sdmx") expect(JSON.parse(text)).toBeTypeOf("object")
  })
})
