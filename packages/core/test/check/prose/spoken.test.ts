/** Sentences as offices of all provinces write them: what the tables bear out raises nothing, and what they do not is noticed. */
import { describe, expect, it } from "@effect/vitest"
import type { Cell } from "../../../src/form/Cell.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import type { Draft } from "../../../src/report/Draft.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { check } from "../../../src/check/check.ts"
import { report } from "../../support/reports.ts"
import * as Figures from "./spoken/figures.ts"
import { lists } from "./spoken/lists.ts"
import { none } from "./spoken/none.ts"
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
  ["what came in and what was done", Figures.flow],
  ["how requests ended", Figures.outcomes],
  ["复议 and 诉讼", Figures.review],
  ["规章, 规范性文件, decisions", Figures.proactive],
  ["lists of parts", lists]
])("of %s", (_, sentences) => {
  it.each(sentences.map(right))("nothing is said where it is right: %s", (text) =>
    expect(said(Figures.cells, text)).toEqual([])
  )
  it.each(sentences.flatMap(wrong))("something is said where it is wrong: %s", (text) =>
    expect(said(Figures.cells, text)).not.toEqual([])
  )
})

describe.each([
  ["that there was none", {}, none],
  ["that all were of one kind", Universal.cells, Universal.universal]
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
  it.each(traps)("is right whatever they hold: %s", (text) => {
    for (const numbers of tables)
      for (const agency of ["岭南市青禾区人民政府", "岭南市青禾区自然资源局"])
        expect(said(numbers, text, agency)).toEqual([])
  })
})
