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
  /** Where among the paragraphs the title stands. */
  readonly at?: number
}

const subject = "(?:政府信息公开|政务公开)(?:工作)?(?:年度)?年?报告?(?:表)?$"

/** 某某街道2023年政府信息公开工作年度报告, or the year in front: 2023年某某街道政府信息公开工作年度报告. */
const titles = [
  new RegExp(`^(?<agency>.*?)(?<year>(?:19|20)\\d{2})年度?${subject}`, "u"),
  new RegExp(`^(?<year>(?:19|20)\\d{2})年度?(?<agency>.+?)${subject}`, "u")
]
const period = /((?:19|20)\d{2})年1月1日/u
const longest = 80

const parts = (title: string): { readonly agency: string; readonly year: number } | undefined => {
  if (title.length > longest) return undefined
  const found = titles.map((each) => each.exec(title)?.groups).find((groups) => groups?.["agency"])
  if (found === undefined) return undefined
  const agency = (found["agency"] ?? "").replaceAll(/^(?:标题[:：])?(?:关于)?|(?:关于)?$/gu, "")
  // …人民政府信息公开…: the 政府 belongs to both.
  const whole = agency.endsWith("人民") ? `${agency}政府` : agency
  return whole === "" ? undefined : { agency: whole, year: Number(found["year"]) }
}

/** Only digits are made plain: a name keeps its brackets as they are printed. */
const plainDigits = (text: string): string => text.replaceAll(/[０-９]/gu, (digit) => digit.normalize("NFKC"))

/** A title may stand on one line or on two: 某某街道 / 2023年政府信息公开工作年度报告. */
export const identify = (front: ReadonlyArray<Paragraph>): Identity => {
  const compact = front.map(({ text }) => ({ text: plainDigits(text.replaceAll(/\s/gu, "")) }))
  for (const [at, { text }] of compact.entries()) {
    const title = [text, (compact[at - 1]?.text ?? "") + text].find((candidate) => parts(candidate) !== undefined)
    if (title !== undefined) return { ...parts(title), title, at }
  }
  const dated = compact.map(({ text }) => /(\d{4})年度?政府信息公开/u.exec(text)?.[1] ?? period.exec(text)?.[1])
  const year = dated.find((each) => each !== undefined)
  return year === undefined ? {} : { year: Number(year) }
}
