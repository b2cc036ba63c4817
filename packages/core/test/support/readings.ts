/** The numbers of a paragraph as a reader takes them: the value, and the names of the sums that it may mean or why it means none. */
import type { Edition } from "../../src/form/Edition.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { readParagraph } from "../../src/check/prose/read.ts"
import { sentences } from "../../src/check/prose/sentences.ts"

export interface Circumstances {
  readonly agency?: string
  readonly heading?: string
  readonly edition?: Edition
}

/** `40 本年新收|本年新收＋上年结转`; with `?` where only agreement counts, with `@` where another organ or year is meant. */
export const readings = (
  text: string,
  { agency = "示例市人民政府", heading = "", edition = edition2021 }: Circumstances = {}
): ReadonlyArray<string> =>
  readParagraph(edition, { agency, year: 2023 }, sentences(text), sentences(heading)).map(
    ({ figure, terms, aside, weak, elsewhere }) =>
      `${figure.value} ${terms.length === 0 ? (aside ?? "") : terms.map(({ name }) => name).join("|")}${weak ? "?" : ""}${elsewhere ? "@" : ""}`
  )

/** Those readings that mean cells. */
export const meant = (text: string, circumstances?: Circumstances): ReadonlyArray<string> =>
  readings(text, circumstances).filter((each) => !/^\S+ (?:about|share|change|other)@?$/u.test(each))
