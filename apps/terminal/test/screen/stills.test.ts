/** Every screen as text, at three sizes, in both languages: what changes here is to be looked at. */
import { describe, expect, it } from "vitest"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as Patch from "@gongkai/core/Patch"
import { blank, type Editor, editor } from "./screen.ts"

const sizes = [
  [60, 20],
  [80, 24],
  [120, 40]
] as const

/** A report that is begun: whose it is, some figures, and one that contradicts the others. */
const begun = Patch.apply(blank(), {
  head: {
    agency: {
      name: "青石县水利局",
      kind: "department",
      level: "county",
      address: "青石县滨河路18号综合楼3层",
      telephone: "0571-88880000",
      email: "open@example.gov.cn"
    },
    publishedOn: "2025-01-20"
  }
})

/** Last year's report of the same organ. */
const last = {
  edition: edition2021,
  draft: Patch.apply(begun, {
    head: { year: 2023 },
    cells: {
      "requests/received/naturalPerson": Count.make(15),
      "requests/carriedOut/naturalPerson": Count.make(4),
      "review/cases/reconsideration.corrected": Count.make(0)
    }
  })
}

/** A total that says 7 where its parts come to 5. */
const contradicting = (own: Editor): Editor => {
  own.press("4")
  for (const digit of "50007") own.type(digit).press("right")
  return own
}

/** A report with figures in its smallest tables, and the names of two people. */
const doubling = (own: Editor): Editor => {
  own.press("4")
  for (const digit of "50207") own.type(digit).press("right")
  own.press("escape", "3").type("128").press("tab").type("3").press("enter", "escape")
  return own.press("d").type("王小芳")
}

/** The second entry, of which two cells are others than before. */
const entering = (own: Editor): Editor => {
  doubling(own).press("enter", "4")
  for (const digit of "50307") own.type(digit).press("right")
  return own.press("escape", "3").type("182").press("tab").type("3").press("up", "left")
}

const differing = (own: Editor): Editor => entering(own).press("escape", "d", "d")

/** A text that refers to a cell with a number and to one that is blank. */
const referring = (own: Editor): Editor => {
  own.press("3").type("128").press("tab", "escape", "1").type("全年新收政府信息公开申请")
  own.press("ctrl+r").type("新收 自然人").press("enter").type("件，结转下年")
  return own.press("ctrl+r").type("结转下年").press("enter").type("件。")
}

/** What is pressed on a begun report to see a screen. */
const screens: { readonly [name: string]: (own: Editor) => Editor } = {
  overview: (own) => own,
  head: (own) => own.press("0"),
  "head-choice": (own) => own.press("0", "down"),
  "head-typing": (own) => own.press("0", "down", "down", "down", "down", "down", "down", "down").type("3100"),
  "head-preamble": (own) => own.press("0", "end").type("p"),
  findings: (own) => contradicting(own).press("f"),
  repair: (own) => contradicting(own).press("f", "a"),
  waive: (own) => contradicting(own).press("f", "w").type("依上级通知更正，原件已另行归档"),
  law: (own) => contradicting(own).press("f", "e"),
  "help-findings": (own) => own.press("f", "?"),
  preview: (own) => own.press("0", "end").type("p").press("escape").type("v"),
  "preview-tables": (own) => contradicting(own).press("f7", "pagedown", "pagedown"),
  "preview-end": (own) => own.press("f7", "end"),
  help: (own) => own.press("3", "?"),
  paste: (own) => own.press("4").paste("1\t2\t约3\t4\t10"),
  "last-year": (own) => own.press("3").type("12").press("tab", "escape", "c"),
  "double-names": doubling,
  "double-tables": (own) => entering(own).press("escape"),
  "double-table": entering,
  "double-help": (own) => entering(own).press("escape", "?"),
  "double-differing": (own) => differing(own).press("2"),
  "double-third": (own) => differing(own).press("3").type("129"),
  "double-done": (own) => differing(own).press("1", "2", "enter"),
  "double-begun": (own) => entering(own).press("escape", "escape"),
  prose: (own) => referring(own),
  "prose-table": (own) =>
    own
      .press("1")
      .type("各科室公开情况：")
      .paste("科室\t主动公开\t依申请公开\n政策法规与监督科\t120\t3\n办公室\t36\t")
      .press("up", "tab", "tab"),
  picking: (own) => referring(own).press("ctrl+r").type("法人 结转").press("down"),
  table: (own) => own.press("3").type("12").press("tab").type("3").press("enter").type("4").press("up"),
  "table-long": (own) => own.press("3", "/").type("逾期").press("enter"),
  "table-end": (own) => own.press("3", "ctrl+end"),
  "table-small": (own) => own.press("4").type("2").press("tab"),
  "table-typing": (own) => own.press("3").type("-5"),
  "table-search": (own) => own.press("3", "/").type("其他").press("down"),
  "table-go": (own) => own.press("3", "g"),
  "table-range": (own) => own.press("3").type("12").press("tab").type("3").press("left", "shift+right", "shift+down")
}

describe.each(sizes)("a terminal of %i × %i", (columns, rows) => {
  describe.each(["zh", "en"] as const)("in %s", (language) => {
    it.each(Object.entries(screens))("shows %s", async (name, go) => {
      const about = { path: "/home/li/年报/2024青石县水利局.gongkai.json", who: "li" }
      const own = go(editor({ draft: begun, columns, rows, language, about, last }))
      await expect(`${own.text()}\n`).toMatchFileSnapshot(`stills/${name}.${columns}x${rows}.${language}.txt`)
    })
  })
})
