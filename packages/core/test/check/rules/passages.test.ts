/** The texts of a report in order, and a complaint about words of one: where they stand, and the sentence around them. */
import { describe, expect, it } from "@effect/vitest"
import { about, opening, stretches, written } from "../../../src/check/rules/passages.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import type { Draft } from "../../../src/report/Draft.ts"
import { type Block, heading, paragraph } from "../../../src/report/Narrative.ts"
import { report } from "../../support/reports.ts"

const message = { zh: "错", en: "wrong" }
const whole = (...overview: ReadonlyArray<Block>) => {
  const said = { overview, preamble: [paragraph("现予公布。")] }
  const draft: Draft = { ...report(edition2021), ...said }
  return { edition: edition2021, draft }
}
const list: Block = { type: "list", ordered: false, items: [{ text: "甲乙" }, { text: "丙" }] }

describe("the texts of a report", () => {
  it("are those of its parts in prose, an item of a list by itself", () => {
    const all = stretches(whole(heading(2, "（一）公开"), list)).filter(({ part }) => part === "overview")
    expect(all).toMatchObject([
      { block: 0, text: "（一）公开", isHeading: true, type: "heading", before: 0 },
      { block: 1, text: "甲乙", isHeading: false, type: "list", before: 0 },
      { block: 1, text: "丙", type: "list", before: 2 }
    ])
  })
  it("are in the order of the parts, without the preamble, which has its own", () => {
    expect([...new Set(stretches(whole(paragraph("甲"))).map(({ part }) => part))]).toEqual([
      "overview",
      "problems",
      "otherMatters"
    ])
    expect(opening(whole()).map(({ part, text }) => [part, text])).toEqual([["preamble", "现予公布。"]])
  })
  it("of a part together are what is written there, blanks left out", () => {
    expect(written(stretches(whole(paragraph("甲 乙"), paragraph("　丙\n丁"))), "overview")).toBe("甲乙丙丁")
  })
})

const complaint = (text: string, quote: string) => {
  const [stretch] = stretches(whole(paragraph(text)))
  return stretch && about(stretch, { quote, at: text.indexOf(quote), severity: "note", message })
}

describe("a complaint", () => {
  it("quotes the words with their sentence, from stop to stop", () => {
    expect(complaint("办结2件。均己公开！另有3件。", "己")?.passage).toEqual({
      part: "overview",
      block: 0,
      quote: "己",
      sentence: "均己公开！"
    })
  })
  it("of the first and the last sentence has those, with or without a stop", () => {
    expect(complaint("办结2件！均己公开。", "己")?.passage?.sentence).toBe("均己公开。")
    expect(complaint("均己公开。另有3件", "己")?.passage?.sentence).toBe("均己公开。")
    expect(complaint("另有3件。均己公开", "己")?.passage?.sentence).toBe("均己公开")
  })
  it("looks for the ends of a sentence no further than 400 characters", () => {
    const text = `${"甲".repeat(600)}己${"乙".repeat(600)}`
    expect(complaint(text, "己")?.passage?.sentence).toBe(`${"甲".repeat(400)}己${"乙".repeat(399)}`)
  })
  it("is told from others by its place in the block, the texts before it counted", () => {
    const [, , second] = stretches(whole(paragraph("甲"), list))
    expect(second && about(second, { quote: "丙", at: 0, severity: "note", message }).at).toBe("overview/1/2")
  })
})
