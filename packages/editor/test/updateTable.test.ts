/** A clerk fills in a table with keys: what is typed, what follows from it, and what a cell does not take. */
import { describe, expect, it } from "vitest"
import type { Cell } from "@gongkai/core/Cell"
import * as Draft from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count, type Entry } from "@gongkai/core/Entry"
import * as Patch from "@gongkai/core/Patch"
import { slots } from "@gongkai/core/Edition"
import { review } from "../src/Editing.ts"
import { blank, editor } from "./support/editor.ts"

const received = "requests/received/naturalPerson"
const at = (draft: Draft.Draft, cell: Cell) => Draft.at(draft, cell)

describe("a table filled in by keys", () => {
  it("takes digits as they are typed, Tab to the next cell, Enter to the row below where the Tabs began", () => {
    const draft = editor().press("3").type("12").press("tab").type("3").press("enter").type("4").press("up").draft()
    expect(at(draft, received)).toBe(12)
    expect(at(draft, "requests/received/organization.business")).toBe(3)
    expect(at(draft, "requests/carriedIn/naturalPerson")).toBe(4)
  })

  it("takes full-width digits, as an input method left on types them", () => {
    expect(at(editor().press("3").type("１２").press("enter").draft(), received)).toBe(12)
  })

  it("keeps what is being typed to itself until it is entered", () => {
    const typing = editor().press("3").type("12")
    expect(typing.state().place).toMatchObject({ input: { text: "12", caret: 2 } })
    expect(typing.orders).toEqual([])
    expect(at(typing.press("escape").draft(), received)).toBeNull()
  })

  it("computes totals as soon as their parts are there, and shows nothing in their place before", () => {
    const filling = editor().press("3")
    for (const digit of "12345") filling.type(digit).press("tab")
    expect(at(filling.draft(), "requests/received/total")).toBeNull()
    expect(at(filling.type("6").press("tab").draft(), "requests/received/total")).toBe(21)
  })

  it("takes six decimals of 万元 in an amount, and a seventh is no reason to drop it", () => {
    const fees = "proactive/fees/amount"
    const there = editor().press("2", "ctrl+end")
    expect(there.state().place).toMatchObject({ cell: fees })
    there.type("7730.281234").press("5", "enter")
    expect(there.state().place).toMatchObject({ input: { text: "7730.2812345" } })
    expect(there.said()).toContain("至多六位小数")
    expect(at(there.press("backspace", "enter").draft(), fees)).toBe(7_730_281_234)
  })

  it("takes a minus in 本年增/减 of 2019, and there alone", () => {
    const there = editor({ edition: edition2019 }).press("2", "down", "down", "right")
    expect(there.state().place).toMatchObject({ cell: "proactive/licensing/change" })
    expect(at(there.type("-3").press("enter").draft(), "proactive/licensing/change")).toBe(-3)
  })

  it("holds on to what is no number yet", () => {
    const there = editor({ edition: edition2019 }).press("2", "down", "down", "right").type("-").press("enter")
    expect(there.state().place).toMatchObject({ input: { text: "-" } })
    expect(there.orders).toEqual([])
  })

  it("opens a cell with F2, where arrows move within the figure and Del takes the next digit", () => {
    const open = editor().press("3").type("124").press("up", "f2", "left", "left", "delete")
    expect(at(open.type("3").press("enter").draft(), received)).toBe(134)
  })

  it("clears a cell with Del: blank, never 0", () => {
    expect(at(editor().press("3").type("5").press("up", "delete").draft(), received)).toBeNull()
  })

  it("stays inside the table at its edges", () => {
    const there = editor().press("3", "up", "left", "shift+tab")
    expect(there.state().place).toMatchObject({ cell: received })
    expect(there.press("ctrl+end", "down", "end", "right").state().place).toMatchObject({
      cell: "requests/carriedOut/total"
    })
  })
})

