/** Buttons of the page take the steps that keys take in the terminal. */
import * as Draft from "@gongkai/core/Draft"
import { review } from "@gongkai/editor/Editing"
import { describe, expect, it } from "vitest"
import { acts } from "../../src/desk/acts.ts"
import { back } from "../../src/screen/steps.ts"
import { cell, state } from "../support/unbalanced.ts"

const { atCell, atFinding, compare, redo, undo } = acts

describe("a command at a cell", () => {
  it("is of that cell, and taken back and made again", () => {
    const { state: after } = atCell("requests", cell, "clear")(state)
    expect(Draft.at(after.editing.draft, cell)).toBeNull()
    const before = undo(after).state
    expect(Draft.at(before.editing.draft, cell)).toBe(3)
    expect(Draft.at(redo(before).state.editing.draft, cell)).toBeNull()
  })
})

describe("a command at a finding", () => {
  const at = review(state.editing).findings.findIndex(({ cells }) => cells.length > 0)
  it("leads to its cell", () => expect(atFinding(at, "open")(state).state.place).toMatchObject({ _tag: "Table" }))
  it("shows the law, and leads back to the report", () => {
    const { state: asked } = atFinding(at, "law")(state)
    expect(asked.place._tag).toBe("Law")
    expect(back(asked).state.place).toEqual(state.place)
  })
})

describe("comparing", () => {
  it("asks for last year's report where there is none", () => {
    expect(compare(state).state.message?.text.zh).toContain("没有上年的报告")
  })
})
