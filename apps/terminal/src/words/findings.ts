/**
 * Findings as a clerk reads them: what is wrong, what to do, under which clause, and where it stands in the source.
 *
 * @module
 */
import { count, type Finding } from "@gongkai/core/Finding"
import { show } from "@gongkai/core/Citation"
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { standings, type Taken } from "@gongkai/core/numbers"
import { explain, type Repair } from "@gongkai/core/repair"
import type { Language, Text } from "@gongkai/core/Text"
import type { Place, Spot } from "@gongkai/core/Header"
import type { Message } from "@gongkai/import"
import { byPart } from "./byPart.ts"
import { placed } from "./places.ts"
import { words } from "./proposals.ts"
import { badge, faint, harmless, heading } from "./Terminal.ts"

/** What the importer says of a file, a line each. */
export const remark = ({ severity, place, text }: Message, language: Language): string => {
  const at = placed(place)
  return `${badge(severity, language)}  ${at ? at[language] + { zh: "：", en: ": " }[language] : ""}${harmless(text[language])}`
}

/** The same as plain data for `--json`. */
export const plainRemark = ({ severity, place, text }: Message, language: Language) => ({
  severity,
  place: place ?? null,
  message: text[language]
})

/** Where the passage or the first cell of a finding stands in the source, if the draft was imported. */
const sourcePlace = (draft: Draft, finding: Finding): Spot | undefined =>
  finding.passage !== undefined
    ? draft.provenance?.prose?.[finding.passage.part]?.[finding.passage.block]
    : finding.cells.map((cell) => draft.provenance?.cells[cell]).find((each) => each !== undefined)

/** A cell of the finding whose reading is not certain: it may be the reading that is wrong, not the source. */
const doubtful = (draft: Draft, finding: Finding): Place | undefined =>
  finding.cells.map((cell) => draft.provenance?.cells[cell]).find((place) => place?.confidence !== undefined)

const standsAt = (draft: Draft, finding: Finding): Text => {
  const doubt = doubtful(draft, finding)
  const at = placed(doubt ?? sourcePlace(draft, finding))
  if (at === undefined) return { zh: "", en: "" }
  if (doubt === undefined) return { zh: `（原文${at.zh}）`, en: ` (${at.en} of the source)` }
  const text = harmless(doubt.text.replaceAll("\n", " "))
  return {
    zh: `（读取存疑，请先核对原文${at.zh}“${text}”）`,
    en: ` (the reading is doubtful: first look at ${at.en} of the source, “${text}”)`
  }
}

const waived = ({ waived: accepted }: Finding, language: Language): string => {
  if (accepted === undefined) return ""
  const { reason, by, on } = accepted
  return harmless(
    { zh: `［已说明：${reason}（${by}，${on}）］`, en: `[accepted by ${by} on ${on}: ${reason}] ` }[language]
  )
}

/** What the importer says of unread cells, unless a finding is of all of them: it is then told there, once. */
export const besides = (findings: ReadonlyArray<Finding>, messages: ReadonlyArray<Message>): ReadonlyArray<Message> => {
  const told = new Set(findings.flatMap(({ rule, cells }) => (rule === "completeness.unread" ? cells : [])))
  return messages.filter(({ cells = [] }) => cells.length === 0 || !cells.every((cell) => told.has(cell)))
}

/** Why the cells of a finding were not read. */
const reasons = (
  { rule, cells }: Finding,
  messages: ReadonlyArray<Message>,
  language: Language
): ReadonlyArray<string> =>
  rule !== "completeness.unread"
    ? []
    : messages
        .filter((message) => message.cells?.some((cell) => cells.includes(cell)))
        .map(({ text, place }) => {
          const at = placed(place)
          const where = at === undefined ? "" : at[language] + { zh: "：", en: ": " }[language]
          return `      ${{ zh: "导入时：", en: "on import: " }[language]}${where}${harmless(text[language])}`
        })

