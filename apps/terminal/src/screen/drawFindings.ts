/**
 * The findings on screen: what is wrong, what is open, what was accepted; below them the one chosen, with what to do about it.
 *
 * @module
 */
import * as Citation from "@gongkai/core/Citation"
import { type Edition, heading } from "@gongkai/core/Edition"
import type { Finding } from "@gongkai/core/Finding"
import { explain } from "@gongkai/core/repair"
import { explainRule, ruleBook } from "@gongkai/core/ruleBook"
import type { Language, Text } from "@gongkai/core/Text"
import { isOpen, review } from "@gongkai/editor/Editing"
import type { InFindings, InLaw, InRepair, InWaive } from "@gongkai/editor/State"
import { within } from "@gongkai/editor/moves"
import { words } from "../words/proposals.ts"
import { broken, type Line, left, type Meaning, run, tame } from "./Line.ts"
import type { Screen, Shown } from "./Screen.ts"
import { around, window } from "./windows.ts"

const badges = {
  error: { zh: "错误", en: "error  " },
  warning: { zh: "警告", en: "warning" },
  note: { zh: "提示", en: "note   " },
  open: { zh: "待填", en: "to fill" },
  waived: { zh: "已说明", en: "waived " }
}

const badge = (finding: Finding): readonly [keyof typeof badges, Meaning] =>
  finding.waived !== undefined
    ? ["waived", "faint"]
    : isOpen(finding)
      ? ["open", "faint"]
      : [finding.severity, finding.severity]

/** A message without the titles of the parts, which stand in front of nearly all of them. */
const brief = (edition: Edition, message: string): string =>
  edition.sections.reduce(
    (text, section) => text.replace(heading(edition, section), heading(edition, section).split("、")[0] ?? ""),
    message
  )

const paragraphs = (text: string, columns: number, meaning: Meaning = "plain", most?: number): ReadonlyArray<Line> =>
  broken(tame(text), columns, most).map((line): Line => [run(line, meaning)])

const waivedBy = ({ waived }: Finding): Text | undefined =>
  waived && {
    zh: `已说明：${waived.reason}（${waived.by}，${waived.on}${waived.until === undefined ? "" : `，至${waived.until}止`}）`,
    en: `accepted: ${waived.reason} (${waived.by}, ${waived.on}${waived.until === undefined ? "" : `, until ${waived.until}`})`
  }

const about = (finding: Finding, language: Language, columns: number): ReadonlyArray<Line> => {
  const waived = waivedBy(finding)
  return [
    ...paragraphs(finding.message[language], columns, isOpen(finding) ? "plain" : finding.severity, 3),
    ...paragraphs(finding.hint[language], columns, "plain", 2),
    ...paragraphs(
      `${language === "zh" ? "依据" : "under"} ${Citation.show(finding.cites)} [${finding.rule}]`,
      columns,
      "faint",
      3
    ),
    ...(waived === undefined ? [] : paragraphs(waived[language], columns, "good", 2))
  ]
}

export const drawFindings = (
  { editing, language, size }: Shown,
  place: InFindings,
  height: number
): ReadonlyArray<Line> => {
  const { findings } = review(editing)
  const at = within(place.at, findings.length)
  const chosen = findings[at]
  if (chosen === undefined) return [[run({ zh: "没有疑点。", en: "Nothing is doubtful." }[language], "good")]]
  const below: ReadonlyArray<Line> = [
    [run("─".repeat(size.columns), "faint")],
    ...about(chosen, language, size.columns)
  ]
  const list = findings.map((finding, index): Line => {
    const isHere = index === at
    const [name, meaning] = badge(finding)
    return [
      run(`${isHere ? "▸" : " "} ${left(badges[name][language], language === "zh" ? 6 : 7)} `, meaning),
      run(tame(brief(editing.edition, finding.message[language])), isHere ? "selected" : "plain")
    ]
  })
  return [...window(list, at, Math.max(3, height - below.length)), ...below]
}

export const drawRepair = (
  { editing, language, size }: Shown,
  place: InRepair,
  height: number
): ReadonlyArray<Line> => {
  const head = paragraphs(words.proposals[language], size.columns, "title")
  const all = place.proposals.map((proposal, index) => {
    const isHere = index === place.at
    return broken(tame(explain(editing.edition, proposal)[language]), size.columns - 6).map((text, line): Line => [
      run(line === 0 ? `${isHere ? "▸" : " "} ${index + 1}  ` : "     "),
      run(text, isHere ? "selected" : "plain")
    ])
  })
  const more = place.isMore ? paragraphs(words.moreProposals[language], size.columns, "faint") : []
  const before = all.slice(0, place.at).flat().length
  return [
    ...head,
    [],
    ...window(all.flat(), before, Math.max(1, height - head.length - more.length - 2)),
    ...(more.length > 0 ? [[], ...more] : [])
  ]
}

/** The finding, then its rule: what it demands, under which clause, an example that keeps it and one that breaks it. */
export const drawLaw = (
  { editing, language, size }: Shown,
  { finding, top }: InLaw,
  height: number
): ReadonlyArray<Line> => {
  const entry = ruleBook([editing.edition]).find(({ rule }) => rule.id === finding.rule)
  const rule = entry === undefined ? [] : explainRule(entry, language, { hasAddresses: false })
  const lines = [
    ...paragraphs(finding.message[language], size.columns, finding.severity),
    [],
    ...rule.flatMap((text, at) => paragraphs(text, size.columns, at === 0 ? "title" : "plain"))
  ]
  return lines.slice(Math.min(top, Math.max(0, lines.length - height)))
}

const names = { reason: { zh: "理由", en: "reason" }, by: { zh: "说明人", en: "by" } } as const

/** What is accepted, and the two lines in which it is said why and by whom. */
export const drawWaive = ({ language, size }: Shown, { finding, reason, by, isBy }: InWaive): Screen => {
  const head: ReadonlyArray<Line> = [
    ...paragraphs(finding.message[language], size.columns, finding.severity, 3),
    [],
    ...paragraphs(
      {
        zh: "接受这一条：写明理由和说明人。说明随报告保存，所涉数字或文字一改即失效。",
        en: "Accept this finding: say why, and who says so. It is kept in the report, and ends when its numbers or words change."
      }[language],
      size.columns
    ),
    []
  ]
  const label = 10
  const room = Math.max(4, size.columns - label - 3)
  const line = (key: keyof typeof names, input: InWaive["reason"], isHere: boolean) => {
    const shown = around(input.text, isHere ? input.caret : 0, room)
    const name = run(`${isHere ? "▸ " : "  "}${left(names[key][language], label - 2)}`, isHere ? "here" : "plain")
    return { line: [name, run(left(shown.text, room), "input")] as Line, x: shown.x }
  }
  const [one, other] = [line("reason", reason, !isBy), line("by", by, isBy)]
  const y = head.length + (isBy ? 1 : 0)
  return { lines: [...head, one.line, other.line], caret: { x: label + (isBy ? other.x : one.x), y } }
}
