/** What a clerk does with a finding: go there, mend it, accept it with a reason, read the law. */
import { describe, expect, it } from "vitest"
import * as Draft from "@gongkai/core/Draft"
import { editionOf } from "@gongkai/core/editions/official"
import type { Cell } from "@gongkai/core/Cell"
import { review } from "../src/Editing.ts"
import { saying } from "../src/State.ts"
import { accepted } from "../src/updateWaive.ts"
import { type Editor, editor, from } from "./support/editor.ts"

const total = "review/cases/reconsideration.total"

/** A total that says 7 where its parts come to 5. */
const contradicting = (): Editor => {
  const own = editor().press("4")
  for (const digit of "50007") own.type(digit).press("right")
  return own.press("escape", "f")
}

/** A reason and who gives it, typed and not yet recorded. */
const waiving = () => contradicting().press("w").type("依上级更正通知").press("enter").type("王芳")

const wrong = (own: Editor): ReadonlyArray<string> => review(own.state().editing).wrong.map(({ rule }) => rule)
const at = (own: Editor, cell: string) => Draft.entryAt(editionOf(own.draft()), own.draft(), cell)

describe("a report that nobody has begun", () => {
  it("has nothing wrong, only what is to be filled in", () => {
    const { wrong: none, open } = review(editor().state().editing)
    expect(none).toEqual([])
    expect(open.flatMap(({ cells }) => cells)).toHaveLength(200)
  })
})

describe("what is wrong", () => {
  it("comes before what is open", () => {
    const { findings, wrong: first } = review(contradicting().state().editing)
    expect(first).toHaveLength(1)
    expect(findings[0]).toBe(first[0])
    expect(findings.length).toBeGreaterThan(1)
  })
})

describe("a proposed correction", () => {
  it("is shown before it is made, balances the report, and one key takes it back", () => {
    const own = contradicting().press("a")
    expect(own.state().place._tag).toBe("Repair")
    expect(at(own, total)).toBe(7)
    own.press("enter")
    expect(wrong(own)).toEqual([])
    expect(own.state().place._tag).toBe("Findings")
    own.press("u")
    expect(at(own, total)).toBe(7)
    expect(wrong(own)).toHaveLength(1)
  })

  it("can be left without a change", () => {
    const own = contradicting()
    const before = own.draft()
    expect(own.press("a", "escape").draft()).toBe(before)
  })

  it("changes nothing else than the cells it names, whichever is chosen", () => {
    const { place } = contradicting().press("a").state()
    const proposals = place._tag === "Repair" ? place.proposals : []
    expect(proposals.length).toBeGreaterThan(1)
    proposals.forEach(({ changes }, index) => {
      const own = contradicting().press("a", ...Array.from({ length: index }, () => "down"), "enter")
      const patch = own.patches().at(-1)?.cells ?? {}
      for (const { cell, to } of changes) expect(patch[cell]).toBe(to)
      const others = (Object.keys(patch) as ReadonlyArray<Cell>).filter(
        (cell) => !changes.some((each) => each.cell === cell)
      )
      expect(others).toEqual([])
    })
  })

  it("is not there for what is no sum, and it is said", () => {
    expect(editor().press("f", "a").said()).toContain("没有可提的更正")
  })
})

describe("a reason", () => {
  it("is ordered with who gives it, and is in the report with the day", () => {
    const own = waiving().press("enter")
    const order = own.orders.at(-1)
    expect(order).toMatchObject({ _tag: "Accept", reason: "依上级更正通知", by: "王芳" })
    if (order?._tag !== "Accept") throw new Error("not accepted")
    const { state, orders } = accepted(own.state(), order, "2025-01-08")
    expect(orders).toHaveLength(1)
    expect(state.editing.draft.waivers).toMatchObject([{ reason: "依上级更正通知", by: "王芳", on: "2025-01-08" }])
    const [first] = review(state.editing).wrong
    expect(first?.waived?.by).toBe("王芳")
    const again = from(state)
    expect(again.press("u").draft()).not.toHaveProperty("waivers")
  })

  it("can be taken back with the same key, and asked for anew by the one who gave the last", () => {
    const own = waiving().press("enter")
    const order = own.orders.at(-1)
    if (order?._tag !== "Accept") throw new Error("not accepted")
    const there = from(accepted(own.state(), order, "2025-01-08").state)
    expect(there.press("w").draft()).not.toHaveProperty("waivers")
    there.press("u")
    expect(there.draft().waivers).toHaveLength(1)
  })

  it("is not recorded without one who gives it, nor with Esc", () => {
    const own = contradicting().press("w").type("原因").press("enter", "enter")
    expect(own.orders.some(({ _tag }) => _tag === "Accept")).toBe(false)
    expect(own.said()).toContain("说明人")
    expect(own.press("escape").state().place._tag).toBe("Findings")
  })

  it("is asked for once more before it is left behind", () => {
    const own = waiving().press("ctrl+c")
    expect(own.orders.some(({ _tag }) => _tag === "Quit")).toBe(false)
    expect(own.press("ctrl+c").orders.at(-1)).toEqual({ _tag: "Quit", isWarned: true })
  })

  it("is not asked for what is still to be filled in", () => {
    expect(editor().press("f", "w").said()).toContain("还没有填")
  })

  it("is not taken into a file that may only be read", () => {
    const kept = { kind: "readOnly", text: { zh: "只读", en: "read-only" } } as const
    const own = from({ ...saying(contradicting().state(), "note", kept.text).state, status: kept })
    expect(own.press("w").state().place._tag).toBe("Findings")
  })
})

describe("the law behind a finding", () => {
  it("is shown, and any other key leads back", () => {
    const own = contradicting().press("e")
    expect(own.state().place).toMatchObject({ _tag: "Law", top: 0 })
    expect(own.press("escape").state().place._tag).toBe("Findings")
  })
})

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
