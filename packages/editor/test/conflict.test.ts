/** Two versions of one file: none of their differences is chosen before the user chooses it. */
import { describe, expect, it } from "vitest"
import type { Draft } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import * as Conflict from "../src/conflict.ts"
import * as State from "../src/State.ts"
import { blank, from, view } from "./support/editor.ts"

const [one, other, third] = [
  "requests/received/naturalPerson",
  "requests/received/organization.business",
  "review/cases/reconsideration.upheld"
] as const
const base = Patch.apply(blank(), {
  cells: { [one]: Count.make(1), [other]: Count.make(2) },
  parts: { overview: [paragraph("第一段。"), paragraph("第二段。"), paragraph("第三段。")] }
})
const mine = Patch.apply(base, {
  cells: { [one]: Count.make(11), [other]: Count.make(21) },
  parts: { overview: [paragraph("我的第一段。"), paragraph("第二段。"), paragraph("第三段。")] }
})
const theirs = Patch.apply(base, {
  cells: { [other]: Count.make(22), [third]: Count.make(32) },
  parts: { overview: [paragraph("第一段。"), paragraph("第二段。"), paragraph("对方的第三段。")] },
  head: { title: "对方的标题" }
})

const opened = (file: Draft | "no report" = theirs): State.State => {
  const status: State.Status = { kind: "conflict", text: { zh: "文件已被别人改动", en: "changed" } }
  const first = State.initial(edition2021, mine, { language: "zh", view, status })
  return Conflict.opened(first, { draft: file === "no report" ? undefined : file, base })
}

const compared = (file: Draft | "no report" = theirs) => from(opened(file))

/** The differences that nothing was chosen of. */
const open = (state: State.State) =>
  state.place._tag === "Conflict" ? Conflict.sides(state, state.place).filter(({ choice }) => choice === undefined) : []

/** The report that was chosen. */
const chosen = ({ orders }: { readonly orders: ReadonlyArray<State.Order> }) =>
  orders.flatMap((order) => (order._tag === "Resolve" ? [order.as] : []))

describe("two versions of a file", () => {
  it("are not written before all is chosen: it is said how many are left, and the first of them is in hand", () => {
    const at = compared().press("t", "m", "enter")
    expect(at.orders).toEqual([])
    expect(at.said()).toBe("还有 4 处没有选")
    expect(at.state().place).toMatchObject({ at: 2 })
  })

  it("become one report, by each difference as it was chosen", () => {
    // The title, two paragraphs, two cells of table three, one of table four.
    const at = compared().press("t", "m", "t", "m", "t", "t", "enter")
    expect(chosen(at)).toEqual([
      Patch.apply(mine, {
        head: { title: "对方的标题" },
        parts: { overview: [paragraph("我的第一段。"), paragraph("第二段。"), paragraph("对方的第三段。")] },
        cells: { [other]: Count.make(22), [third]: Count.make(32) }
      })
    ])
  })

  it("are taken whole, mine or theirs, with one key and a second to say so", () => {
    expect(chosen(compared().press("M", "enter"))).toEqual([mine])
    expect(chosen(compared().press("T", "enter"))).toEqual([theirs])
    expect(chosen(compared().press("T", "up", "up", "up", "up", "up", "up", "m", "M", "T", "enter"))).toEqual([theirs])
  })

  it("leave open what both changed, where each is to keep its own", () => {
    const at = compared().press("b")
    // Of a part in prose and a cell both sides changed something.
    expect(open(at.state()).map(({ change }) => change._tag)).toEqual(["Prose", "Prose", "Cell"])
    expect(at.press("enter").orders).toEqual([])
  })

  it("stay both when the screen is left, and nothing is chosen", () => {
    const at = compared().press("M", "escape")
    expect(at.state().place._tag).toBe("Overview")
    expect(at.state().editing.draft).toEqual(mine)
    expect(at.orders).toEqual([])
    expect(at.said()).toContain("F3")
    expect(at.press("f3").orders).toEqual([{ _tag: "Compare" }])
    expect(compared().press("ctrl+c").orders).toEqual([{ _tag: "Quit", isWarned: false }])
  })

  it("keep a choice only where both sides still say what they said", () => {
    const newer = Patch.apply(theirs, { cells: { [third]: Count.make(33) } })
    const again = Conflict.opened(compared().press("M").state(), { draft: newer, base })
    expect(open(again)).toHaveLength(1)
    expect(from(again).press("enter").orders).toEqual([])
  })

  it("ignore what is typed for something else", () => {
    const at = compared().press("5", "x", "数", "tab", "ctrl+s")
    expect(open(at.state())).toHaveLength(6)
    expect(at.orders).toEqual([])
  })

  it("of which one is no report leave only mine to be written, or nothing yet", () => {
    const at = compared("no report")
    expect(at.press("t", "T", "enter").orders).toEqual([])
    expect(chosen(at.press("m"))).toEqual(["mine"])
  })
})
