/** The findings after a change are those of a whole check of the changed report, whatever was checked before. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { after, again } from "../../src/check/after.ts"
import { check, checked } from "../../src/check/check.ts"
import { slots } from "../../src/form/Edition.ts"
import { child, type Draft } from "../../src/report/Draft.ts"
import { type Narrative, paragraph } from "../../src/report/Narrative.ts"
import { apply, type Patch } from "../../src/report/Patch.ts"
import { Count } from "../../src/report/Entry.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { law } from "../support/law.ts"
import { report } from "../support/reports.ts"

const texts = [
  "全年收到政府信息公开申请3件，其中自然人2件，法人1件。",
  "其中网上2件，占66.7%；信函1件，占43.3%。",
  "上年收到2件，今年收到3件，增长50%。",
  "公开信息66条，其中动态40条、公告20条、其他信息16条。",
  "收到来信12件，答复12件，答复率93%。",
  "全年未收取信息处理费。",
  "一是培训不够；三是解读单一。",
  "由本机关的的工作人员办理，未发生行政复议、行政诉讼。"
]
const sentences = texts.map((text) => paragraph(text))
const shown = paragraph(["本年新收", { ref: "requests/received/total" }, "件，其中自然人5件，法人1件。"])

const cells = slots(edition2021)
  .filter(({ measure }) => measure === "count")
  .map(({ cell }) => cell)

/** One step: an entry of a cell, or a part of other prose, or a field of the head. */
const patch = (choices: ReadonlyArray<number>): Patch => {
  const [kind = 0, first = 0, second = 0] = choices
  const cell = cells[first % cells.length]
  const pick = (at: number) => sentences[at % sentences.length] ?? shown
  if (kind % 8 === 0) return { parts: { overview: [pick(first), pick(second), ...(second % 3 === 0 ? [shown] : [])] } }
  if (kind % 8 === 1) return { parts: { problems: [paragraph(`答复不够规范。${texts[second % texts.length] ?? ""}`)] } }
  if (kind % 8 === 2) return { parts: { otherMatters: null } }
  if (kind % 8 === 3) return { head: { year: 2021 + (second % 3) } }
  return cell === undefined ? {} : { cells: { [cell]: second % 5 === 0 ? null : Count.make(second % 7) } }
}

const steps = Arbitrary.schema(
  Schema.Array(Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 10_000 }))))
)

const overview = [...sentences, shown]
const saying = (blocks: Narrative): Draft => {
  const prose = { overview: blocks }
  return { ...report(edition2021, { "requests/received/total": 3 }), ...prose }
}
const start = saying(overview)

describe("after a change", () => {
  law("the findings are those of a whole check", [steps], ([all]) => {
    let [draft, now] = [start, checked(start)]
    for (const choices of all) {
      const step = patch(choices)
      draft = apply(draft, step)
      now = after(now, step)
      // A copy without what was remembered with its blocks.
      expect(now.findings).toEqual(check(structuredClone(draft)))
    }
  })

  it("of cells that the text shows, the text is read anew", () => {
    const long = paragraph(["字".repeat(999), { ref: "requests/received/total" }])
    const before = checked(saying([long]))
    const next = after(before, { cells: { "requests/received/total": Count.make(10) } })
    const lengths = [before, next].map(
      ({ findings }) => findings.filter(({ rule }) => rule === "overview.length").length
    )
    expect(lengths).toEqual([0, 1])
  })

  law("of another version read from its file, the findings are those of a whole check", [steps], ([all]) => {
    let [draft, now] = [start, checked(start)]
    for (const choices of all) {
      draft = apply(draft, patch(choices))
      now = again(now, structuredClone(draft))
      expect(now.findings).toEqual(check(structuredClone(draft)))
      expect(now.draft).toEqual(draft)
    }
  })

  it("of another version with another date in the head, its words are read anew", () => {
    const [one, other] = ["2024-01-20", "2024-06-30"].map((publishedOn) => ({ ...start, publishedOn }))
    if (one === undefined || other === undefined) throw new RangeError("two heads")
    const next = again(checked(one), other)
    expect(next.findings).toEqual(check(other))
    expect(next.findings).not.toEqual(check(one))
  })

  it("another version knows its paragraphs again, and what was said of its words where none differs", () => {
    const before = checked(start)
    const next = again(before, apply(structuredClone(start), { cells: { "requests/received/total": Count.make(9) } }))
    expect(child(child(next.draft, "overview"), "0")).toBe(overview[0])
    const words = saying(sentences)
    const said = checked(words)
    const later = again(said, apply(structuredClone(words), { cells: { "requests/received/total": Count.make(9) } }))
    for (const [rule, complaints] of later.told) expect(said.told.get(rule)).toBe(complaints)
  })

  it("prose that says the same keeps the blocks it had", () => {
    const next = after(checked(start), { parts: { overview: structuredClone([...overview, shown]) } })
    expect(child(child(next.draft, "overview"), "0")).toBe(overview[0])
  })
})
