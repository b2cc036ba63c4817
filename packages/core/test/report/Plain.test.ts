/** Prose in lines: lists behind their marks, rows with bars between cells, references as the numbers that the tables print. */
import { describe, expect, it } from "@effect/vitest"
import { edition2021 } from "../../src/editions/2021.ts"
import * as Draft from "../../src/report/Draft.ts"
import { type List, marks, paragraph } from "../../src/report/Narrative.ts"
import * as Plain from "../../src/report/Plain.ts"
import { Count } from "../../src/report/Entry.ts"
import { Money } from "../../src/report/Money.ts"
import { report } from "../support/reports.ts"

const received = "requests/received/total"

const show = () => "40"
const list = (ordered: boolean, ...items: List["items"]): List => ({ type: "list", ordered, items })

const running = (entry: Draft.Draft) =>
  Plain.running(
    ["新收", { ref: received }, "件，收费", { ref: "proactive/fees/amount" }, "万元。"],
    Plain.shown(edition2021, entry)
  )

describe("what marks the items of a list", () => {
  it("is their number, level by level, or a bullet", () => {
    const items = [
      { text: "甲" },
      { text: "子", level: 1 },
      { text: "丑", level: 1 },
      { text: "乙" },
      { text: "寅", level: 1 }
    ] as const
    expect(marks(list(true, ...items))).toEqual(["1.", "1.", "2.", "2.", "1."])
    expect(marks(list(false, ...items))).toEqual(["•", "•", "•", "•", "•"])
  })
  it("is what was printed, where that is another", () => {
    expect(marks(list(true, { text: "甲", mark: "①" }, { text: "乙" }, { text: "丙", mark: "" }))).toEqual([
      "①",
      "2.",
      ""
    ])
  })
})

describe("a reference", () => {
  const sound = report(edition2021)

  it("shows the number of its cell as the table prints it", () => {
    const draft = Draft.putAll(sound, { [received]: Count.make(40), "proactive/fees/amount": Money.make(123_450_000) })
    expect(running(draft)).toBe("新收40件，收费123.45万元。")
    expect(running(Draft.put(sound, received, "none"))).toBe("新收0件，收费0万元。")
  })
  it.each([[null], [{ unread: "4O" }], [{ unread: "" }]])("to a cell that holds %j shows ＿＿, never 0", (entry) => {
    expect(running(Draft.put(sound, received, entry))).toBe("新收＿＿件，收费0万元。")
  })
})

describe("a block in lines", () => {
  it("has an item a line, and a row a line below its caption", () => {
    expect(
      Plain.lines({ type: "list", ordered: false, items: [{ text: "甲" }, { text: "乙", mark: "" }] }, show)
    ).toEqual(["• 甲", "乙"])
    expect(
      Plain.lines({ type: "table", caption: "表1", head: [["渠道", "条数"]], rows: [["网站", ""]] }, show)
    ).toEqual(["表1", "渠道｜条数", "网站｜"])
    expect(Plain.lines(paragraph(["收", { ref: received }]), show)).toEqual(["收40"])
  })
  it("names a picture as left out, by its words", () => {
    expect(Plain.lines({ type: "figure" }, show)).toEqual(["〔图片，未收入〕"])
    expect(Plain.lines({ type: "figure", caption: "图1", alternative: "条形图" }, show)).toEqual([
      "〔图片：图1，条形图，未收入〕"
    ])
    expect(Plain.lines({ type: "figure", caption: "图1", alternative: "图1" }, show)).toEqual(["〔图片：图1，未收入〕"])
  })
  it("sets a caption in quotation marks where nobody could tell it from the alternative text, but for a PDF", () => {
    const figure = { type: "figure", caption: "图1 收到，答复", alternative: "柱状，分月" } as const
    expect(Plain.picture(figure)).toBe("〔图片：“图1 收到，答复”，柱状，分月，未收入〕")
    expect(Plain.picture(figure, false)).toBe("〔图片：图1 收到，答复，柱状，分月，未收入〕")
    expect(Plain.picture({ type: "figure", caption: "大厅" })).toBe("〔图片：“大厅”，未收入〕")
  })
})

describe("a text", () => {
  it.each(["", " ", "　", "\n\t", "\u200B\u{E0100}", "\uFEFF ", "\u3164"])("%j has nothing to print", (text) =>
    expect(Plain.isVisible(text)).toBe(false)
  )
  it.each(["公", " 。", "\u{20000}", "　1", "\uE123"])("%j has", (text) => expect(Plain.isVisible(text)).toBe(true))
})

describe("a head that runs into its paragraph", () => {
  it.each([
    ["（一）主动公开。围绕水利工程公开信息。", "（一）主动公开。"],
    ["（十二）健全制度，完善机制。全年修订制度。", "（十二）健全制度，完善机制。"]
  ])("ends with its first stop: %s", (text, head) => expect(text.slice(0, Plain.runIn(text))).toBe(head))
  it.each([
    "主动公开。围绕水利工程公开信息。",
    "（一）全年收到申请12件，均已答复。其中予以公开8件。",
    "（一）主动公开。",
    "（一）主动公开：围绕水利工程。继续公开。",
    `（一）${"很长".repeat(30)}。后面还有。`
  ])("is none where figures stand, nothing follows, or it is long: %s", (text) => expect(Plain.runIn(text)).toBe(0))
})
