/** Findings stand with the part of the report that they are in, and repairs with the table that they mend. */
import type { Repair } from "@gongkai/core/repair"
import { describe, expect, it } from "vitest"
import { byPart } from "../../src/words/byPart.ts"
import { edition, finding } from "./finding.ts"

const cell = "review/cases/reconsideration.upheld"
const repair = (of: Repair["cells"][number]): Repair => ({ cells: [of], proposals: [], found: 0, more: false })
const titles = (...all: Parameters<typeof byPart>) => byPart(...all).map(({ title }) => title.zh)
const of = (part: string) => finding({ passage: { part, block: 0, quote: "甲", sentence: "甲。" } })

describe("findings by part", () => {
  it("are those of the whole report first, then title and preamble, then the parts in their order", () => {
    const all = [finding({ cells: [cell] }), of("overview"), of("preamble"), finding()]
    expect(titles(edition, all, [])).toEqual([
      "整份报告",
      "标题、引言",
      "一、总体情况",
      expect.stringMatching(/^四、/u)
    ])
  })
  it("keep their order within a part, and parts without any are left out", () => {
    const [first, second] = [finding({ id: "1", cells: [cell] }), finding({ id: "2", severity: "note", cells: [cell] })]
    expect(byPart(edition, [first, second], []).map(({ findings }) => findings)).toEqual([[first, second]])
    expect(byPart(edition, [], [])).toEqual([])
  })
  it("that name a sentence stand with it, whatever cells they compare it with", () => {
    expect(titles(edition, [{ ...of("overview"), cells: [cell] }], [])).toEqual(["一、总体情况"])
  })
  it("of a part that the edition has not concern the whole of it", () => {
    expect(titles(edition, [of("appendix")], [])).toEqual(["整份报告"])
  })
  it("have what would mend their table beside them, also where nothing else is said of it", () => {
    const [group] = byPart(edition, [], [repair("requests/received/total")])
    expect(group).toMatchObject({ title: { zh: expect.stringMatching(/^三、/u) }, findings: [], repairs: [{}] })
  })
})