describe("本项全年无", () => {
  it("declares the blank rest of a row in one act, taken back in one", () => {
    const declared = editor().press("3").type("5").press("up", "n")
    expect(at(declared.draft(), received)).toBe(5)
    expect(at(declared.draft(), "requests/received/organization.business")).toBe("none")
    expect(at(declared.draft(), "requests/received/total")).toBe(5)
    expect(declared.said()).toContain("5 格记为“本项全年无”")
    expect(at(declared.press("u").draft(), "requests/received/organization.business")).toBeNull()
  })

  it("declares the whole block, and leaves the other blocks of the form alone", () => {
    const draft = editor().press("2", "N").draft()
    expect(at(draft, "proactive/normativeDocuments/inForce")).toBe("none")
    expect(at(draft, "proactive/licensing/decisions")).toBeNull()
  })
})

describe("a total that somebody put there", () => {
  const total = "requests/received/total"
  const kept = () => {
    const cells = slots(edition2021).filter(({ cell, row }) => row.key === "received" && cell !== total)
    const all = Object.fromEntries(cells.map(({ cell }) => [cell, Count.make(1)]))
    return editor({ draft: Patch.apply(blank(), { cells: { ...all, [total]: Count.make(9) } }) }).press("3", "end")
  }

  it("is kept, and differs from what its parts come to", () => {
    expect(review(kept().state().editing).differing.get(total)).toBe(6)
    expect(at(kept().press("home").type("2").press("enter").draft(), total)).toBe(9)
  })

  it("is a finding until the clerk takes the computed one", () => {
    expect(review(kept().state().editing).at.get(total)?.[0]?.message.zh).toContain("其余6项合计6，相差3")
    const taken = kept().press("=")
    expect(at(taken.draft(), total)).toBe(6)
    expect(review(taken.state().editing).at.get(total)).toBeUndefined()
  })

  it("is told of on a cell that has none", () => {
    expect(kept().press("home", "=").said()).toBe("此格没有与各项不符的合计")
  })
})

/** Every cell of table three is none, but for those given. */
const filled = (cells: { readonly [cell: string]: Entry }) => {
  const none = slots(edition2021).filter(({ form }) => form.key === "requests")
  const all = Object.fromEntries(none.map(({ cell }) => [cell, "none" as const]))
  return editor({ draft: Patch.apply(blank(), { cells: { ...all, ...cells } }) }).press("3")
}

describe("the next gap", () => {
  const total = "requests/received/total"
  const other = "requests/carriedIn/organization.research"

  it("is a cell that is blank, in either direction", () => {
    expect(
      filled({ [other]: null })
        .press("]")
        .state().place
    ).toMatchObject({ cell: other })
    expect(
      filled({ [other]: null })
        .press("[")
        .state().place
    ).toMatchObject({ cell: other })
  })

  it("is as well a cell that is filled in and that a finding is about", () => {
    const doubtful = filled({ [total]: Count.make(9) })
    const { at } = review(doubtful.state().editing)
    expect(at.has(total)).toBe(true)
    const seen = new Set<unknown>()
    for (let step = 0; step < at.size; step++) {
      const { place } = doubtful.press("]").state()
      if (place._tag === "Table") seen.add(place.cell)
    }
    expect(seen).toEqual(new Set(at.keys()))
  })

  it("is nowhere in a table that is complete and not doubtful", () => {
    const there = filled({}).press("]")
    expect(there.said()).toBe("此表已填齐，没有疑点")
    expect(there.state().place).toMatchObject({ cell: received })
  })
})

describe("going back", () => {
  it("undoes and does again, and a new change ends what could be done again", () => {
    const typed = editor().press("3").type("1").press("enter").type("2").press("enter")
    expect(at(typed.press("u", "u").draft(), received)).toBeNull()
    expect(at(typed.press("ctrl+y").draft(), received)).toBe(1)
    expect(typed.type("7").press("enter", "ctrl+y").said()).toContain("没有可重做的改动")
  })

  it("leaves in the journal what leads to the report, step by step", () => {
    const typed = editor().press("3").type("1").press("enter", "n", "u", "ctrl+y", "u")
    expect(typed.patches().reduce(Patch.apply, blank())).toEqual(typed.draft())
  })
})

describe("a file that cannot be written", () => {
  it("is shown, and no key changes it", () => {
    const status = { kind: "readOnly", text: { zh: "文件是只读的", en: "the file is read-only" } } as const
    const tried = editor({ status }).press("3").type("1").press("enter", "n")
    expect(tried.draft()).toEqual(blank())
    expect(tried.orders).toEqual([])
    expect(tried.said()).toContain("文件是只读的")
  })
})
