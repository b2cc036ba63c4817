/**
 * Reads from a document whose report it is and of which year: from its title, from what it says of itself, from its signature.
 *
 * @module
 */
import { level } from "@gongkai/core/Narrative"
import type { Paragraph } from "@gongkai/match/Document"
import { compact, simplify } from "@gongkai/match/fold"

/** What a document says of whose it is and of which year. */
export interface Identity {
  readonly agency?: string
  readonly year?: number
  /** The title as printed, without spaces. */
  readonly title?: string
  /** Where among the paragraphs the title stands. */
  readonly at?: number | undefined
}

const subject =
  "(?:政府信息公开|政府信息|政务公开|政府政务公开)(?:工作)?(?:年度)?(?:工作)?(?:情况)?年?(?:报告|年报)(?:表)?$"

/** 某某街道2023年政府信息公开工作年度报告, or the year in front: 2023年某某街道政府信息公开工作年度报告. */
const titles = [
  new RegExp(`^(?<agency>.*?)(?<year>(?:19|20)\\d{2})年?度?${subject}`, "u"),
  new RegExp(`^(?<year>(?:19|20)\\d{2})年?度?(?<agency>.+?)${subject}`, "u"),
  new RegExp(`^(?<agency>.+?)${subject.slice(0, -1)}[(（](?<year>(?:19|20)\\d{2})年?度?[)）]$`, "u")
]
const periods = [/((?:19|20)\d{2})年1月1日/u, /((?:19|20)\d{2})年1月至12月/u]
const longest = 80

/** 二〇二三年 in digits: as long as before. */
const inDigits = (text: string): string =>
  text.replaceAll(/二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/gu, (year) =>
    Array.from(year, (each) => (/[〇○零]/u.test(each) ? "0" : String("一二三四五六七八九".indexOf(each) + 1))).join("")
  )

const parts = (title: string): { readonly agency: string; readonly year: number } | undefined => {
  if (title.length > longest) return undefined
  const plain = inDigits(simplify(title)).replace(/[(（](?:修订|更正|修改|修正|补充|重新|公开)[^()（）]*[)）]$/u, "")
  for (const pattern of titles) {
    const groups = pattern.exec(plain)?.groups
    const { agency: name = "", year } = groups ?? {}
    // As long as before: the name is cut out as it was printed.
    const from = name === "" ? -1 : plain.indexOf(name)
    if (from === -1) continue
    const agency = title
      .slice(from, from + name.length)
      .replaceAll(/^(?:标题[:：])?(?:关于)?|(?:关于|[（(·\-—]+)?$/gu, "")
    // …人民政府信息公开…: the 政府 belongs to both.
    const whole = agency.endsWith("人民") ? `${agency}政府` : agency
    if (whole !== "" && !/^年?度?$/u.test(whole)) return { agency: whole, year: Number(year) }
  }
  return undefined
}

/** Only digits are made plain: a name keeps its brackets as they are printed. */
const plainDigits = (text: string): string => text.replaceAll(/[０-９]/gu, (digit) => digit.normalize("NFKC"))

/** What a page calls itself, without the names of the site behind it: …年度报告_某某区人民政府. */
const named = (title: string): ReadonlyArray<string> => {
  const whole = plainDigits(compact(title))
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

const bare = (text: string): string => plainDigits(compact(text)).replaceAll(/^#+|[*《》]/gu, "")

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
    if (found !== undefined) return { ...found, title: candidate, from: Math.max(0, at - back), at }
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
  if (own !== undefined) return { agency: own.agency, year: own.year, title: own.title, at: own.at }
  const lines = texts.map(bare)
  const beside = title === undefined ? undefined : named(title).find((each) => parts(each) !== undefined)
  if (beside !== undefined) return { ...parts(beside), title: beside }
  const year = lines.map(yearIn).find((each) => each !== undefined)
  const agency = lines.map(compiler).find((each) => each !== undefined)
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

const isSame = (one: Pick<Titled, "agency" | "year">, other: Pick<Titled, "agency" | "year">): boolean =>
  one.agency === other.agency && one.year === other.year

/** The year whose first day a text names: 2023年1月1日. */
const periodIn = (text: string): number | undefined => {
  const said = periods.map((period) => period.exec(simplify(text))?.[1]).find((each) => each !== undefined)
  return said === undefined ? undefined : Number(said)
}

/** The year that a text says its report is of. */
export const yearIn = (text: string): number | undefined => {
  const plain = inDigits(simplify(text))
  const said =
    /((?:19|20)\d{2})年?度?[^，。；]{0,30}?(?:政府信息公开|政务公开)(?:工作)?(?:年度)?(?:报告|年报)/u.exec(
      plain
    )?.[1] ?? periods.map((period) => period.exec(plain)?.[1]).find((each) => each !== undefined)
  return said === undefined ? undefined : Number(said)
}

/** 由某某局编制, 现公布某某局2023年政府信息公开工作年度报告: whom a preamble names. */
const compiler = (text: string): string | undefined => {
  const plain = simplify(text)
  const found =
    /(?:现公布|现将|公布)(?<agency>[^，。；、的]{3,30}?)(?:19|20)\d{2}年/u.exec(plain) ??
    /由(?<agency>[^，。；、]{3,40}?)(?:负责)?(?:编制|编写|撰写)/u.exec(plain)
  const agency = found?.groups?.["agency"]
  // 我局, 本级 and the like name nobody.
  if (!found || agency === undefined || /^(?:我|本)/u.test(agency)) return undefined
  const from = plain.indexOf(agency, found.index)
  return text.slice(from, from + agency.length)
}
