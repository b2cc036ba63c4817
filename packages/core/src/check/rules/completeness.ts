/**
 * Nothing omitted: every part is there, and every cell holds a number or says why it does not.
 *
 * Blanks block a draft and are a warning on a published page; an unread cell blocks both, because nobody knows what it says. A clerk
 * fills a draft in row by row, so each row is a finding; columns that are blank all the way down are one, and so is what a published page
 * leaves out of a table, and all that is missing where a source broke off.
 *
 * @module
 */
import { printed } from "../../form/Axis.ts"
import { type Cell, inEnglish } from "../../form/Cell.ts"
import { Regulation } from "../../form/Citation.ts"
import { narrative } from "../../report/Draft.ts"
import type { Block } from "../../report/Narrative.ts"
import { notKnown, texts } from "../../report/Plain.ts"
import * as Edition from "../../form/Edition.ts"
import * as Ledger from "../../report/Ledger.ts"
import { brokenOff, type End } from "../../report/brokenOff.ts"
import { isUnread } from "../../report/Entry.ts"
import type * as Form from "../../form/Form.ts"
import type { Complaint, Judgement, Subject } from "../Rule.ts"
import type { Text } from "../../Text.ts"
import { columns, type Gap, gaps, isWholeRow, joined, table, where } from "./gaps.ts"
import * as Totals from "../../report/Totals.ts"
import { totalLines } from "../../report/Vector.ts"

/** From so many rows with blanks on, a published table is one finding; so many rows of a draft that lack the same columns are too. */
const many = 4

const rowsOf = (all: ReadonlyArray<Gap>): number => all.reduce((sum, { rows }) => sum + rows.length, 0)

/** What is open in a table, in one gap where it would be many. */
const gathered = (edition: Edition.Edition, all: ReadonlyArray<Gap>): ReadonlyArray<Counted> =>
  Edition.forms(edition).flatMap((form) => {
    const own = all.filter((gap) => gap.form === form)
    if (own.length < many) return own.map((gap) => ({ ...gap, count: 1 }))
    return [
      {
        ...table(
          form,
          own.flatMap(({ cells }) => cells)
        ),
        count: rowsOf(own)
      }
    ]
  })

/** A gap whose rows are counted, where they are not named. */
type Counted = Gap & { readonly count: number }

const counted = ({ count }: Counted): Text =>
  count > 1 ? { zh: `${count}行共`, en: ` in ${count} rows` } : { zh: "", en: "" }

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
    const noTotals = new Set(notPrinted(subject).flatMap(({ cells }) => cells))
    const byRow = gaps(subject, (entry, cell) => entry === null && !noTotals.has(cell))
    // Columns that are blank all the way down have one cause, whoever fills in the rest row by row.
    const all = joined(byRow, many, (gap) => !isWholeRow(gap))
    const told = reading === "draft" ? all.map((gap) => ({ ...gap, count: 1 })) : gathered(edition, all)
    return told.map((gap) => ({
      at: gap.at,
      severity: reading === "draft" ? "error" : "warning",
      cells: gap.cells,
      message: {
        zh: `${where(edition, gap)}：${counted(gap).zh}${columns(gap)}未填`,
        en: `${inEnglish(gap.at)}: ${gap.cells.length} cell(s)${counted(gap).en} blank`
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
    const { edition } = subject
    const end = cutOff(subject)
    const behind = new Set(end?.cells)
    const byRow = gaps(subject, (entry, cell) => entry !== undefined && isUnread(entry) && !behind.has(cell))
    const all = gathered(edition, joined(byRow, 2)).map((gap): Complaint => ({
      at: gap.at,
      severity: "error",
      cells: gap.cells,
      message: {
        zh: `${where(edition, gap)}：${counted(gap).zh}${columns(gap)}未能读出${quoted(subject, gap)}`,
        en: `${inEnglish(gap.at)}: ${gap.cells.length} cell(s)${counted(gap).en} could not be read`
      }
    }))
    return end === undefined ? all : [...all, ended(edition, end)]
  }
}

const quoted = ({ edition, ledger: { entries } }: Subject, { cells }: Gap): string => {
  const entry = entries[Edition.place(edition, cells[0] ?? "")]
  return cells.length === 1 && entry !== undefined && isUnread(entry) && entry.unread !== ""
    ? `，原文为“${entry.unread}”`
    : ""
}

/** Where a source broke off that was read into the report: behind it nothing was found of tables and parts. */
const cutOff = ({ edition, draft, ledger: { entries, hasUnread } }: Subject): End | undefined => {
  if (!hasUnread) return undefined
  const end = brokenOff(edition, {
    cell: (cell) => {
      const entry = entries[Edition.place(edition, cell)]
      return entry === undefined || !isUnread(entry) || entry.unread !== ""
    },
    part: (section) => section.kind === "form" || narrative(draft, section) !== null
  })
  return end !== undefined && end.cells.length > 0 ? end : undefined
}

/** One finding on all that is missing behind the end. */
const ended = (edition: Edition.Edition, { last, cells, sections }: End): Complaint => {
  const [first] = cells.flatMap((cell) => Edition.slot(edition, cell) ?? [])
  const within = cells.filter((cell) => Edition.slot(edition, cell)?.form === first?.form).length
  const isTorn = first !== undefined && !sections.includes(first.form)
  const rest = isTorn ? [`${Edition.heading(edition, first.form)}其余${within}格`] : []
  const names = sections.map((section) => Edition.heading(edition, section))
  return {
    at: first === undefined ? "" : isTorn ? `${first.form.key}/${first.row.key}` : first.form.key,
    severity: "error",
    cells,
    message: {
      zh: `原文到“${last}”为止，其后都没有读到：${[...rest, ...names].join("；")}`,
      en: `The source ends after “${last}”; missing: ${[...(isTorn ? [`the rest of ${first.form.key}`] : []), ...sections.map(({ key }) => key)].join(", ")}`
    }
  }
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
              en: `${inEnglish(`${form.key}/${line.key}`)} is blank throughout, so its sums cannot be checked`
            }
          : {
              zh: `${place}：“${printed(line)}”没有印出${named}的合计，不按0计，无法核对`,
              en: `${inEnglish(`${form.key}/${line.key}`)} is blank in ${cells.length} of ${sums.length} cells (${cells.slice(0, 3).map(inEnglish).join(", ")}${cells.length > 3 ? ", …" : ""}); a blank total is not 0, so these sums cannot be checked`
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
  check: (subject) => {
    const { edition, draft } = subject
    const told = new Set<Edition.Section>(cutOff(subject)?.sections)
    return edition.sections.flatMap((section): ReadonlyArray<Complaint> => {
      if (section.kind === "form" || told.has(section)) return []
      const text = narrative(draft, section)
      if (text !== null && text.some(isWritten)) return []
      const title = Edition.heading(edition, section)
      const common = { at: section.key, cells: [] }
      return text === null
        ? [{ ...common, severity: "error", message: missing(title, section.key) }]
        : [{ ...common, severity: "warning", message: empty(title, section.key) }]
    })
  }
}
