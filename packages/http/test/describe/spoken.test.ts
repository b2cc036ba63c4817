/** What schemas say is in both languages, and nothing of it names a class of a generated client. */
import { describe, expect, it } from "vitest"
import { components } from "../../src/describe/components.ts"
import { said } from "../../src/describe/docs/said.ts"
import { spoken } from "../../src/describe/spoken.ts"
import { terms } from "../../src/describe/terms.ts"

describe("a schema", () => {
  it("says in both languages what it has in one", () => {
    expect(spoken({ type: "object", description: "回执" })).toEqual({ type: "object", description: "回执 (a receipt)" })
    expect(spoken({ description: "64 hexadecimal digits" })).toEqual({
      description: "64 位十六进制数 (64 hexadecimal digits)"
    })
    expect(spoken([{ description: "37 characters at most" }])).toEqual([
      { description: "至多37个字 (37 characters at most)" }
    ])
  })
  it("has its title and its description together, and no title", () => {
    expect(spoken({ title: "一段文字", description: "one line, not empty" })).toEqual({
      description: "一段文字：一行，不空 (a text: one line, not empty)"
    })
  })
  it("keeps what is in both languages already, and what nobody knows", () => {
    expect(spoken({ description: "谁存的：令牌的用途 (the label of the token)" })).toEqual({
      description: "谁存的：令牌的用途 (the label of the token)"
    })
    expect(spoken({ description: "甲" })).toEqual({ description: "甲" })
  })
  it("may have properties of these names, and values that look like one", () => {
    const schema = {
      properties: { title: { type: "string" }, description: { type: "string" } },
      const: { title: "回执" }
    }
    expect(spoken(schema)).toEqual(schema)
  })
})

/** Every description below a value. */
const descriptions = (value: unknown): ReadonlyArray<string> => {
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    key === "description" && typeof each === "string" ? [each] : key === "examples" ? [] : descriptions(each)
  )
}
const all = descriptions(components().schemas)

it("every schema of the document is told in Chinese and in English", () => {
  expect(all.length).toBeGreaterThan(100)
  expect(all.filter((each) => said(each, "zh") === said(each, "en"))).toEqual([])
  expect(all.filter((each) => /\p{Script=Han}/u.test(said(each, "en").replaceAll("分", "")))).toEqual([])
})

it("no schema has a title, which a generator would take for a name", () => {
  expect(JSON.stringify(components().schemas)).not.toMatch(/"title":"/u)
})

it("every term is one that some schema says", () => {
  expect(terms.filter(({ zh }) => !all.some((each) => each.includes(zh)))).toEqual([])
})
