/** A correction says cell by cell and paragraph by paragraph what changed, and leads from what was published to what stands now. */
import { describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Correction, current, draw, erratum, shifts } from "../../src/desk/Correction.ts"
import * as Corrected from "../../src/desk/Correction.ts"
import { difference } from "../../src/compare/difference.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { type Draft, putAll } from "../../src/report/Draft.ts"
import { Count } from "../../src/report/Entry.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { drafts } from "../support/drafts.ts"
import { law } from "../support/law.ts"
import { good, refused, saying } from "../support/county.ts"
import { report } from "../support/reports.ts"

const published: Draft = report(edition2021)
const cell = "requests/received/naturalPerson"
const said = { from: "a", to: "b", by: "县政务公开办", at: "2025-03-01T09:00:00+08:00", reason: "登记漏计" }
const amended: Draft = {
  ...saying(putAll(published, { [cell]: Count.make(13), "proactive/fees/amount": Count.make(12_300) }), {
    otherMatters: [paragraph("全年收取信息处理费1.23元。"), paragraph("另有说明。")]
  }),
  publishedOn: "2024-01-20"
}

const correction = good(draw(published, amended, said))
type Held = Corrected.Correction["cells"][number]["before"]
const from = (before: Held, after: Held) =>
  shifts({ ...correction, cells: [{ cell, before, after }] }).map(({ by }) => by)

describe("a correction", () => {
  it("has every cell, paragraph and field that changed, with the reason", () => {
    expect(correction).toMatchObject({
      ...said,
      cells: [
        { cell: "proactive/fees/amount", before: 0, after: 12_300 },
        { cell, before: 0, after: 13 }
      ],
      prose: [
        {
          part: "otherMatters",
          at: 0,
          before: ["全年未收取信息处理费。"],
          after: ["全年收取信息处理费1.23元。", "另有说明。"]
        }
      ],
      head: ["publishedOn"]
    })
    expect(Schema.is(Corrected.Correction)(correction)).toBe(true)
  })
  it("reads as an erratum", () => {
    expect(erratum(amended, correction).map(({ zh }) => zh)).toEqual([
      "二、主动公开政府信息情况“行政事业性收费／本年收费金额（单位：万元）”：“0万元”更正为“0.0123万元”",
      "三、收到和处理政府信息公开申请情况“一、本年新收政府信息公开申请数量／自然人”：“0”更正为“13”",
      "六、其他需要报告的事项：“全年未收取信息处理费。”更正为“全年收取信息处理费1.23元。\n另有说明。”",
      "报告的基本信息有更正（publishedOn）"
    ])
    const added = {
      ...correction,
      cells: [],
      head: [],
      prose: [{ part: "problems", at: 0, before: [], after: ["补写。"] }]
    }
    expect(erratum(amended, added).map(({ zh }) => zh)).toEqual(["五、存在的主要问题及改进情况：增加“补写。”"])
    const gone = { ...added, prose: [{ part: "problems", at: 0, before: ["多余。"], after: [] }] }
    expect(erratum(amended, gone).map(({ zh }) => zh)).toEqual(["五、存在的主要问题及改进情况：删去“多余。”"])
  })
  it("cannot say the same, or be of another report", () => {
    expect(refused(draw(published, published, said))._tag).toBe("NothingCorrected")
    expect(refused(draw(published, amended, { ...said, to: "a" }))._tag).toBe("NothingCorrected")
    for (const other of [{ year: 2022 }, { agency: { name: "别的局" } }, { edition: "2019" }]) {
      expect(refused(draw(published, { ...amended, ...other }, said))).toMatchObject({
        _tag: "OtherReport",
        field: Object.keys(other)[0]
      })
    }
  })
  it("leads on to what stands now, however often it was corrected", () => {
    const chain: ReadonlyArray<Correction> = [correction, { ...correction, from: "b", to: "c" }]
    expect(["a", "b", "c", "x"].map((hash) => current(chain, hash))).toEqual(["c", "c", "c", "x"])
    const again = (...hashes: ReadonlyArray<string>) =>
      hashes.slice(1).map((to, at) => ({ ...correction, from: hashes[at] ?? "", to }))
    expect(["a", "b", "c"].map((hash) => current(again("a", "b", "c", "a"), hash))).toEqual(["a", "a", "a"])
    expect(["a", "b", "c"].map((hash) => current(again("a", "b", "c", "b"), hash))).toEqual(["b", "b", "b"])
  })
  it("shifts sums by a number only where there was one and is one", () => {
    expect(from(3, 5)).toEqual([2n])
    expect(from("none", 5)).toEqual([5n])
    for (const unknown of [null, "n/a", { unread: "?" }] as const) expect(from(unknown, 5)).toEqual([undefined])
  })

  it("is published without who made it, by the hashes of what the public read, and without fields that are not published", () => {
    const inside = { ...correction, head: ["waivers", "publishedOn", "doubleEntry"] }
    const open = Corrected.forPublic(inside, (hash) => `public ${hash}`)
    expect(open).toMatchObject({ from: "public a", to: "public b", reason: "登记漏计", head: ["publishedOn"] })
    expect(JSON.stringify(open)).not.toContain(said.by)
    expect(Schema.is(Corrected.PublicCorrection)(open)).toBe(true)
  })

  law(
    "of any two drafts of one report has every cell that differs, and no other",
    [drafts(edition2021), drafts(edition2021)],
    (some) => {
      const [before, other] = some
      const after = { ...other, year: before.year, agency: before.agency }
      const drawn = draw(before, after, said)
      const cells = difference(before, after).flatMap((change) => (change._tag === "Cell" ? [change.cell] : []))
      if (Result.isSuccess(drawn)) {
        expect(drawn.success.cells.map((each) => each.cell)).toEqual(cells)
        expect(erratum(after, drawn.success).every(({ zh, en }) => zh !== "" && en !== "")).toBe(true)
      } else expect(cells).toEqual([])
    }
  )
})
