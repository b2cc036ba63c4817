/** Below the table stands what is to be known of the cell in hand, and of what is typed into it before any key leaves it. */
import { slots } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as Patch from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { blank, editor } from "./screen.ts"

describe("a text that is no figure", () => {
  it.each([
    ["3", "约30"],
    ["3", "5.5"],
    ["3", "九𠮷"]
  ])("is told to be none while it is typed, before any key leaves: part %s, %s", (part, text) => {
    expect(editor().press(part).type(text).text()).toContain(`“${text}”没有记入`)
  })

  it("is told so for an amount as well", () => {
    expect(editor().press("2", "ctrl+end").type("-1").text()).toContain("“-1”没有记入")
  })

  it("commands no terminal when it is quoted", () => {
    expect(editor().press("3").type("1").paste("2\u001b[2J").text()).not.toContain("\u001b")
    expect(editor().press("3").type("1").paste("2\u001b[2J").press("tab").text()).not.toContain("\u001b")
  })
})

describe("a total that somebody put there", () => {
  const total = "requests/received/total"
  const cells = slots(edition2021).filter(({ cell, row }) => row.key === "received" && cell !== total)
  const all = Object.fromEntries(cells.map(({ cell }) => [cell, Count.make(1)]))
  const kept = () =>
    editor({ draft: Patch.apply(blank(), { cells: { ...all, [total]: Count.make(9) } }) }).press("3", "end")

  it("is told with what its parts come to", () => {
    expect(kept().text()).toContain("现为 9，各项合计 6；按 = 采用算出的合计")
  })

  it("is listed among the findings until the computed one is taken", () => {
    expect(kept().press("f").text()).toContain("其余6项合计6，相差3")
    expect(kept().press("=", "f").text()).not.toContain("相差")
  })
})

describe("what is being typed", () => {
  it("is shown in its cell", () => {
    expect(editor().press("3").type("1234567").text()).toContain("1234567")
  })
})
