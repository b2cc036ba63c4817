/**
 * A sheet of a workbook as a value: its cells by place, merges, heights, rules of input and of colour; and that value as XML.
 *
 * Rows and columns count from 0 here and from 1 in the file.
 *
 * @module
 */
import { once } from "@gongkai/core/once"
import { declaration, escape } from "../xml.ts"
import { numberOf, type Style } from "./styles.ts"

/** What a cell holds: a text, a number by its digits, or a formula with the value it has now. */
export type Content =
  | { readonly text: string }
  | { readonly digits: string }
  | { readonly formula: string; readonly now: string }

/** A cell with its look; one without content is an empty field. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly style: Style
  readonly content?: Content
}

/** Cells that are one: the upper left one, and how many rows and columns they are. */
export interface Merge {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** What a cell takes: whole numbers, from 0 on unless they may be negative, or amounts; and what is shown when it is chosen. */
export interface Input {
  readonly row: number
  readonly column: number
  /** `worded` is an amount whose unit no heading prints: it is typed with its unit, 12万元, and any text is taken. */
  readonly measure: "count" | "change" | "amount" | "worded"
  readonly note?: string
}

/** Colours a range where a formula, written for its first cell, is true. */
export interface Colour {
  readonly range: string
  readonly formula: string
  readonly look: "wrong" | "right" | "open"
}

/** A sheet before it is written. */
export interface Sheet {
  readonly name: string
  readonly cells: ReadonlyArray<Cell>
  /** In characters of the usual font. */
  readonly widths: ReadonlyArray<number>
  /** In points, by row. */
  readonly heights?: ReadonlyMap<number, number>
  readonly merges?: ReadonlyArray<Merge>
  readonly inputs?: ReadonlyArray<Input>
  readonly colours?: ReadonlyArray<Colour>
  /** Cells whose look is not open cannot be changed by accident. There is no password. */
  readonly isProtected?: true
  readonly isHidden?: true
  /** How many rows stay in sight. */
  readonly frozen?: number
  readonly landscape?: true
}

/** A column by its letters: 0 is A, 26 is AA. */
export const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))

/** The place of a cell as formulas name it: `C7`. */
export const nameOf = (row: number, column: number): string => `${letters(column)}${row + 1}`

/** Formulas as XML by their text: reports have the same ones. More than these many are of editions that come and go. */
const formulas = new Map<string, string>()
const mostFormulas = 4096

const formulaXml = (formula: string): string => {
  const found = formulas.get(formula)
  if (found !== undefined) return found
  if (formulas.size >= mostFormulas) formulas.clear()
  const xml = `><f>${escape(formula)}</f><v>`
  formulas.set(formula, xml)
  return xml
}

/** A number as formulas come to it. */
// oxlint-disable-next-line require-unicode-regexp
const number = /^-?\d+(?:\.\d+)?$/

/** What stands behind the number of a cell's look. */
const content = (held: Content | undefined): string => {
  if (held === undefined) return '"/>'
  if ("text" in held) return `" t="inlineStr"><is><t xml:space="preserve">${escape(held.text)}</t></is></c>`
  if ("digits" in held) return `"><v>${held.digits}</v></c>`
  return `${number.test(held.now) ? '"' : '" t="str"'}${formulaXml(held.formula)}${escape(held.now)}</v></c>`
}

const rowsOf = ({ cells, heights }: Sheet): string => {
  const rows: Array<Array<Cell> | undefined> = []
  for (const cell of cells) {
    const row = (rows[cell.row] ??= [])
    // Most come in order; what does not is put in its place.
    let at = row.length
    while (at > 0 && (row[at - 1]?.column ?? 0) > cell.column) at--
    if (at === row.length) row.push(cell)
    else row.splice(at, 0, cell)
  }
  let all = ""
  rows.forEach((own = [], row) => {
    const height = heights?.get(row)
    all += `<row r="${row + 1}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}>`
    for (const cell of own)
      all += `<c r="${letters(cell.column)}${row + 1}" s="${numberOf(cell.style)}${content(cell.content)}`
    all += "</row>"
  })
  return all
}