const lines = (
  draft: Draft,
  finding: Finding,
  language: Language,
  messages: ReadonlyArray<Message>
): ReadonlyArray<string> => [
  `${badge(finding.severity, language)}  ${waived(finding, language)}${harmless(finding.message[language])}${standsAt(draft, finding)[language]}`,
  ...reasons(finding, messages, language),
  `      ${finding.hint[language]}`,
  faint(`      ${language === "zh" ? "依据" : "under"} ${show(finding.cites)}  [${finding.rule}]`)
]

/** What would balance the report, set by set, the likeliest first; that the source decides is said once. */
const propose = (edition: Edition, repairs: ReadonlyArray<Repair>, language: Language): ReadonlyArray<string> => {
  const lines = repairs.flatMap(({ proposals, found, more }) => {
    const [first, ...others] = proposals.map((proposal) => explain(edition, proposal)[language])
    if (first === undefined) return [words.noProposal[language]]
    const rest = more ? words.moreProposals[language] : found > proposals.length ? words.inAll(found)[language] : []
    return [
      first,
      ...others.map((other) => `${words.or[language]}${other}`),
      ...[rest].flat().map((text) => `      ${text}`)
    ]
  })
  return lines.length === 0 ? [] : [words.proposals[language], ...lines.map((line) => `      ${line}`)]
}

/** Part by part, each with what would balance its numbers, and with why its cells were not read. */
export const describe = (
  {
    draft,
    edition,
    messages = []
  }: { readonly draft: Draft; readonly edition: Edition; readonly messages?: ReadonlyArray<Message> },
  findings: ReadonlyArray<Finding>,
  repairs: ReadonlyArray<Repair>,
  language: Language
): ReadonlyArray<string> =>
  byPart(edition, findings, repairs).flatMap((group) => [
    "",
    heading(group.title[language]),
    ...group.findings.flatMap((finding) => lines(draft, finding, language, messages)),
    ...propose(edition, group.repairs, language)
  ])

/** How many numbers of the text were looked at, and what they are; nothing where there are none. */
export const counted = (taken: ReadonlyArray<Taken>): { readonly [L in Language]: ReadonlyArray<string> } => {
  if (taken.length === 0) return { zh: [], en: [] }
  const of = standings(taken)
  const [right, wrong, other, none, open] = [
    of.agrees,
    of.contradicts,
    of["other scope"],
    of["not in the tables"],
    of.unchecked
  ]
  return {
    zh: [
      `文字中的数${taken.length}处：与表格一致${right}处，不符${wrong}处，属另一范围${other}处，表格中没有${none}处，无从核对${open}处`
    ],
    en: [
      `${taken.length} number(s) in the text: ${right} agree, ${wrong} contradict, ${other} of another scope, ${none} not in the tables, ${open} not comparable`
    ]
  }
}

/** What each number of the text was taken for, a line each under its part. */
export const explained = (edition: Edition, taken: ReadonlyArray<Taken>, language: Language): ReadonlyArray<string> =>
  edition.sections.flatMap(({ key, title }) => {
    const own = taken.filter(({ passage }) => passage.part === key)
    if (own.length === 0) return []
    const lines = own.map(({ passage, message }) => `  “${harmless(passage.quote)}”  ${faint(message[language])}`)
    return ["", heading({ zh: `${title}：文字中的数`, en: `${title}: numbers in the text` }[language]), ...lines]
  })

/** The last line: how many findings there are of each kind. */
export const tally = (findings: ReadonlyArray<Finding>): Text => {
  const { error, warning, note } = count(findings)
  return {
    zh: `${error} 个错误，${warning} 个警告，${note} 个提示`,
    en: `${error} error(s), ${warning} warning(s), ${note} note(s)`
  }
}

/** Plain data for `--json`, in one language. */
export const plain = (draft: Draft, findings: ReadonlyArray<Finding>, language: Language) =>
  findings.map((finding) => ({
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[language],
    hint: finding.hint[language],
    cites: finding.cites,
    cells: finding.cells,
    passage: finding.passage ?? null,
    verdict: finding.verdict ?? null,
    waived: finding.waived ?? null,
    place: sourcePlace(draft, finding) ?? null
  }))
