/** Lists lead to what they list: a finding to its cell, or to the part it is about. */
import { describe, expect, it } from "vitest"
import { review } from "../src/Editing.ts"
import { editor } from "./support/editor.ts"

describe("the findings", () => {
  it("lead to the cell they are about", () => {
    const there = editor().press("3").type("5").press("tab", "f")
    const { findings } = review(there.state().editing)
    const at = findings.findIndex(({ cells: [cell] }) => cell?.startsWith("requests/received/") === true)
    for (let step = 0; step < at; step++) there.press("down")
    expect(there.press("enter").state().place).toMatchObject({ _tag: "Table", cell: findings[at]?.cells[0] })
  })

  it("lead to the part in prose they are about", () => {
    const found = editor().press("f")
    const { place } = found.state()
    expect(place._tag).toBe("Findings")
    expect(found.press("enter").state().place).toMatchObject({ _tag: "Prose", section: "overview" })
  })
})
