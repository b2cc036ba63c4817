/** What is found in a report rests on the notice of its own edition, or on the Regulations: never on a notice of other years. */
import { describe, expect, it } from "@effect/vitest"
import { agreements } from "../../../src/check/agreements.ts"
import { check, rules } from "../../../src/check/check.ts"
import { show } from "../../../src/form/Citation.ts"
import * as Draft from "../../../src/report/Draft.ts"
import * as Edition from "../../../src/form/Edition.ts"
import type { Measure } from "../../../src/form/Axis.ts"
import { edition2019 } from "../../../src/editions/2019.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { Change, Count, type Entry } from "../../../src/report/Entry.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { clauses, ruleBook } from "../../../src/check/ruleBook.ts"
import { report } from "../../support/reports.ts"

/** The words that only the notice of the other edition has, by edition. */
const foreign = [
  ["2019", edition2019, /2021〕|《政府信息公开工作年度报告格式》/u],
  ["2021", edition2021, /2019〕|试行/u]
] as const

/** Prose that offends every rule of words that there is, and some that offends none. */
const texts = [
  "无。",
  "××局全年收取信息处理费380元，信息处理费共计390元。一是培训；三是解读的的问题。",
  "共公开信息66条，其中动态40条、公告10条、其他信息6条，占90%。全市共收到政府信息公开申请41件，同比增长300%。",
  "统计期限为2015年1月1日至2015年12月31日。本报告由邻水县人民政府编制。某局主动公开信息。",
  "共收到政府信息公开申请0件，同比增长300%。",
  "主动公开与依申请公开的信息管理、平台和监督保障。".repeat(60),
  "本报告包括总体情况、主动公开政府信息情况、收到和处理申请情况、存在的主要问题，共五个部分，按要求编制。",
  "一、政务公开总体情况",
  "申请人的身份证号为11010519491231002X。",
  "（二）依申请公开。年初召开专题会议，把公开工作列入日程，由办公室牵头分工落实。",
  "按照《中华人民共和国政府信息公开条例（国务院令第492号）布署，统计到20201月1日为止。",
  ""
]

const entries: ReadonlyArray<Entry> = [null, "none", "n/a", Count.make(0), Count.make(70), { unread: "l7" }]

const count = (measure: Measure, number: number): Entry =>
  measure === "change" ? Change.make(number) : Count.make(number)

/** A row, a heading and a place that are not the form's. */
const departures = (["row", "heading", "order"] as const).map((of) => ({ of, printed: "甲", official: "乙" }))

/** One of two people who entered the figures. */
const turn = { by: "赵一", on: "2024-01-18T09:00:00+08:00" }

/** The report with each kind of entry in each cell, each text in each part, each head that is wrong, read both ways. */
const mutated = (edition: Edition.Edition): ReadonlyArray<Draft.Draft> => {
  const whole: Draft.Draft = report(edition)
  const closed = Edition.slots(edition).filter(({ row, column }) => /total|closed/u.test(row.key + column.key))
  const numbers = Object.fromEntries(closed.map(({ cell }) => [cell, Count.make(40)]))
  const each = Edition.slots(edition).flatMap(({ cell, measure }, at) =>
    entries
      .filter((entry, kind) => measure !== "amount" && (at + kind) % 3 === 0 && entry !== undefined)
      .map((entry) => Draft.putAll(whole, { [cell]: entry }))
  )
  const said = ["overview", "problems", "otherMatters"].flatMap((part) => [
    ...texts.map((text) => ({ ...whole, [part]: [paragraph(text)] })),
    { ...whole, [part]: null },
    { ...whole, [part]: [] }
  ])
  const heads = [
    { ...whole, year: 2015, title: "某局2014年报告", publishedOn: "2024-01-01" },
    { ...whole, agency: { name: "临水镇人民政府" }, overview: [paragraph("全年制定规章2件。")] },
    { ...whole, period: { from: "2015-02-01", to: "2015-12-31" } },
    { ...whole, provenance: { file: "2023.html", reader: "html", cells: {}, departures } },
    { ...whole, doubleEntry: { first: turn, second: turn, differed: 0, figures: "0".repeat(16) } }
  ]
  const cell = "requests/received/total"
  const overview = [paragraph([{ ref: cell }])]
  const referring = { ...Draft.put(whole, cell, null), overview }
  const items = Edition.slots(edition).flatMap(({ cell, row, column, measure }) =>
    row.key !== "licensing" || measure === "amount"
      ? []
      : [[cell, count(measure, column.key === "decisions" ? 40 : 20)]]
  )
  const asCases = Draft.putAll(whole, Object.fromEntries(items))
  return [...each, ...said, ...heads, referring, asCases, Draft.putAll(whole, numbers)].flatMap(
    (draft): ReadonlyArray<Draft.Draft> => [
      { ...draft, reading: "draft" },
      { ...draft, reading: "published" }
    ]
  )
}

describe.each(foreign)("a report of the edition of %s", (key, edition, other) => {
  const [, , , , , overview = ""] = texts
  const before: Draft.Draft = report(edition, { "requests/carriedOut/total": 3, "requests/received/total": 10 })
  const prose = { overview: [paragraph(overview)] }
  const last: Draft.Draft = { ...before, ...prose, year: before.year - 1 }
  const drafts = mutated(edition)
  const all = drafts.flatMap((draft) => check(draft, { previous: [last] }))

  it("is never held to the notice of another edition", () => {
    const found = all.flatMap(({ id, cites, message, hint }) =>
      other.test(`${show(cites)}${message.zh}${message.en}${hint.zh}${hint.en}`) ? [id] : []
    )
    expect(found).toEqual([])
    expect(
      rules(edition).filter(({ cites, statement, hint }) => other.test(show(cites) + statement.zh + hint.zh))
    ).toEqual([])
    expect(
      drafts.flatMap((draft) => agreements(draft, { previous: [last] })).filter(({ message }) => other.test(message.zh))
    ).toEqual([])
  })

  it("has been tried with a breach of every rule", () => {
    const never = rules(edition).filter(({ id }) => all.every(({ rule }) => rule !== id))
    // The tables of 2019 do not say what is in force.
    expect(never.map(({ id }) => id)).toEqual(key === "2019" ? ["continuity.documents-in-force"] : [])
  })
})

describe("the rule book", () => {
  it("says of a rule that each notice demands where each demands it", () => {
    const entry = ruleBook().find(({ rule }) => rule.id === "problems.measures")
    expect(entry && clauses(entry)).toBe(
      "《政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）第五部分；《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）第五部分"
    )
  })

  it.each(["fees.stated", "overview.length"])("asks %s of no report before 2021", (id) => {
    expect(
      ruleBook()
        .find(({ rule }) => rule.id === id)
        ?.editions.map(({ key }) => key)
    ).toEqual(["2021"])
  })
})
