/**
 * Nothing omitted: every part is there, and every cell holds a number or says why it does not.
 *
 * Blanks block a draft and are a warning on a published page; an unread cell blocks both, because nobody knows what it says. A clerk
 * fills a draft in row by row, so each row is a finding; a published page that leaves its zeros out is told of once per table.
 *
 * @module
 */
import { lines, printed } from "../../form/Axis.ts"
import type { Cell } from "../../form/Cell.ts"
import { Regulation } from "../../form/Citation.ts"
import { narrative } from "../../report/Draft.ts"
import type { Block } from "../../report/Narrative.ts"
import { notKnown, texts } from "../../report/Plain.ts"
import * as Edition from "../../form/Edition.ts"
import * as Ledger from "../../report/Ledger.ts"
import { type Entry, isUnread } from "../../report/Entry.ts"
import type * as Form from "../../form/Form.ts"
import type { Complaint, Judgement, Subject } from "../Rule.ts"
import type { Text } from "../../Text.ts"
import * as Totals from "../../report/Totals.ts"
import { totalLines } from "../../report/Vector.ts"

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
  concerns: (entry: Entry | undefined, cell: Cell) => boolean
): ReadonlyArray<Gap> => {
  const slots = Edition.slots(edition)
  return Edition.forms(edition).flatMap((form) => {
    const own = slots.filter((slot) => slot.form === form)
    const found = slots.filter((slot, at) => slot.form === form && concerns(entries[at], slot.cell))
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

/** From so many rows with blanks on, a published table is one finding. */
const many = 4

/** The blanks of a published table in one finding where there are many. */
const gathered = (edition: Edition.Edition, all: ReadonlyArray<Gap>): ReadonlyArray<Gap & { readonly rows: number }> =>
  Edition.forms(edition).flatMap((form) => {
    const own = all.filter((gap) => gap.form === form)
    return own.length < many
      ? own.map((gap) => ({ ...gap, rows: 1 }))
      : [{ form, at: form.key, row: "", cells: own.flatMap(({ cells }) => cells), rows: own.length }]
  })

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
    const { edition, reading } = subject
    const told = new Set(notPrinted(subject).flatMap(({ cells }) => cells))
    const all = gaps(subject, (entry, cell) => entry === null && !told.has(cell))
    return (reading === "draft" ? all.map((gap) => ({ ...gap, rows: 1 })) : gathered(edition, all)).map((gap) => ({
      at: gap.at,
      severity: reading === "draft" ? "error" : "warning",
      cells: gap.cells,
      message: {
        zh: `${where(edition, gap)}：${gap.rows > 1 ? `${gap.rows}行共` : ""}${columns(edition, gap)}未填`,
        en: `${gap.at}: ${gap.cells.length} cell(s)${gap.rows > 1 ? ` in ${gap.rows} rows` : ""} blank`
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
  const entry = entries[Edition.place(edition, cells[0] ?? "")]
  return cells.length === 1 && entry !== undefined && isUnread(entry) && entry.unread !== ""
    ? `，原文为“${entry.unread}”`
    : ""
}

interface NotPrinted {
  readonly total: Form.Total
  readonly cells: ReadonlyArray<Cell>
  /** Whether the line is blank from end to end. */
  readonly throughout: boolean
}

/**
 * The totals that a published page leaves blank though it prints something of what they total, by total line. A total in two such lines
 * is told where more are blank. Where nothing at all is printed, the total is a blank like any other.
 */
const notPrinted = ({ edition, ledger, reading }: Subject): ReadonlyArray<NotPrinted> => {
  const { entries, hasBlanks } = ledger
  if (reading === "draft" || !hasBlanks) return []
  const isBlank = (cell: Cell): boolean => Ledger.isBlank(ledger, cell)
  const printsSome = (cell: Cell): boolean =>
    Totals.parts(edition)
      .get(cell)
      ?.some((at) => entries[at] !== null) === true
  const all = totalLines(edition).map((total) => {
    const own = total.sums.map((sum) => sum.total)
    return { total, cells: own.filter((cell) => isBlank(cell) && printsSome(cell)), throughout: own.every(isBlank) }
  })
  const byLength = all.toSorted((one, other) => other.cells.length - one.cells.length)
  return all.flatMap((line) => {
    const before = byLength.slice(0, byLength.indexOf(line))
    const cells = line.cells.filter((cell) => !before.some((other) => other.cells.includes(cell)))
    return cells.length === 0 ? [] : [{ ...line, cells }]
  })
}

/** On a published page a blank total is not 0: what it should total cannot be checked. */
export const totals: Judgement = {
  id: "completeness.total-line",
  severity: "warning",
  statement: { zh: "合计都已印出", en: "Every total is printed" },
  cites: Regulation("第五十条"),
  hint: { zh: "请补填合计后再核对", en: "Fill in the totals, then check again" },
  check: (subject) =>
    notPrinted(subject).map(({ total: { form, of, line, sums }, cells, throughout }): Complaint => {
      const { edition } = subject
      const place = Edition.heading(edition, form)
      const across = cells
        .flatMap((cell) => Edition.slot(edition, cell) ?? [])
        .map((slot) => `“${printed(of === "columns" ? slot.row : slot.column)}”`)
      const named = across.length > 3 ? `${across.slice(0, 3).join("、")}等${across.length}格` : across.join("、")
      return {
        at: `${form.key}/${line.key}`,
        severity: "warning",
        cells,
        message: throughout
          ? {
              zh: `${place}：“${printed(line)}”全部空白，无法核对合计`,
              en: `${form.key}: ${line.key} is blank throughout, so its sums cannot be checked`
            }
          : {
              zh: `${place}：“${printed(line)}”没有印出${named}的合计，不按0计，无法核对`,
              en: `${form.key}: ${line.key} is blank in ${cells.length} of ${sums.length} cells (${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ", …" : ""}); a blank total is not 0, so these sums cannot be checked`
            }
      }
    })
}

const missing = (title: string, key: string): Text => ({ zh: `缺少“${title}”`, en: `Part “${key}” is missing` })
const empty = (title: string, key: string): Text => ({
  zh: `“${title}”只有标题，没有内容`,
  en: `Part “${key}” is empty`
})

/** Whether a block says something; a heading alone does not. */
const isWritten = (block: Block): boolean =>
  block.type !== "heading" && texts(block, () => notKnown).some((text) => text.trim() !== "")

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
      if (text !== null && text.some(isWritten)) return []
      const title = Edition.heading(edition, section)
      const common = { at: section.key, cells: [] }
      return text === null
        ? [{ ...common, severity: "error", message: missing(title, section.key) }]
        : [{ ...common, severity: "warning", message: empty(title, section.key) }]
    })
}
