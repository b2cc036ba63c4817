/**
 * Reads from the front of a document whose report it is and of which year.
 *
 * @module
 */
import type { Paragraph } from "./Document.ts"

export interface Identity {
  readonly agency?: string
  readonly year?: number
  /** The title as printed, without spaces. */
  readonly title?: string
  /** The line of the title. */
  readonly line?: number
}

const title =
  /^(?<agency>.*?)(?<year>(?:19|20)\d{2})年(?:度)?(?:政府信息公开|政务公开)(?:工作)?(?:年度)?(?:年)?报告?(?:表)?$/u
const trailing = /^关于/u
const period = /((?:19|20)\d{2})年1月1日/u
const longest = 80

/** A title may stand on one line or on two: 某某街道 / 2023年政府信息公开工作年度报告. */
export const identify = (front: ReadonlyArray<Paragraph>): Identity => {
  const compact = front.map(({ text, line }) => ({ text: text.normalize("NFKC").replaceAll(/\s/gu, ""), line }))
  for (const [at, { text, line }] of compact.entries()) {
    const above = compact[at - 1]?.text ?? ""
    for (const candidate of [text, above + text]) {
      const found = candidate.length <= longest ? title.exec(candidate)?.groups : undefined
      const agency = found?.["agency"]?.replace(trailing, "")
      if (found !== undefined && agency) return { agency, year: Number(found["year"]), title: candidate, line }
    }
  }
  const dated = compact
    .map(({ text }) => title.exec(text)?.groups?.["year"] ?? period.exec(text)?.[1])
    .find((year) => year !== undefined)
  return dated === undefined ? {} : { year: Number(dated) }
}
