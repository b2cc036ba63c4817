/** Two versions of one file on screen: every difference is shown with both sides, in any width. */
import { describe, expect, it } from "vitest"
import type { Draft } from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import * as Conflict from "@gongkai/editor/conflict"
import * as State from "@gongkai/editor/State"
import { update } from "@gongkai/editor/update"
import { edition2021 } from "@gongkai/core/editions/2021"
import { width } from "../../src/screen/Line.ts"
import { draw } from "../../src/screen/draw.ts"
import { viewOf } from "../../src/screen/view.ts"
import { blank } from "./screen.ts"

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
  const own = {
    press: (...keys: ReadonlyArray<string>) => {
      for (const key of keys) {
        state = update(state, key).state
      }
      return own
    },
    text: () =>
      draw({ ...state, size })
        .lines.map((line) => line.map(({ text }) => text).join(""))
        .join("\n"),
    widest: () =>
      Math.max(...draw({ ...state, size }).lines.map((line) => line.reduce((sum, { text }) => sum + width(text), 0)))
  }
  return own
}

describe("two versions of a file on screen", () => {
  it.each([60, 80, 120])("are shown with both sides of every difference, in %i columns", (columns) => {
    const at = compared(columns)
    for (let step = 0; step < 6; step++) {
      const text = at.text()
      expect(at.widest()).toBeLessThanOrEqual(columns)
      expect(text).toContain("6 处不同，6 处未选")
      // The line of keys names each whole, or says that there are more, and ends with the help.
      expect(text).toMatch(/(?:…|退出) {2}\? 帮助 *$/u)
      at.press("down")
    }
    const seen = at.press("pageup", "pageup").text() + at.press("pagedown", "pagedown").text()
    for (const side of ["我的第一段。", "对方的第三段。", "对方的标题", "11", "21", "22", "32", "（空白）"]) {
      expect(seen).toContain(side)
    }
  })

  it("say what to do where one of them is no report", () => {
    expect(compared(60, "no report").text()).toContain("另存在旁边")
  })
})
