/**
 * Tells what is to be looked at in a report that was imported, a line for each cause, the gravest first.
 *
 * Sums that do not hold come first, then what was not read, what was read without certainty, and what was left out.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import { alike, pattern } from "@gongkai/match/gathered"
import { harmless } from "../words/Terminal.ts"
import type { ReadEntry } from "./Entry.ts"
import { grouped } from "./grouped.ts"

/** How many lines a report takes of those of one kind. */
const [fewBreaches, fewDoubts] = [3, 4]

/** So many characters behind a quotation say what the reason is. */
const fewest = 8

/** No lines for a report where there are only notes. */
export const lookAt = (
  { source, breaches = [], remarks, open }: ReadEntry,
  language: Language
): ReadonlyArray<string> => {
  const zh = language === "zh"
  const more = (all: ReadonlyArray<string>, most: number): ReadonlyArray<string> =>
    all.length <= most
      ? all
      : [...all.slice(0, most), zh ? `另有 ${all.length - most} 处，见导入记录.xlsx` : `${all.length - most} more`]
  const of = (severity: string) =>
    remarks.flatMap(({ severity: own, place, text, leavesOut }) =>
      own === severity && (own !== "note" || leavesOut) ? [`${at(place, language)}${text[language]}`] : []
    )
  const warnings = remarks.flatMap(({ severity, text }) => (severity === "warning" ? [text.zh] : []))
  // What a warning says of many cells is not said again of each.
  const told = ({ reason }: ReadEntry["open"][number]): boolean => {
    const said = reason.split("”").at(-1) ?? ""
    return said.length >= fewest && warnings.some((warning) => warning.includes(said))
  }
  const lines = [
    ...more(
      breaches.map((text) => text[language]),
      fewBreaches
    ).map((line) => `${zh ? "不符" : "contradicts"}  ${line}`),
    ...of("error").map((line) => `${zh ? "错误" : "error"}  ${line}`),
    ...of("warning").map((line) => `${zh ? "警告" : "warning"}  ${line}`),
    ...more(
      doubts(
        open.filter((each) => !each.unread && !told(each)),
        language
      ),
      fewDoubts
    ).map((line) => `${zh ? "存疑" : "doubtful"}  ${line}`),
    ...of("note").map((line) => `${zh ? "提示" : "note"}  ${line}`)
  ].map((line) => harmless(`    ${line.replaceAll("\n", " ")}`))
  return lines.length === 0 ? [] : [`  ${harmless(source)}`, ...lines]
}

const at = (place: Text, language: Language): string =>
  place[language] === "" ? "" : place[language] + { zh: "：", en: ": " }[language]

/** Cells that were read without certainty, those of one reason in one line. */
const doubts = (open: ReadEntry["open"], language: Language): ReadonlyArray<string> =>
  grouped(open, ({ reason }) => pattern(reason)).map(([, those]) => {
    const [first] = those
    if (first === undefined) return ""
    const reason = alike(those.map((each) => each.reason))
    const [one, more] = [those.length === 1, those.length - 1]
    return {
      zh: `${at(first.place, "zh")}${first.label}${one ? "" : `等${more + 1}格`}：${reason}`,
      en: `${at(first.place, "en")}${first.cell}${one ? "" : ` and ${more} more`}: ${reason}`
    }[language]
  })