const mergesOf = once((merges: ReadonlyArray<Merge>): string =>
  merges.length === 0
    ? ""
    : `<mergeCells count="${merges.length}">${merges
        .map(
          ({ row, column, rows, columns }) =>
            `<mergeCell ref="${nameOf(row, column)}:${nameOf(row + rows - 1, column + columns - 1)}"/>`
        )
        .join("")}</mergeCells>`
)

/** The largest number whose every digit Excel keeps. */
const most = "999999999999999"

const wanted = {
  count: {
    type: `type="whole" operator="between"`,
    bounds: `<formula1>0</formula1><formula2>${most}</formula2>`,
    text: "应为不小于0的整数；没有发生的填0"
  },
  change: {
    type: `type="whole" operator="between"`,
    bounds: `<formula1>-${most}</formula1><formula2>${most}</formula2>`,
    text: "应为整数，减少写负数"
  },
  amount: {
    type: `type="decimal" operator="greaterThanOrEqual"`,
    bounds: `<formula1>0</formula1>`,
    text: "应为以万元为单位的金额，不小于0"
  },
  worded: { type: "", bounds: "", text: "请连同单位填写，如12万元" }
} as const

/** Cells as ranges, those side by side as one. */
const rangesOf = (cells: ReadonlyArray<Input>): string => {
  const ranges: Array<{ readonly row: number; readonly from: number; to: number }> = []
  for (const { row, column } of cells) {
    const last = ranges.at(-1)
    if (last?.row === row && last.to === column - 1) last.to = column
    else ranges.push({ row, from: column, to: column })
  }
  return ranges
    .map(({ row, from, to }) => (from === to ? nameOf(row, from) : `${nameOf(row, from)}:${nameOf(row, to)}`))
    .join(" ")
}

const inputOf = (cells: ReadonlyArray<Input>, { measure, note }: Input): string => {
  const { type, bounds, text } = wanted[measure]
  const shown = note === undefined ? "" : ` showInputMessage="1" prompt="${escape(note)}"`
  return (
    `<dataValidation ${type} allowBlank="1" showErrorMessage="1" errorTitle="填写有误" error="${text}"${shown} ` +
    `sqref="${rangesOf(cells)}">${bounds}</dataValidation>`
  )
}

/** Cells that want the same are told together: told one by one they would be a third of a sheet. */
const inputsOf = ({ inputs = [] }: Sheet): string => {
  const alike = new Map<string, Array<Input>>()
  for (const input of inputs) {
    const key = `${input.measure} ${input.note ?? ""}`
    const known = alike.get(key)
    if (known === undefined) alike.set(key, [input])
    else known.push(input)
  }
  if (alike.size === 0) return ""
  const all = [...alike.values()].flatMap((cells) => cells.slice(0, 1).map((first) => inputOf(cells, first)))
  return `<dataValidations count="${alike.size}">${all.join("")}</dataValidations>`
}

const lookNumbers = { wrong: 0, right: 1, open: 2 } as const

const coloursOf = once((colours: ReadonlyArray<Colour>): string =>
  colours
    .map(
      ({ range, formula, look }, at) =>
        `<conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="${lookNumbers[look]}" priority="${at + 1}">` +
        `<formula>${escape(formula)}</formula></cfRule></conditionalFormatting>`
    )
    .join("")
)

/** `xl/worksheets/sheetN.xml`. */
export const sheetXml = (sheet: Sheet, isFirst: boolean): string => {
  const { widths, merges = [], colours = [], frozen = 0 } = sheet
  const pane =
    frozen === 0 ? "" : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
  return (
    `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"${isFirst ? ' tabSelected="1"' : ""}>${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="18"/>` +
    `<cols>${widths
      .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
      .join("")}</cols>` +
    `<sheetData>${rowsOf(sheet)}</sheetData>` +
    (sheet.isProtected === true ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>' : "") +
    `${mergesOf(merges)}${coloursOf(colours)}${inputsOf(sheet)}` +
    `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9"${sheet.landscape === true ? ' orientation="landscape"' : ""} fitToHeight="0"/></worksheet>`
  )
}
