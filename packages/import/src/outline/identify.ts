/**
 * Reads from a document whose report it is and of which year: from its title, and failing that from its sentences.
 *
 * @module
 */
import { level } from "@gongkai/core/Narrative"
import type { Paragraph } from "@gongkai/match/Document"
import { compiler, periodIn, yearIn } from "./sentences.ts"
import { bare, inDigits, isOrgan, printedTitle, spoken } from "./spoken.ts"

/** What a document says of whose it is and of which year. */
export interface Identity {
  readonly agency?: string
  readonly year?: number
  /** The title as printed, without spaces. */
  readonly title?: string
  /** Where among the paragraphs the title stands. */
  readonly at?: number | undefined
}

/** What a title says that names both organ and year. */
const parts = (title: string): { readonly agency: string; readonly year: number } | undefined => {
  const { agency, year } = spoken(title) ?? {}
  return agency === undefined || year === undefined ? undefined : { agency, year }
}

/** What a page calls itself, without the names of the site behind it: …年度报告_某某区人民政府. */
const named = (title: string): ReadonlyArray<string> => {
  const whole = bare(title)
  return [whole, ...whole.split(/[_|｜]|--|—/u)]
}

/** A title found among lines: whose report, of which year, as printed without spaces, and on which lines it begins and ends. */
export interface Titled {
  readonly agency: string
  readonly year: number
  readonly title: string
  readonly from: number
  readonly at: number
}

/** Whether a line may be part of a title: no sentence, no heading of a part, no day. */
const isPiece = (line: string): boolean =>
  line.length <= 40 && !/[。；！？，]/u.test(line) && level(line) === undefined && !/年\S{1,3}月\S{1,3}日$/u.test(line)

/** The title that ends on a line. It may stand on one line or on two or three: 某某街道 / 2023年政府信息公开工作年度报告. */
export const titled = (lines: ReadonlyArray<string>, at: number): Titled | undefined => {
  const [text = "", above = "", before = ""] = [lines[at], lines[at - 1], lines[at - 2]].map((line) => bare(line ?? ""))
  const candidates = [
    text,
    ...(isPiece(above) ? [above + text, ...(isPiece(before) ? [before + above + text] : [])] : [])
  ]
  for (const [back, candidate] of candidates.entries()) {
    const found = parts(candidate)
    // What stands above may as well be the site's: only a name of an organ is joined to a title.
    if (found === undefined || (back > 0 && !isOrgan(found.agency))) continue
    if (generic.test(found.agency) && back === 0 && isPiece(above)) continue
    return { ...found, title: printedTitle(candidate), from: Math.max(0, at - back), at }
  }
  return undefined
}

/** The end of a name that a line's end broke off: 办公室2023年…. */
const generic = /^(?:办公室|办公厅|办事处|委员会|人民政府|政府|管委会|管理局|局|委|办|厅|处)$/u

/** 2023年, （2023年度） on a line of its own, beside a title. */
const yearAlone = /^[（(]?(?<year>(?:19|20)\d{2})年?度?[)）]?$/u
const unbracketed = (line: string): string =>
  /^[（(](?<inside>[^（()）]*)[)）]$/u.exec(line)?.groups?.["inside"] ?? line

/** What a line beside a title says of organ or year, without its name in front and the stamp behind: 填报单位：某某局（盖章）. */
export const valueOf = (line: string): string =>
  unbracketed(
    line
      .replace(/^(?:(?:填报|报告|编制|编报|报送)?(?:单位|机关|机构)(?:名称)?|(?:报告|填报|所属)?年度)[:：]/u, "")
      .replace(/[（(](?:盖章|公章|签章|加盖公章)[)）]$/u, "")
  )

