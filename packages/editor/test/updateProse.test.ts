/** A clerk writes a part in prose: every key is in the report at once, a run of typing is one step back. */
import { describe, expect, it } from "vitest"
import { Count } from "@gongkai/core/Entry"
import { heading, paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import { blank, editor, from } from "./support/editor.ts"

/** Four characters, the last two selected. */
const half = () => editor().press("1").type("甲乙丙丁").press("shift+left", "shift+left")

describe("a part in prose", () => {
  it("is in the report as soon as it is typed", () => {
    const draft = editor().press("1").type("收到申请12件。").press("enter").type("均已办结。").draft()
    expect(draft).toMatchObject({ overview: [paragraph("收到申请12件。"), paragraph("均已办结。")] })
  })

  it("is missing again when nothing is left of it", () => {
    expect(editor().press("1").type("字").press("backspace").draft()).toEqual(blank())
  })

  it("makes a heading of the line in hand, of the level its number announces", () => {
    expect(editor().press("1").type("（一）主动公开").press("ctrl+t").draft()).toMatchObject({
      overview: [heading(2, "（一）主动公开")]
    })
  })

  it("takes a paste with its paragraphs and headings, and no escape sequence with it", () => {
    const pasted = editor().press("1").paste("（一）主动公开\r\n全年公开\u001b[31m信息\u001b[2J3条。\r\n")
    expect(JSON.stringify(pasted.draft())).not.toContain("\\u001b")
    expect(pasted.draft()).toMatchObject({ overview: [heading(2, "（一）主动公开"), { type: "paragraph" }] })
  })

  it("takes a run of typing back in one step, and one typed elsewhere in another", () => {
    const typed = editor().press("1").type("甲乙").press("left").type("丙丁")
    expect(typed.press("ctrl+z").draft()).toMatchObject({ overview: [paragraph("甲乙")] })
    expect(typed.state().place).toMatchObject({ manuscript: { lines: [{ text: "甲乙" }] } })
    expect(typed.press("ctrl+z").draft()).toEqual(blank())
    expect(typed.press("ctrl+y", "ctrl+y").draft()).toMatchObject({ overview: [paragraph("甲丙丁乙")] })
  })

  it("stays as it is in a file that cannot be written, the manuscript as well", () => {
    const status = { kind: "readOnly", text: { zh: "文件是只读的", en: "the file is read-only" } } as const
    const tried = editor({ status }).press("1").type("兔")
    expect(tried.state().place).toMatchObject({ manuscript: { lines: [{ text: "" }] } })
    expect(tried.draft()).toEqual(blank())
  })

  it("asks for the editor of the user on a key", () => {
    expect(editor().press("1", "ctrl+e").orders).toEqual([{ _tag: "Write", section: "overview" }])
  })

  it("selects with Shift, and types over, deletes, cuts and copies what is selected", () => {
    expect(half().type("戊").draft()).toMatchObject({ overview: [paragraph("甲乙戊")] })
    expect(half().press("backspace").draft()).toMatchObject({ overview: [paragraph("甲乙")] })
    const cut = half().press("ctrl+x")
    expect(cut.draft()).toMatchObject({ overview: [paragraph("甲乙")] })
    expect(cut.orders.findLast(({ _tag }) => _tag === "Copy")).toEqual({ _tag: "Copy", text: "丙丁" })
    expect(cut.press("ctrl+z").draft()).toMatchObject({ overview: [paragraph("甲乙丙丁")] })
  })

  it("counts, copies and cuts a reference as the number of its table, and keeps it a reference in the report", () => {
    const cell = "requests/received/total"
    const draft = Patch.apply(blank(), {
      cells: { [cell]: Count.make(1280) },
      parts: { overview: [paragraph(["新收", { ref: cell }, "件。"])] }
    })
    const own = editor({ draft }).press("1", "ctrl+end", "left", "left", "backspace")
    expect(own.draft()).toMatchObject({ overview: [paragraph("新收件。")] })
    own.press("ctrl+z", "ctrl+a", "alt+c")
    expect(own.orders.findLast(({ _tag }) => _tag === "Copy")).toEqual({ _tag: "Copy", text: "新收1280件。" })
    expect(own.press("ctrl+end").type("共计").draft()).toMatchObject({
      overview: [paragraph(["新收", { ref: cell }, "件。共计"])]
    })
  })

  it("takes back a sentence at a time, and a paragraph apart from the one before", () => {
    const typed = editor().press("1").type("甲。乙。").press("enter").type("丙")
    expect(typed.press("ctrl+z").draft()).toMatchObject({ overview: [paragraph("甲。乙。")] })
    expect(typed.press("ctrl+z").draft()).toMatchObject({ overview: [paragraph("甲。")] })
  })

  it("shows its text as it is once it was taken back below a list, and keeps an empty line where nothing was", () => {
    const own = editor().press("1").type("甲").press("enter", "f4", "escape").type("乙")
    expect(own.draft()).toMatchObject({ overview: [paragraph("甲"), paragraph("乙")] })
    own.press("f4", "ctrl+z", "escape").type("丙")
    expect(own.draft()).toMatchObject({ overview: [paragraph("甲丙")] })
  })

  it("keeps the references of what was copied in it, as long as they show what was copied", () => {
    const cell = "requests/received/total"
    const draft = Patch.apply(blank(), {
      cells: { [cell]: Count.make(34) },
      parts: { overview: [paragraph(["新收", { ref: cell }, "件。"]), paragraph("其余")] }
    })
    const right5 = Array.from({ length: 5 }, () => "shift+right")
    const copied = () => editor({ draft }).press("1", ...right5, "alt+c", "ctrl+end")
    expect(copied().paste("新收34件。").draft()).toMatchObject({
      overview: [{}, paragraph(["其余新收", { ref: cell }, "件。"])]
    })
    expect(copied().paste("新收35件。").draft()).toMatchObject({ overview: [{}, paragraph("其余新收35件。")] })
    const changed = Patch.apply(draft, { cells: { [cell]: Count.make(36) } })
    const { state } = copied()
    const later = from({ ...state(), editing: { ...state().editing, draft: changed } })
    expect(later.paste("新收34件。").draft()).toMatchObject({ overview: [{}, paragraph("其余新收34件。")] })
  })

  it("writes the number of a reference where a heading cannot refer, and says so", () => {
    const cell = "requests/received/total"
    const draft = Patch.apply(blank(), {
      cells: { [cell]: Count.make(56) },
      parts: { overview: [heading(2, "（一）收件"), paragraph(["共", { ref: cell }, "件"])] }
    })
    const joined = editor({ draft }).press("1", "end", "delete")
    expect(joined.draft()).toMatchObject({ overview: [heading(2, "（一）收件共56件")] })
    expect(joined.said()).toContain("已写成现在的数")
    expect(joined.type("，").draft()).toMatchObject({ overview: [heading(2, "（一）收件，共56件")] })
    const headed = editor({ draft }).press("1", "ctrl+end", "ctrl+t")
    expect(headed.draft()).toMatchObject({ overview: [heading(2, "（一）收件"), heading(2, "共56件")] })
    expect(headed.press("ctrl+z").draft()).toEqual(draft)
  })

  it("copies what is selected with Ctrl-C, across lines, and leaves with it where nothing is", () => {
    const all = editor().press("1").type("甲").press("enter").type("乙").press("ctrl+a", "ctrl+c")
    expect(all.orders.at(-1)).toEqual({ _tag: "Copy", text: "甲\n乙" })
    expect(all.draft()).toMatchObject({ overview: [paragraph("甲"), paragraph("乙")] })
    expect(all.press("left", "ctrl+c").orders.at(-1)).toMatchObject({ _tag: "Quit" })
    expect(editor().press("1").type("甲").press("alt+c").said()).toContain("没有选中的字")
  })

  it("cuts nothing out of a file that cannot be written", () => {
    const status = { kind: "readOnly", text: { zh: "文件是只读的", en: "the file is read-only" } } as const
    const draft = { ...blank(), overview: [paragraph("甲乙")] }
    const tried = editor({ draft, status }).press("1", "ctrl+a", "ctrl+x")
    expect(tried.state().place).toMatchObject({ manuscript: { lines: [{ text: "甲乙" }] } })
  })
})
