/** Two versions of one file: every difference is shown with both sides, and none is chosen before the user chooses. */
import { describe, expect, it } from "vitest"
import type { Draft } from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import * as Conflict from "@gongkai/editor/conflict"
import { width } from "../../src/screen/Line.ts"
import { draw } from "../../src/screen/draw.ts"
import * as State from "@gongkai/editor/State"
import { update } from "@gongkai/editor/update"
import { viewOf } from "../../src/screen/view.ts"
import { blank } from "./screen.ts"
import { edition2021 } from "@gongkai/core/editions/2021"

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

const compared = (columns = 100, file: Draft | "no report" = theirs) => {
  const status: State.Status = { kind: "conflict", text: { zh: "文件已被别人改动", en: "changed" } }
  const size = { columns, rows: 40 }
  const first = State.initial(edition2021, mine, { language: "zh", view: viewOf(size), status })
  let state = Conflict.opened(first, { draft: file === "no report" ? undefined : file, base })
  let orders: ReadonlyArray<State.Order> = []
  const own = {
    press: (...keys: ReadonlyArray<string>) => {
      for (const key of keys) {
        const step = update(state, key)
        ;[state, orders] = [step.state, [...orders, ...step.orders]]
      }
      return own
    },
    become: (next: Draft) => {
      state = Conflict.opened(state, { draft: next, base })
      return own
    },
    state: () => state,
    orders: () => orders,
    /** The report that was chosen. */
    chosen: () => orders.flatMap((order) => (order._tag === "Resolve" ? [order.as] : [])),
    text: () =>
      draw({ ...state, size })
        .lines.map((line) => line.map(({ text }) => text).join(""))
        .join("\n"),
    widest: () =>
      Math.max(...draw({ ...state, size }).lines.map((line) => line.reduce((sum, { text }) => sum + width(text), 0)))
  }
  return own
}

describe("two versions of a file", () => {
  it.each([60, 80, 120])("are shown with both sides of every difference, in %i columns", (columns) => {
    const at = compared(columns)
    for (let step = 0; step < 6; step++) {
      const text = at.text()
      expect(at.widest()).toBeLessThanOrEqual(columns)
      expect(text).toContain("6 处不同，6 处未选")
      // The line of keys ends where it was cut.
      expect(text).toMatch(/(?:…|退出) *$/u)
      at.press("down")
    }
    const seen = at.press("pageup", "pageup").text() + at.press("pagedown", "pagedown").text()
    for (const side of ["我的第一段。", "对方的第三段。", "对方的标题", "11", "21", "22", "32", "（空白）"]) {
      expect(seen).toContain(side)
    }
  })

  it("are not written before all is chosen: it is said how many are left, and the first of them is in hand", () => {
    const at = compared().press("t", "m", "enter")
    expect(at.orders()).toEqual([])
    expect(at.text()).toContain("还有 4 处没有选")
    expect(at.state().place).toMatchObject({ at: 2 })
  })

  it("become one report, by each difference as it was chosen", () => {
    // The title, two paragraphs, two cells of table three, one of table four.
    const at = compared().press("t", "m", "t", "m", "t", "t", "enter")
    expect(at.chosen()).toEqual([
      Patch.apply(mine, {
        head: { title: "对方的标题" },
        parts: { overview: [paragraph("我的第一段。"), paragraph("第二段。"), paragraph("对方的第三段。")] },
        cells: { [other]: Count.make(22), [third]: Count.make(32) }
      })
    ])
  })

  it("are taken whole, mine or theirs, with one key and a second to say so", () => {
    expect(compared().press("M", "enter").chosen()).toEqual([mine])
    expect(compared().press("T", "enter").chosen()).toEqual([theirs])
    expect(compared().press("T", "up", "up", "up", "up", "up", "up", "m", "M", "T", "enter").chosen()).toEqual([theirs])
  })

  it("leave open what both changed, where each is to keep its own", () => {
    const at = compared().press("b")
    const { place } = at.state()
    const open = place._tag === "Conflict" ? Conflict.sides(at.state(), place).filter(({ choice }) => !choice) : []
    // Of a part in prose and a cell both sides changed something.
    expect(open.map(({ change }) => change._tag)).toEqual(["Prose", "Prose", "Cell"])
    expect(at.press("enter").orders()).toEqual([])
  })

  it("stay both when the screen is left, and nothing is chosen", () => {
    const at = compared().press("M", "escape")
    expect(at.state().place._tag).toBe("Overview")
    expect(at.state().editing.draft).toEqual(mine)
    expect(at.orders()).toEqual([])
    expect(at.text()).toContain("F3")
    expect(at.press("f3").orders()).toEqual([{ _tag: "Compare" }])
    expect(compared().press("ctrl+c").orders()).toEqual([{ _tag: "Quit", isWarned: false }])
  })

  it("keep a choice only where both sides still say what they said", () => {
    const newer = Patch.apply(theirs, { cells: { [third]: Count.make(33) } })
    const at = compared().press("M").become(newer)
    expect(at.text()).toContain("6 处不同，1 处未选")
    expect(at.press("enter").orders()).toEqual([])
  })

  it("ignore what is typed for something else", () => {
    const at = compared().press("5", "x", "数", "tab", "ctrl+s")
    expect(at.text()).toContain("6 处未选")
    expect(at.orders()).toEqual([])
  })

  it("of which one is no report leave only mine to be written, or nothing yet", () => {
    const at = compared(60, "no report")
    expect(at.text()).toContain("另存在旁边")
    expect(at.press("t", "T", "enter").orders()).toEqual([])
    expect(at.press("m").chosen()).toEqual(["mine"])
  })
})