/** A title that names only one of organ and year, or neither, with what the lines beside it say of the other. */
const completed = (texts: ReadonlyArray<string>): Identity | undefined => {
  const lines = texts.map(bare)
  for (const [at, text] of lines.entries()) {
    const [above = "", before = ""] = [lines[at - 1], lines[at - 2]]
    const joined =
      isPiece(above) && !isOrgan(valueOf(above))
        ? [above + text, ...(isPiece(before) ? [before + above + text] : [])]
        : []
    const whole = [text, ...joined].find((each) => spoken(each) !== undefined)
    const own = whole === undefined ? undefined : spoken(whole)
    if (whole === undefined || own === undefined) continue
    // Below the title first, then above it.
    const beside = [1, 2, -1, -2].flatMap((step) => {
      const line = lines[at + step]
      return line === undefined || (step < 0 && joined.length > 0) ? [] : [{ line: valueOf(line), at: at + step }]
    })
    const ofYear = beside.find(({ line }) => yearAlone.test(inDigits(line)))
    const ofOrgan = beside.find(({ line }) => isOrgan(line))
    const digits = yearAlone.exec(inDigits(ofYear?.line ?? ""))?.groups?.["year"]
    const year = own.year ?? (digits === undefined ? undefined : Number(digits))
    const agency = own.agency ?? ofOrgan?.line
    if (year === undefined && agency === undefined) continue
    const last = Math.max(
      at,
      ...(own.year === undefined && ofYear ? [ofYear.at] : []),
      ...(own.agency === undefined && ofOrgan ? [ofOrgan.at] : [])
    )
    return {
      ...(agency !== undefined && { agency }),
      ...(year !== undefined && { year }),
      title: `${own.agency === undefined ? (agency ?? "") : ""}${printedTitle(whole)}${own.year === undefined && year !== undefined ? `（${year}年度）` : ""}`,
      at: last
    }
  }
  return undefined
}

/** Finds organ and year in the paragraphs in front of a report, or in the title beside it. */
export const identify = (front: ReadonlyArray<Paragraph>, title?: string): Identity => {
  const texts = front.map(({ text }) => text)
  const own = chosen(
    texts.map((_, at) => titled(texts, at)).filter((each) => each !== undefined),
    texts,
    title
  )
  const nearer = own === undefined ? undefined : ownBehind(own, texts)
  if (nearer !== undefined) return nearer
  if (own !== undefined) return { agency: own.agency, year: own.year, title: own.title, at: own.at }
  const lines = texts.map(bare)
  const beside = title === undefined ? undefined : named(title).find((each) => parts(each) !== undefined)
  if (beside !== undefined) return { ...parts(beside), title: printedTitle(beside) }
  const half = completed(texts)
  const year = half?.year ?? lines.map(yearIn).find((each) => each !== undefined)
  const agency = half?.agency ?? lines.map(compiler).find((each) => each !== undefined)
  if (half !== undefined)
    return { ...half, ...(year !== undefined && { year }), ...(agency !== undefined && { agency }) }
  return { ...(year !== undefined && { year }), ...(agency !== undefined && { agency }) }
}

/**
 * Of titles that name several reports, as a site's links to other years do: that which the page calls itself, or whose year the
 * preamble states, else the one nearest to the text.
 */
const chosen = (all: ReadonlyArray<Titled>, texts: ReadonlyArray<string>, title?: string): Titled | undefined => {
  const [first] = all
  if (first === undefined || all.every((each) => isSame(each, first))) return first
  const beside =
    title === undefined
      ? undefined
      : named(title)
          .map(parts)
          .find((each) => each !== undefined)
  const stated = texts.map(periodIn).find((each) => each !== undefined)
  const own =
    all.find((each) => beside !== undefined && isSame(each, beside)) ??
    all.findLast(({ year }) => year === stated) ??
    all.at(-1)
  return all.find((each) => own !== undefined && isSame(each, own))
}

/**
 * A title in two parts behind links to other years' reports: 2023年政府信息公开工作年度报告, and the organ above or below it. It is the
 * report's own if it names another year than they do, and the preamble no other.
 */
const ownBehind = (linked: Titled, texts: ReadonlyArray<string>): Identity | undefined => {
  const all = texts.flatMap((_, at) => titled(texts, at) ?? [])
  const last = all.at(-1)
  if (last === undefined || all.length < 2) return undefined
  const half = completed(texts.slice(last.at + 1))
  const stated = texts.map(periodIn).find((each) => each !== undefined)
  if (half?.year === undefined || half.agency === undefined || half.at === undefined) return undefined
  if (all.some(({ year }) => year === half.year) || linked.year === stated || half.year !== (stated ?? half.year))
    return undefined
  return { ...half, at: half.at + last.at + 1 }
}

const isSame = (one: Pick<Titled, "agency" | "year">, other: Pick<Titled, "agency" | "year">): boolean =>
  one.agency === other.agency && one.year === other.year
