/** What differs between two drafts leads from the one to the other, and every change of it stands for itself. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { difference, patchOf } from "../../src/compare/difference.ts"
import type * as Draft from "../../src/report/Draft.ts"
import { Count } from "../../src/report/Entry.ts"
import * as Interchange from "../../src/file/Interchange.ts"
import { heading, type Narrative, paragraph } from "../../src/report/Narrative.ts"
import * as Patch from "../../src/report/Patch.ts"
import { drafts } from "../support/drafts.ts"
import { editions, report } from "../support/reports.ts"
import { law } from "../support/law.ts"

/** Few different paragraphs, so that texts share many and some come twice. */
const texts = Arbitrary.array(Arbitrary.schema(Schema.Literals(["甲", "乙", "丙", "丁"])), { maxLength: 9 }).pipe(
  Arbitrary.map((all): Narrative => all.map((each) => (each === "丁" ? heading(1, each) : paragraph(each))))
)
const choices = Arbitrary.array(Arbitrary.schema(Schema.Boolean), { maxLength: 40 })

const long = (mark: string): Narrative => Array.from({ length: 1100 }, (_, at) => paragraph(`${mark}${at}`))

describe.each(editions)("the difference between two reports of %s", (_, edition) => {
  const two = [drafts(edition), drafts(edition)] as const
  const withText = (text: Narrative | null): Draft.Draft =>
    Patch.apply<typeof edition>(report(edition), { parts: { overview: text } })

  law("is nothing between a report and itself, read anew", [drafts(edition)], ([draft]) => {
    expect(difference(draft, structuredClone(draft))).toEqual([])
  })

  law("made to the first yields the second", [...two], ([one, other]) => {
    // As a file has them: it knows no -0.
    expect(Interchange.show(Patch.apply(one, patchOf(one, difference(one, other))))).toBe(Interchange.show(other))
  })

  law("of texts that share paragraphs leads from one to the other", [texts, texts], ([one, other]) => {
    const [before, after] = [withText(one), withText(other)]
    expect(Patch.apply(before, patchOf(before, difference(before, after)))).toEqual(after)
  })

  law("says the same backwards, with both sides exchanged", [texts, texts], ([one, other]) => {
    const [before, after] = [withText(one), withText(other)]
    const back = Patch.apply(after, patchOf(after, difference(after, before)))
    expect(back).toEqual(before)
  })

  law("made in part leaves the other changes to be made", [texts, texts, choices], ([one, other, some]) => {
    const [before, after] = [withText(one), withText(other)]
    const changes = difference(before, after)
    const chosen = changes.filter((_, at) => some[at] === true)
    const half = Patch.apply(before, patchOf(before, chosen))
    expect(Patch.apply(half, patchOf(half, difference(half, after)))).toEqual(after)
    if (chosen.length === 0) expect(half).toEqual(before)
    if (chosen.length === changes.length) expect(half).toEqual(after)
  })

  it("names the cell, the field of the head and the paragraph", () => {
    const before = withText([paragraph("第一段。"), paragraph("第二段。"), paragraph("第三段。")])
    const after = Patch.apply(before, {
      cells: { "requests/received/naturalPerson": Count.make(22) },
      head: { title: "另题" },
      parts: { overview: [paragraph("第一段。"), paragraph("改了。"), paragraph("第三段。")] }
    })
    expect(difference(before, after)).toEqual([
      { _tag: "Head", key: "title", before: null, after: "另题" },
      { _tag: "Prose", section: "overview", at: 1, before: [paragraph("第二段。")], after: [paragraph("改了。")] },
      { _tag: "Cell", cell: "requests/received/naturalPerson", before: 0, after: 22 }
    ])
  })

  it("tells a blank from a 0, a 0 from 本项全年无, and a part that is missing from one without a paragraph", () => {
    const cell = "requests/received/naturalPerson"
    const zero: Draft.Draft = report(edition)
    for (const entry of [null, "none", "n/a", { unread: "0" }] as const) {
      expect(difference(zero, Patch.apply(zero, { cells: { [cell]: entry } }))).toHaveLength(1)
    }
    expect(difference(withText(null), withText([]))).toHaveLength(1)
  })

  it("takes a long text that was wholly rewritten as one change", () => {
    expect(difference(withText(long("甲")), withText(long("乙")))).toHaveLength(1)
  })
})
