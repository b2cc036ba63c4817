/**
 * What somebody filled in on a page: the values of form fields, and figures typed over the page. A page's own text has neither.
 *
 * @module
 */
import { isFigure } from "@gongkai/match/figure"
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs"
import type { Run } from "./glyphs.ts"
import { apply, type Matrix } from "./rulings.ts"

/** How large letters are set, in points, and how wide a character of theirs is, in parts of the size. */
const [largest, width, leading] = [10, 0.5, 1.2]

/** Flags of an annotation, as ISO 32000 counts them. */
const flags = { hidden: 2, print: 4, noView: 32 } as const

/** Whether it is neither shown nor printed. */
const isUnseen = (flag: number): boolean =>
  (flag & flags.hidden) !== 0 || ((flag & flags.noView) !== 0 && (flag & flags.print) === 0)

/** Lists the runs of what was filled in, in the coordinates of `view`. */
export const filledIn = async (page: PDFPageProxy, view: Matrix): Promise<ReadonlyArray<Run>> => {
  const all: ReadonlyArray<unknown> = await page.getAnnotations({ intent: "any" })
  return all.flatMap((each) => {
    if (typeof each !== "object" || each === null) return []
    const own = new Map<string, unknown>(Object.entries(each))
    const text = textOf(own)
    const [x0, y0, x1, y1] = numbers(own.get("rect"))
    if (text === "" || x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return []
    return runs(text, [apply(view, x0, y0), apply(view, x1, y1)], Number(own.get("textAlignment") ?? 0))
  })
}

const numbers = (value: unknown): ReadonlyArray<number> => (Array.isArray(value) ? value.map(Number) : [])

const textOf = (own: ReadonlyMap<string, unknown>): string => {
  if (isUnseen(Number(own.get("annotationFlags") ?? 0))) return ""
  const kind = own.get("subtype")
  const field = own.get("fieldType")
  if (kind === "Widget" && (field === "Tx" || field === "Ch"))
    return [own.get("fieldValue")].flat().map(said).join("\n").trim()
  // A remark of somebody who read the page is no text of it.
  const typed = kind === "FreeText" ? said(valueIn(own.get("contentsObj"), "str")) : ""
  return isFigure(typed) ? typed.trim() : ""
}

const said = (value: unknown): string => (typeof value === "string" ? value.replaceAll(/\r\n?/gu, "\n") : "")

const valueIn = (object: unknown, name: string): unknown =>
  typeof object === "object" && object !== null ? new Map<string, unknown>(Object.entries(object)).get(name) : undefined

type Corner = readonly [x: number, y: number]

/** A field of one line has it in the middle; where there are more, they begin on top. */
const runs = (text: string, [one, other]: readonly [Corner, Corner], alignment: number): ReadonlyArray<Run> => {
  const [left, right] = [Math.min(one[0], other[0]), Math.max(one[0], other[0])]
  const [top, bottom] = [Math.min(one[1], other[1]), Math.max(one[1], other[1])]
  const lines = text.split("\n")
  const size = Math.max(1, Math.min(largest, (bottom - top) / lines.length / leading))
  const from = lines.length === 1 ? (top + bottom - size) / 2 : top
  return lines.flatMap((line, at) => {
    if (line.trim() === "") return []
    const long = Array.from(line).length * size * width
    const start = left + Math.max(0, ((right - left - long) * alignment) / 2)
    const above = from + at * size * leading
    return [{ text: line, size, left: start, right: start + long, top: above, bottom: above + size }]
  })
}
