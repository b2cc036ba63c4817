/** A part in prose keeps every word through any editing, and nothing invisible comes in. */
import { paragraph } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import * as edit from "../../src/prose/edit.ts"
import { characters } from "../../src/prose/graphemes.ts"
import * as Manuscript from "../../src/prose/Manuscript.ts"
import * as move from "../../src/prose/move.ts"
import { fromText } from "../../src/prose/text.ts"
import { numbers } from "../paste/printed.ts"
import { manuscriptOf, seeds, words } from "../support/manuscripts.ts"

const cell = "requests/received/total"

/** Paragraphs with a reference in each, and the cursor in one of them. */
const referring = (seed: number): Manuscript.Manuscript => {
  const next = numbers(seed)
  const part = [1, 2, 3].map(() => paragraph([`字${words(next, 6)}`, { ref: cell }, words(next, 6), { ref: cell }]))
  const own = Manuscript.from(part, (address) => address === cell)
  return Manuscript.moveTo(own, { line: next(3), offset: next(90) })
}

const count = (all: string, some: string): number => all.split(some).length - 1

describe("editing", () => {
  it("is undone by as many backspaces as characters were typed", () => {
    for (const seed of seeds) {
      const before = manuscriptOf(seed)
      const typed = "政府𠮷信息"
      let after = edit.insert(before, typed)
      for (const _ of characters(typed)) after = edit.backspace(after)
      expect(after.lines).toEqual(before.lines)
      expect(after.cursor).toEqual(before.cursor)
    }
  })
  it("makes headings of pasted lines with an official number, and paragraphs of sentences", () => {
    const text = "一、总体情况\r\n（一）主动公开\r\n\r\n1.全年公开信息12条，比上年多。\r\n"
    expect(edit.paste(Manuscript.empty, text).lines).toEqual([
      { text: "一、总体情况", level: 1 },
      { text: "（一）主动公开", level: 2 },
      { text: "1.全年公开信息12条，比上年多。" }
    ])
  })
  it("lets no control or escape character in, and makes one blank of a tab", () => {
    expect(edit.insert(Manuscript.empty, "公\u001B[31m开\u0007\t\u202E件\u001B]0;x\u0007。").lines).toEqual([
      { text: "公开 件。" }
    ])
  })
  it("takes a reference away as one character, from either side", () => {
    const own = Manuscript.from([paragraph(["收到", { ref: cell }, "件"])], (address) => address === cell)
    const behind = Manuscript.moveTo(own, { line: 0, offset: 2 + cell.length + 2 })
    expect(edit.backspace(behind).lines).toEqual([{ text: "收到件" }])
    expect(edit.deleteForward(move.left(behind)).lines).toEqual([{ text: "收到件" }])
  })
  it("types and takes away one backslash in front of a reference as any other character", () => {
    const own = Manuscript.moveTo(
      Manuscript.from([paragraph(["收到", { ref: cell }, "件"])], (address) => address === cell),
      { line: 0, offset: 2 }
    )
    const typed = edit.insert(own, "\\")
    expect(Manuscript.to(typed)).toEqual([paragraph(["收到\\", { ref: cell }, "件"])])
    expect(edit.backspace(typed).lines).toEqual(own.lines)
  })
  it("leaves a reference one, whatever is typed in front of it and erased around it", () => {
    for (let seed = 1; seed <= times(60, 400, 3000); seed++) {
      const next = numbers(seed)
      let own = referring(seed)
      const acts = [
        (): Manuscript.Manuscript => edit.insert(own, ["\\", "字", words(next, 3)][next(3)] ?? ""),
        (): Manuscript.Manuscript => edit.backspace(own),
        (): Manuscript.Manuscript => edit.deleteForward(own),
        (): Manuscript.Manuscript => edit.newline(own),
        (): Manuscript.Manuscript => edit.backspace(Manuscript.select(own, move.left)),
        (): Manuscript.Manuscript => move.left(own),
        (): Manuscript.Manuscript => move.right(own),
        (): Manuscript.Manuscript => move.wordLeft(own),
        (): Manuscript.Manuscript => move.wordRight(own)
      ]
      for (let step = 0; step < 30; step++) {
        own = acts[next(acts.length)]?.() ?? own
        const written = own.lines.map(({ text }) => text).join("\n")
        const kept = JSON.stringify(Manuscript.to(own) ?? [])
        expect(count(kept, `{"ref":"${cell}"}`)).toBe(count(written, `〔${cell}〕`))
        // No piece of one is left.
        expect(count(written, cell)).toBe(count(written, `〔${cell}〕`))
      }
    }
  })
  it("types over what is selected", () => {
    const marked = Manuscript.select(move.textEnd(fromText("甲乙\n丙丁")), move.textStart)
    expect(edit.insert(marked, "无").lines).toEqual([{ text: "无" }])
    expect(edit.backspace(marked).lines).toEqual([{ text: "" }])
  })
})
