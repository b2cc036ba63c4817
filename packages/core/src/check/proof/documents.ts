/**
 * Numbers of documents that are torn, and those of the Regulations and of the format where they are another document's.
 *
 * @module
 */
import { all, matches, type Reader } from "./Slip.ts"

const torn: ReadonlyArray<readonly [pattern: RegExp, zh: string, en: string]> = [
  [
    /(?:[〔﹝［[]|(?<=[发函令办字文电通])[（(])(?:19|20)\d{3,6}号/gu,
    "年份之后缺括号",
    "lacks the bracket behind its year"
  ],
  [/(?<=》)[（(](?:19|20)\d{3,5}[）)]/gu, "残缺，缺括号和“号”", "lacks its bracket and 号"],
  [/[\p{Script=Han}]{1,5}[发函令办字文电通](?:19|20)\d{3,5}号/gu, "年份没有括号", "has its year without brackets"],
  [/[〔﹝［](?:\d{1,3}|\d{5,})[〕﹞］](?=第?\d{1,4}号)/gu, "年份不是四位", "has a year that is not of four digits"],
  [/[｛{](?:19|20)\d{2}[｝}](?=第?\d)/gu, "年份应用六角括号", "has its year in braces"],
  [/[〔﹝［](?:19|20)\d{2}[〕﹞］](?:第)?号/gu, "缺号数", "lacks its number"],
  [/[〔﹝［](?:19|20)\d{2}[〕﹞］](?:第)?\d{1,4}(?=[）)》，。；]|$)/gu, "缺“号”字", "lacks 号"],
  [
    /〔(?:19|20)\d{2}[）)\]］】](?=第?\d)|[（([［【](?:19|20)\d{2}〕(?=第?\d)/gu,
    "年份两边的括号不是一种",
    "has unlike brackets"
  ]
]

const regulation =
  /《(?:中华人民共和国)?政府信息公开条例》[（(〔]?(?:[^（()）《》。，]{0,16}[，、])?(?:中华人民共和国)?国务院(?:令)?(?:第)?(\d{1,4})号/gu
/** 国务院令第711号《中华人民共和国政府信息公开条例》: the order named in front. */
const ordered = /国务院(?:令)?第?(\d{1,4})号(?:令)?[，、]?(?:公布的?)?《(?:中华人民共和国)?政府信息公开条例》/gu
/** 第492号公布、第711号修订 tells the history of the text in force. */
const former = /国务院令第492号(?!(?:公布)?[^。；）)《》]{0,40}第711号)/gu
const format =
  /工作年度报告格式》?[^《》。]{0,12}?[（(〔](国[^〔（()）]{1,8})[〔﹝［[（(](\d{4})[〕﹞］\])）](\d{1,4})号/gu
/** 国办发〔2021〕30号 is another document. */
const wrongPrefix = /国办[发函](?=[〔﹝]2021[〕﹞]30号)/gu

/** Numbers of documents that cannot be right. */
export const documents: Reader = (text) => {
  if (!/\d号|\d[）)〕］｝}]/u.test(text)) return []
  const told = torn.flatMap(([pattern, zh, en]) =>
    matches(text, pattern, ({ 0: quote }) => ({
      zh: `文号“${quote}”有误：${zh}`,
      en: `The document number “${quote}” ${en}`
    }))
  )
  const ofRegulation = [
    ...[regulation, ordered].flatMap((pattern) =>
      matches(text, pattern, ({ 1: number }) =>
        number === "711" || number === "492"
          ? undefined
          : {
              zh: `《政府信息公开条例》是国务院令第711号，不是第${number}号`,
              en: `The Regulations are Order 711, not ${number}`
            }
      )
    ),
    ...matches(text, former, ({ 0: quote }) => ({
      zh: `“${quote}”是2019年修订前的条例，现行的是国务院令第711号`,
      en: `“${quote}” is the text before 2019; Order 711 is in force`
    }))
  ]
  const ofFormat = [
    ...matches(text, format, ({ 1: prefix, 2: year, 3: number }) => {
      const said = `${prefix}〔${year}〕${number}号`
      return /^国办公开办函〔(?:2021〕30|2019〕60)号$/u.test(said)
        ? undefined
        : { zh: `年度报告格式的文号不是“${said}”`, en: `“${said}” is not the number of the format` }
    }),
    ...(/编制|年报|年度报告/u.test(text)
      ? matches(text, wrongPrefix, ({ 0: quote }) => ({
          zh: `“${quote}〔2021〕30号”疑为“国办公开办函〔2021〕30号”之误`,
          en: `“${quote}〔2021〕30号” is probably meant as 国办公开办函〔2021〕30号`
        }))
      : [])
  ]
  const [first] = ofFormat
  return [...told, ...ofRegulation, ...(first === undefined ? [] : [first])]
}

/** A document that a text cites: its title and its number. */
export interface Cited {
  readonly title: string
  readonly number: string
  readonly at: number
}

const cited =
  /《([^《》]{4,80}(?:《[^《》]{1,60}》[^《》]{0,20})?)》[（(]([^（()）《》]{2,12}[〔﹝［[](?:19|20)\d{2}[〕﹞］\]]\d{1,4}号)[）)]/gu

/** The documents that a text cites with title and number. */
export const citedIn = (text: string): ReadonlyArray<Cited> =>
  text.includes("》（") || text.includes("》(")
    ? all(text, cited).map(({ 1: title = "", 2: number = "", index }) => ({ title, number, at: index }))
    : []

/** What tells one title from another: not who issued it, nor that it is a notice of the year. */
const core = (title: string): string =>
  title
    .replace(/^[\p{Script=Han}]{0,30}?关于/u, "")
    .replaceAll(/印发|转发|做好|开展|进一步|通知|意见|方案|20\d\d年度?|[《》〈〉的“”]/gu, "")

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))

/** Titles of which a smaller share of character pairs is alike name two documents. */
const alike = 0.4

/** Whether two titles name different documents. */
export const isOther = (one: string, other: string): boolean => {
  const [first, second] = [core(one), core(other)]
  if (first.includes(second) || second.includes(first)) return false
  const [a, b] = [pairsOf(first), pairsOf(second)]
  const both = [...a].filter((each) => b.has(each)).length
  return both / Math.max(1, Math.min(a.size, b.size)) < alike
}
