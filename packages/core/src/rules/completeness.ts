/**
 * Nothing omitted: every part is there, and every cell holds a number or says why it does not.
 *
 * Blanks block a draft and are a warning on a published page; an unread cell blocks both, because nobody knows what it says.
 *
 * @module
 */
import { lines, printed } from "../Axis.ts"
import type { Cell } from "../Cell.ts"
import { Regulation } from "../Citation.ts"
import { narrative } from "../Draft.ts"
import * as Edition from "../Edition.ts"
import { type Entry, isUnread } from "../Entry.ts"
import type * as Form from "../Form.ts"
import type { Complaint, Judgement, Subject } from "../Rule.ts"
import type { Text } from "../Text.ts"
import { totalLines } from "../Vector.ts"

interface Gap {
  readonly form: Form.Form
  readonly at: string
  /** The row, or nothing when it is the whole table. */
  readonly row: string
  readonly cells: ReadonlyArray<Cell>
}

/** Gathers cells by row, and by table where a whole table is concerned. */
const gaps = (
  { edition, ledger: { entries } }: Subject,
  concerns: (entry: Entry | undefined) => boolean
): ReadonlyArray<Gap> => {
  const slots = Edition.slots(edition)
  return Edition.forms(edition).flatMap((form) => {
    const own = slots.filter((slot) => slot.form === form)
    const found = slots.filter((slot, at) => slot.form === form && concerns(entries[at]))
    const cells = (some: typeof found) => some.map((slot) => slot.cell)
    if (found.length === own.length) return [{ form, at: form.key, row: "", cells: cells(found) }]
    return form.blocks.flatMap(({ rows }) =>
      lines(rows).flatMap((row) => {
        const some = found.filter((slot) => slot.row.key === row.key)
        return some.length === 0 ? [] : [{ form, at: `${form.key}/${row.key}`, row: printed(row), cells: cells(some) }]
      })
    )
  })
}

const where = (edition: Edition.Edition, { form, row }: Gap): string =>
  Edition.heading(edition, form) + (row === "" ? "" : `“${row}”行`)

const columns = (edition: Edition.Edition, { row, cells }: Gap): string =>
  row === "" || cells.length > 3
    ? `${cells.length}格`
    : cells
        .flatMap((cell) => Edition.slot(edition, cell) ?? [])
        .map((slot) => `“${printed(slot.column)}”`)
        .join("、")

export const blanks: Judgement = {
  id: "completeness.blank",
  severity: "error",
  statement: { zh: "应填的数都已填写", en: "Every cell is filled in" },
  cites: Regulation("第五十条"),
  hint: {
    zh: "请逐格填写；确实没有的填0，整项全年没有的可声明“本项全年无”",
    en: "Fill in each cell; 0 where there was none, or declare the whole item none"
  },
  check: (subject) => {
    if (!subject.ledger.hasBlanks) return []
    return gaps(subject, (entry) => entry === null).map((gap) => ({
      at: gap.at,
      severity: subject.reading === "draft" ? "error" : "warning",
      cells: gap.cells,
      message: {
        zh: `${where(subject.edition, gap)}：${columns(subject.edition, gap)}未填`,
        en: `${gap.at}: ${gap.cells.length} cell(s) blank`
      }
    }))
  }
}

export const unread: Judgement = {
  id: "completeness.unread",
  severity: "error",
  statement: { zh: "没有读不出的数", en: "No cell is left unread" },
  cites: Regulation("第五十条"),
  hint: { zh: "请对照原件补填；未补之前不按0计", en: "Fill it in from the source; until then it does not count as 0" },
  check: (subject) => {
    if (!subject.ledger.hasUnread) return []
    return gaps(subject, (entry) => entry !== undefined && isUnread(entry)).map((gap) => ({
      at: gap.at,
      severity: "error",
      cells: gap.cells,
      message: {
        zh: `${where(subject.edition, gap)}：${columns(subject.edition, gap)}未能读出${quoted(subject, gap)}`,
        en: `${gap.at}: ${gap.cells.length} cell(s) could not be read`
      }
    }))
  }
}

const quoted = ({ edition, ledger: { entries } }: Subject, { cells }: Gap): string => {
  const entry = entries[Edition.index(edition).get(cells[0] ?? "") ?? -1]
  return cells.length === 1 && entry !== undefined && isUnread(entry) && entry.unread !== ""
    ? `，原文为“${entry.unread}”`
    : ""
}

/** On a published page a total line left blank is not 0: what it should total cannot be checked. */
export const totals: Judgement = {
  id: "completeness.total-line",
  severity: "warning",
  statement: { zh: "合计行、合计列不整行整列空白", en: "No line of totals is blank from end to end" },
  cites: Regulation("第五十条"),
  hint: { zh: "请补填合计后再核对", en: "Fill in the totals, then check again" },
  check: ({ edition, ledger: { entries, hasBlanks }, reading }) =>
    reading === "draft" || !hasBlanks
      ? []
      : totalLines(edition)
          .filter(({ places }) => places.every((at) => entries[at] === null))
          .map(({ form, line, sums }): Complaint => ({
            at: `${form.key}/${line.key}`,
            severity: "warning",
            cells: sums.map(({ total }) => total),
            message: {
              zh: `${Edition.heading(edition, form)}：“${printed(line)}”全部空白，无法核对合计`,
              en: `${form.key}: ${line.key} is blank throughout, so its sums cannot be checked`
            }
          }))
}

const missing = (title: string, key: string): Text => ({ zh: `缺少“${title}”`, en: `Part “${key}” is missing` })
const empty = (title: string, key: string): Text => ({
  zh: `“${title}”只有标题，没有内容`,
  en: `Part “${key}” is empty`
})

export const parts: Judgement = {
  id: "completeness.part",
  severity: "error",
  statement: { zh: "六个部分齐全", en: "All six parts are there" },
  cites: Regulation("第五十条"),
  hint: {
    zh: "请补写这一部分；没有需要报告的事项也应写明",
    en: "Write this part; where there is nothing to report, say so"
  },
  check: ({ edition, draft }) =>
    edition.sections.flatMap((section): ReadonlyArray<Complaint> => {
      if (section.kind === "form") return []
      const text = narrative(draft, section)
      if (text !== null && text.some((block) => block.type === "paragraph" && block.text.trim() !== "")) return []
      const title = Edition.heading(edition, section)
      const common = { at: section.key, cells: [] }
      return text === null
        ? [{ ...common, severity: "error", message: missing(title, section.key) }]
        : [{ ...common, severity: "warning", message: empty(title, section.key) }]
    })
}
