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
