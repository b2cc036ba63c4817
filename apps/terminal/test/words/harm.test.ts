/** What is to be looked at after an import, the gravest first: what contradicts itself, what is unread, missing, doubtful, left out. */
import { slots } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count, type Entry } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { breachesOf, type Harm, harmOf, opening, openingOf, worse } from "../../src/words/harm.ts"
import { reportOf } from "../support/drafts.ts"

const person = "requests/received/naturalPerson"
const prose = { parts: { overview: [paragraph("一")], problems: [paragraph("二")], otherMatters: [paragraph("三")] } }
const of = (cells: { readonly [cell: string]: Entry }, more: Patch.Patch = {}) => ({
  draft: Patch.apply(Patch.apply(reportOf("甲局", cells), prose), more),
  edition: edition2021,
  messages: []
})
const cellsOfReview = slots(edition2021).flatMap(({ form, cell }) => (form.key === "review" ? [cell] : []))
const whole: Harm = { breaches: 0, unread: 0, missing: 0, blank: 0, doubts: 0, leftOut: 0, notes: 0 }
const harm = (more: Partial<Harm>): Harm => ({ ...whole, ...more })

describe("the harm of an import", () => {
  it("is none in a report that is whole", () => {
    expect(harmOf(of({}), [])).toEqual(whole)
  })

  it("counts the sums that the numbers themselves contradict, and what the text says is none of them", () => {
    const wrong = of({ [person]: Count.make(4) })
    expect(breachesOf(wrong).length).toBeGreaterThan(0)
    expect(harmOf(wrong, breachesOf(wrong)).breaches).toBe(breachesOf(wrong).length)
    expect(breachesOf(of({}, { parts: { overview: [paragraph("全年新收申请40件。")] } }))).toEqual([])
  })

  it("counts cells that are unread, and a part as missing only where nothing of it was found", () => {
    expect(harmOf(of({ [person]: { unread: "约4" } }), []).unread).toBe(1)
    expect(harmOf(of({ [person]: null }), [])).toMatchObject({ unread: 0, blank: 1 })
    expect(harmOf(of({}, { parts: { problems: null } }), []).missing).toBe(1)
    const gone = Object.fromEntries(cellsOfReview.map((cell) => [cell, { unread: "" }]))
    expect(harmOf(of(gone), [])).toMatchObject({ missing: 1, unread: cellsOfReview.length })
    const seen = Object.fromEntries(cellsOfReview.map((cell) => [cell, { unread: "约" }]))
    expect(harmOf(of(seen), [])).toMatchObject({ missing: 0, unread: cellsOfReview.length })
    const [first = person] = cellsOfReview
    expect(harmOf(of({ ...gone, [first]: Count.make(1) }), []).missing).toBe(0)
  })

  it("tells notes from text that was left out", () => {
    const text = { zh: "页脚", en: "a footer" }
    const messages = [
      { severity: "note", text },
      { severity: "note", text, leavesOut: true },
      { severity: "warning", text }
    ] as const
    expect(harmOf({ ...of({}), messages }, [])).toMatchObject({ notes: 1, leftOut: 1 })
  })
})

describe("of two reports", () => {
  it("the one with more of the gravest harm is worse, however much of the rest the other has", () => {
    const ranked = [
      harm({ breaches: 2 }),
      harm({ breaches: 1, unread: 9 }),
      harm({ breaches: 1, missing: 9 }),
      harm({ unread: 1 }),
      harm({ missing: 1, notes: 9 }),
      harm({ blank: 1, doubts: 9 }),
      harm({ doubts: 1 }),
      harm({ leftOut: 1 }),
      harm({ notes: 1 }),
      whole
    ]
    expect(ranked.toReversed().toSorted(worse)).toEqual(ranked)
    expect(worse(whole, { ...whole })).toBe(0)
  })
})

describe("the first line", () => {
  it("says how many cells were read, and what to look at in order", () => {
    expect(opening(harm({ notes: 2, unread: 3, breaches: 1 }), 200)).toEqual({
      zh: "200 格中读出 197 格；请依次核对：合计不符 1 处，未读 3 格，提示 2 条",
      en: "197 of 200 cells read; look at, in this order: 1 sum(s) that contradict, 3 cell(s) unread, 2 note(s)"
    })
    expect(opening(harm({ blank: 7 }), 200).zh).toBe("200 格中读出 193 格；请依次核对：空白 7 格")
    expect(opening(whole, 200).zh).toBe("200 格中读出 200 格，没有需要先看的")
  })

  it("on several reports adds the cells and counts the reports", () => {
    const all = [harm({ unread: 3 }), harm({ unread: 1, doubts: 5 }), whole].map((each) => ({ harm: each, cells: 200 }))
    expect(openingOf(all).zh).toBe("600 格中读出 596 格；请依次核对：未读的 2 份，存疑的 1 份")
    expect(openingOf(all, 2).zh).toBe(
      "600 格中读出 596 格；请依次核对：没有读成报告的文件 2 个，未读的 2 份，存疑的 1 份"
    )
  })
})
