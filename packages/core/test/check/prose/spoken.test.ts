/** Sentences as offices of all provinces write them: what the tables bear out raises nothing, and what they do not is noticed. */
import { describe, expect, it } from "@effect/vitest"
import type { Cell } from "../../../src/form/Cell.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import type { Draft } from "../../../src/report/Draft.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { check } from "../../../src/check/check.ts"
import { report } from "../../support/reports.ts"
import { alike } from "./spoken/alike.ts"
import * as Figures from "./spoken/figures.ts"
import { lists } from "./spoken/lists.ts"
import { none } from "./spoken/none.ts"
import { noneOf, ofNone, published } from "./spoken/published.ts"
import * as Offices from "./spoken/offices.ts"
import { reported, silent } from "./spoken/reported.ts"
import * as Short from "./spoken/short.ts"
import { traps } from "./spoken/traps.ts"
import * as Universal from "./spoken/universal.ts"

type Numbers = { readonly [cell: Cell]: number }

const draft = (numbers: Numbers, text: string, agency: string): Draft => {
  const head = { agency: { name: agency }, overview: text.split("\n").map((line) => paragraph(line)) }
  return { ...report(edition2021, numbers), ...head }
}

/** What the check says of the text; of the tables it says other things, since these are not whole. */
const said = (numbers: Numbers, text: string, agency = "岭南市青禾区人民政府"): ReadonlyArray<string> =>
  check(draft(numbers, text, agency)).flatMap(({ rule, severity, message }) =>
    rule.startsWith("text.") && severity !== "note" ? [message.zh] : []
  )

const mark = /\{([^|}]*)\|([^}]*)\}/gu
const right = (text: string): string => text.replaceAll(mark, "$1")
/** The sentence with one of its numbers made false, for each. */
const wrong = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(mark)].map(({ 0: whole, 2: other = "", index }) =>
    right(`${text.slice(0, index)}${other}${text.slice(index + whole.length)}`)
  )

describe.each([
  ["what came in and what was done", Figures.cells, Figures.flow],
  ["how requests ended", Figures.cells, Figures.outcomes],
  ["复议 and 诉讼", Figures.cells, Figures.review],
  ["规章, 规范性文件, decisions", Figures.cells, Figures.proactive],
  ["lists of parts", Figures.cells, lists],
  ["what stands in whole reports", Figures.cells, reported],
  ["what stands on pages", Figures.cells, published],
  ["all of it, in a city", Offices.city, Offices.ofCity, "岭南省青禾市人民政府"],
  ["all of it, in a subdistrict", Offices.subdistrict, Offices.ofSubdistrict, "云台县临江街道办事处"]
] as const)("of %s", (_, cells: Numbers, sentences, agency?: string) => {
  it.each(sentences.map(right))("nothing is said where it is right: %s", (text) =>
    expect(said(cells, text, agency)).toEqual([])
  )
  it.each(sentences.flatMap(wrong))("something is said where it is wrong: %s", (text) =>
    expect(said(cells, text, agency)).not.toEqual([])
  )
})

describe.each([
  ["that there was none", {}, [...none, ...Short.nothing, ...noneOf]],
  ["of the only one", Short.cells, Short.single],
  ["that all were of one kind", Universal.cells, [...Universal.universal, ...Short.everything]]
] as const)("%s", (_, numbers: Numbers, sentences) => {
  const agency = "云台县水务局"
  const each = sentences.map(([text, ...cells]) => [text, cells] as const)
  it.each(each)("nothing is said where it is so: %s", (text) => expect(said(numbers, text, agency)).toEqual([]))
  it.each(each)("something is said where it is not: %s (%s)", (text, cells) => {
    const one = Object.fromEntries(cells.map((cell) => [cell, (numbers[cell] ?? 0) + 1]))
    expect(said({ ...numbers, ...one }, text, agency)).not.toEqual([])
  })
})

describe("what speaks of no table", () => {
  const tables: ReadonlyArray<Numbers> = [Figures.cells, {}, Universal.cells]
  it.each([...traps, ...alike, ...silent, ...ofNone])("is right whatever they hold: %s", (text) => {
    for (const numbers of tables)
      for (const agency of ["岭南市青禾区人民政府", "岭南市青禾区自然资源局"])
        expect(said(numbers, text, agency)).toEqual([])
  })
})
