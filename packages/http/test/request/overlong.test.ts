/** Texts and lists far above any that was published are refused with their place; those just below are not. */
import { paragraph } from "@gongkai/core/Narrative"
import type { Draft } from "@gongkai/core/Draft"
import { describe, expect, it } from "vitest"
import { overlong } from "../../src/request/overlong.ts"
import { draft } from "../support/drafts.ts"

const saying = (...texts: ReadonlyArray<string>): Draft => {
  const said = { overview: texts.map((text) => paragraph(text)) }
  return { ...draft(), ...said }
}
const pointers = (of: Draft) => overlong(of).map(({ pointer }) => pointer)
const text = (length: number) => "字".repeat(length)
const blocks = (count: number) => saying(...Array.from({ length: count }, () => "字"))

describe("a report is too long", () => {
  it("in one text of more than 20,000 characters", () => {
    expect(pointers(saying(text(20_000)))).toEqual([])
    expect(pointers(saying("短", text(20_001)))).toEqual(["/overview/1/text"])
  })

  it("in all texts of a part together above 100,000 characters", () => {
    // Each block also says of what type it is.
    const rest = 100_000 - 5 * (19_000 + "paragraph".length) - "paragraph".length
    const five = Array.from({ length: 5 }, () => text(19_000))
    expect(pointers(saying(...five, text(rest)))).toEqual([])
    expect(pointers(saying(...five, text(rest + 1)))).toEqual(["/overview"])
  })

  it("in a list of more than 2,000 items", () => {
    expect(pointers(blocks(2000))).toEqual([])
    expect(pointers(blocks(2001))).toEqual(["/overview"])
  })

  it("but not in where its figures were read, of which each is short", () => {
    const cells = Object.fromEntries(
      Array.from({ length: 1500 }, (_, at) => [`cell ${at}`, { text: text(100), line: at }])
    )
    const provenance = { source: { name: "a.txt", reader: "text" }, cells }
    // What overlong looks at is lengths alone; the schema has judged the rest.
    expect(pointers(draft({ provenance } as unknown as Partial<Draft>))).toEqual([])
  })
})
