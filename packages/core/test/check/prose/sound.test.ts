/** Prose that says what the tables say raises nothing, in whatever manner it says it; each number made false is noticed. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import type { Draft } from "../../../src/report/Draft.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { law } from "../../support/law.ts"
import { balance, report } from "../../support/reports.ts"

const keys = [
  "granted",
  "part",
  "stateSecret",
  "notHeld",
  "repeated",
  "other",
  "in",
  "out",
  "upheld",
  "corrected",
  "sued"
] as const
type Figures = { readonly [K in (typeof keys)[number]]: number }

const all = ({ granted, part, stateSecret, notHeld, repeated, other, in: carriedIn, out }: Figures) => {
  const closed = granted + part + stateSecret + notHeld + repeated + other
  return { closed, received: closed + out - carriedIn }
}

/** Sentences in manners of several provinces; every number in them is the table's. */
const manners: ReadonlyArray<(figures: Figures) => string> = [
  (each) =>
    `全年共收到政府信息公开申请${all(each).received}件，上年结转${each.in}件，办结${all(each).closed}件，结转下年度${each.out}件。其中，予以公开${each.granted}件、部分公开${each.part}件、不予公开${each.stateSecret}件、无法提供${each.notHeld}件、不予处理${each.repeated}件、其他处理${each.other}件。`,
  (each) =>
    `2023年新收依申请公开${all(each).received}件，加上上年度结转${each.in}件，共${all(each).received + each.in}件。已答复${all(each).closed}件，尚在办理的${each.out}件。`,
  (each) =>
    `收到信息公开申请${all(each).received}件（其中网上申请${all(each).received}件），共答复${all(each).closed}件，其中${each.granted}件予以公开，${each.part}件部分公开，${each.stateSecret}件属于国家秘密，信息不存在${each.notHeld}件，重复申请${each.repeated}件，主动撤回${each.other}件，转2024年办理${each.out}件。`,
  (each) =>
    `依申请公开方面。全年办结${all(each).closed}件，予以公开、部分公开、不予公开分别为${each.granted}件、${each.part}件、${each.stateSecret}件，非本机关掌握${each.notHeld}件，其余${each.out}件正在办理。`,
  (each) =>
    `因政府信息公开被申请行政复议${each.upheld + each.corrected}件，其中维持${each.upheld}件、纠正${each.corrected}件；被提起行政诉讼${each.sued}件，均获维持。`,
  (each) =>
    `发生涉及政府信息公开的行政复议案件${each.upheld + each.corrected}起、行政诉讼案件${each.sued}起，其中复议结果维持${each.upheld}起、被纠错${each.corrected}起，诉讼胜诉${each.sued}起。`
]

const tables = (each: Figures) =>
  report(
    edition2021,
    balance(edition2021, {
      "requests/outcome.granted/naturalPerson": each.granted,
      "requests/outcome.grantedInPart/naturalPerson": each.part,
      "requests/outcome.denied.stateSecret/naturalPerson": each.stateSecret,
      "requests/outcome.unavailable.notHeld/naturalPerson": each.notHeld,
      "requests/outcome.notHandled.repeated/naturalPerson": each.repeated,
      "requests/outcome.closed.other/naturalPerson": each.other,
      "requests/carriedIn/naturalPerson": each.in,
      "requests/carriedOut/naturalPerson": each.out,
      "review/cases/reconsideration.upheld": each.upheld,
      "review/cases/reconsideration.corrected": each.corrected,
      "review/cases/litigation.direct.upheld": each.sued
    })
  )

const saying = (each: Figures, text: string): Draft => {
  const said = { overview: [paragraph(text)] }
  return { ...tables(each), ...said }
}

const found = (each: Figures, text: string): ReadonlyArray<string> =>
  check(saying(each, text)).flatMap(({ rule, message }) => (rule === "text.agrees-with-tables" ? [message.zh] : []))

const Amount = Schema.Int.check(Schema.isBetween({ minimum: 10, maximum: 400 }))
/** No more than the seven others come to at least, so that none received is the least. */
const CarriedIn = Schema.Int.check(Schema.isBetween({ minimum: 10, maximum: 70 }))
const Own = Schema.Struct({
  granted: Amount,
  part: Amount,
  stateSecret: Amount,
  notHeld: Amount,
  repeated: Amount,
  other: Amount,
  in: CarriedIn,
  out: Amount,
  upheld: Amount,
  corrected: Amount,
  sued: Amount
})

/** No sum of some is the sum of others. */
const plain: Figures = {
  granted: 101,
  part: 43,
  stateSecret: 19,
  notHeld: 211,
  repeated: 9,
  other: 5,
  in: 31,
  out: 57,
  upheld: 37,
  corrected: 11,
  sued: 23
}

describe("prose that says what the tables say", () => {
  law("raises nothing", [Own], ([each]) => {
    for (const manner of manners) expect([manner(each), found(each, manner(each))]).toEqual([manner(each), []])
  })
  it.each(manners.map((manner) => [manner(plain)]))("is contradicted once a number of it is another: %s", (text) => {
    for (const { 0: digits, index } of text.matchAll(/\d+(?=[件起])/gu)) {
      const wrong = `${text.slice(0, index)}${Number(digits) + 1}${text.slice(index + digits.length)}`
      const channel = text.slice(0, index).endsWith("网上申请")
      expect([wrong, found(plain, wrong).some((message) => message.includes("与表格不符"))]).toEqual([wrong, !channel])
    }
  })
})
