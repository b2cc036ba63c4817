/**
 * The values and merges of one sheet, streamed: only cells that hold something are kept.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import { limits, tooMuch } from "../limits.ts"
import { around, inStyle, type Style } from "@gongkai/match/marks"
import { attribute, readXml, Stop } from "../xml.ts"
import { fontStyle } from "./fonts.ts"
import { main } from "./namespace.ts"
import type { Filled, Merge, Place } from "./sheet.ts"

/** The texts that cells refer to by number. */
export const sharedStrings = (bytes: Uint8Array): Result.Result<ReadonlyArray<string>, Text> => {
  const strings: Array<string> = []
  let text = ""
  let within = false
  let phonetic = 0
  let style: Style | undefined
  const read = readXml(bytes, main, {
    open: (name, attributes) => {
      if (name === "si") text = ""
      if (name === "r") style = undefined
      if (name === "rPr") style = "own"
      if (style !== "struck") style = fontStyle(name, attributes) ?? style
      if (name === "rPh") phonetic++
      within = name === "t" && phonetic === 0
    },
    close: (name) => {
      if (name === "si") strings.push(text)
      if (name === "rPh") phonetic--
      if (name === "r") style = undefined
      within = false
    },
    text: (each) => {
      if (within) text += inStyle(style, each)
    }
  })
  return Result.map(read, () => strings)
}

/** Fifteen digits, as Excel shows: 7730.280000000001 is 7730.28. */
export const shown = (value: string): string => {
  const number = Number(value)
  return value.trim() !== "" && Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value
}

const corner = (reference: string): readonly [row: number, column: number] | undefined => {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference) ?? []
  if (letters === undefined || digits === undefined) return undefined
  return [Number(digits) - 1, Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1]
}

/** The cells of a sheet. */
export interface Cells {
  readonly filled: ReadonlyArray<Filled>
  readonly merges: ReadonlyArray<Merge>
  /** Cells that are there and hold nothing, as far as they stand in rows that hold something. */
  readonly blank: ReadonlyArray<Place>
  readonly uncomputed: ReadonlyArray<string>
  /** Cells with a formula and what it came to, be it an empty text. */
  readonly computed: ReadonlyArray<string>
  /** Rows and columns that hold something and are hidden, rows filtered away too, counted from 0. */
  readonly hiddenRows: ReadonlyArray<number>
  readonly hiddenColumns: ReadonlyArray<number>
}

/** A cell whose whole font is raised has nothing that it could be raised beside. */
const inFont = (style: Style | undefined, text: string): string => around(style === "struck" ? style : undefined, text)

/** `styles` are those of the fonts of cells, `names` the names of their styles, both by the number of their format. */
export const cellsOf = (
  bytes: Uint8Array,
  strings: ReadonlyArray<string>,
  {
    styles = [],
    names = []
  }: { readonly styles?: ReadonlyArray<Style | undefined>; readonly names?: ReadonlyArray<string | undefined> } = {}
): Result.Result<Cells, Text> => {
  const filled: Array<Filled> = []
  const merges: Array<Merge> = []
  const uncomputed: Array<string> = []
  const computed: Array<string> = []
  const blank: Array<Place> = []
  const hiddenRows: Array<number> = []
  const away: Array<readonly [from: number, to: number]> = []
  let isAway = false
  let here: Array<Place> = []
  let held = 0
  let left: number = limits.characters
  let [row, column, reference, type] = [-1, -1, "", "n"]
  let [value, formula, within, phonetic] = ["", false, "", 0]
  let font: Style | undefined
  let named: string | undefined
  let run: Style | undefined
  const read = readXml(bytes, main, {
    open: (name, attributes) => {
      within = phonetic === 0 && (name === "v" || name === "t") ? name : ""
      if (name === "row") {
        ;[row, column] = [Number(attribute(attributes, "r") ?? row + 2) - 1, -1]
        isAway = /^(?:1|true)$/u.test(attribute(attributes, "hidden") ?? "")
      }
      if (name === "col" && /^(?:1|true)$/u.test(attribute(attributes, "hidden") ?? ""))
        away.push([Number(attribute(attributes, "min") ?? 0) - 1, Number(attribute(attributes, "max") ?? 0) - 1])
      if (name === "rPh") phonetic++
      else if (name === "r") run = undefined
      else if (name === "rPr") run = "own"
      else if (name === "strike" || name === "vertAlign")
        run = run === "struck" ? run : (fontStyle(name, attributes) ?? run)
      else if (name === "f") formula = true
      else if (name === "c") {
        const place = corner(attributes["r"] ?? "")
        ;[row, column] = place ?? [row, column + 1]
        reference = attributes["r"] ?? ""
        type = attributes["t"] ?? "n"
        font = styles[Number(attributes["s"] ?? 0)]
        named = names[Number(attributes["s"] ?? 0)]
        ;[value, formula] = ["", false]
      } else if (name === "mergeCell") {
        const [from, to] = (attributes["ref"] ?? "").split(":").map(corner)
        if (from && to && to[0] >= from[0] && to[1] >= from[1] && merges.length < limits.cells)
          merges.push({ row: from[0], column: from[1], rows: to[0] - from[0] + 1, columns: to[1] - from[1] + 1 })
      }
    },
    close: (name) => {
      within = ""
      if (name === "rPh") phonetic--
      if (name === "r") run = undefined
      if (name === "row") {
        if (filled.length > held && blank.length < limits.cells) blank.push(...here)
        if (filled.length > held && isAway) hiddenRows.push(row)
        here = []
        held = filled.length
      }
      if (name !== "c") return
      const isMissing = formula && value === "" && type !== "str"
      if (formula && !isMissing) computed.push(reference)
      if (isMissing) {
        uncomputed.push(reference)
        filled.push({ row, column, text: "=…" })
      } else if (value !== "") {
        const text = textOf(type, value, strings)
        left -= text.length
        // Cells share their texts: a long one may stand in each of them.
        if (left < 0 || filled.length >= limits.cells) throw new Stop(tooMuch)
        filled.push({ row, column, text: inFont(font, text), ...(named !== undefined && { style: named }) })
      } else if (column < limits.columns) here.push({ row, column })
    },
    text: (each) => {
      if (within !== "") value += within === "t" ? inStyle(run, each) : each
    }
  })
  if (Result.isFailure(read)) return Result.fail(read.failure)
  return filled.length > limits.cells
    ? Result.fail(tooMuch)
    : Result.succeed({
        filled,
        merges,
        blank,
        uncomputed,
        computed,
        hiddenRows,
        hiddenColumns: heldIn(filled, ({ column }) => away.some(([from, to]) => from <= column && column <= to))
      })
}

/** The columns that hold something, of those that are meant. */
export const heldIn = (filled: ReadonlyArray<Filled>, isMeant: (cell: Filled) => boolean): ReadonlyArray<number> =>
  [...new Set(filled.flatMap((cell) => (isMeant(cell) ? [cell.column] : [])))].toSorted((one, other) => one - other)

const textOf = (type: string, value: string, strings: ReadonlyArray<string>): string => {
  if (type === "s") return strings[Number(value)] ?? "#REF!"
  if (type === "b") return value === "1" ? "TRUE" : "FALSE"
  return type === "n" ? shown(value) : value
}
