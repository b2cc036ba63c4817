/** A part in prose and its manuscript say the same words in the same order. */
import { heading, type Narrative, paragraph } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import * as edit from "../../src/prose/edit.ts"
import * as Manuscript from "../../src/prose/Manuscript.ts"
import { fromText } from "../../src/prose/text.ts"
import { manuscriptOf, seeds } from "../support/manuscripts.ts"

describe("a part and its manuscript", () => {
  it("are the same words in the same order", () => {
    const part: Narrative = [heading(2, "（一）主动公开"), paragraph("全年主动公开信息12条。"), heading(4, "")]
    expect(Manuscript.to(Manuscript.from(part))).toEqual(part.slice(0, 2))
    for (const seed of seeds) {
      const narrative = Manuscript.to(manuscriptOf(seed))
      expect(Manuscript.to(Manuscript.from(narrative))).toEqual(narrative)
    }
  })
  it("that is missing stays missing until something is written", () => {
    expect(Manuscript.to(Manuscript.from(null))).toBeNull()
    expect(Manuscript.to(edit.insert(Manuscript.from(null), "无"))).toEqual([paragraph("无")])
  })
  it("count characters without blanks", () => {
    expect(Manuscript.length(fromText("# 一、总 体\n　　𠮷 情况。\n"))).toBe(8)
  })
})

const show = (): string => "1280"

describe("a reference in a manuscript", () => {
  const cell = "requests/received/total"
  const isCell = (address: string): boolean => address === cell
  const part: Narrative = [paragraph(["新收", { ref: cell }, "件"]), heading(2, `〔${cell}〕`)]

  it("is read as the number that it shows, where text is selected and where characters are counted", () => {
    const all = Manuscript.select(Manuscript.from(part, isCell), (own) =>
      Manuscript.moveTo(own, { line: 1, offset: 99 })
    )
    expect(Manuscript.selectedText(all, show)).toBe(`新收1280件\n〔${cell}〕`)
    expect(Manuscript.length(Manuscript.from(part.slice(0, 1), isCell), show)).toBe(7)
  })

  it("is selected whole or not at all: no place lies within it", () => {
    const own = Manuscript.from(part, isCell)
    for (let offset = 2; offset < 2 + cell.length + 2; offset++)
      expect(Manuscript.clamp(own, { line: 0, offset })).toEqual({ line: 0, offset: 2 })
    // A heading says what is written in it.
    expect(Manuscript.clamp(own, { line: 1, offset: 3 })).toEqual({ line: 1, offset: 3 })
  })
})
