/**
 * Reads text that holds its tables as tags of pages, as MinerU and other converters to Markdown leave them.
 *
 * The text around the tables is read as any other; of the tags within a cell only those that style its text say anything.
 *
 * @module
 */
import type { Block, Document } from "@gongkai/match/Document"
import { withEntities } from "./entities.ts"
import { budget, grid, type Written, type WrittenRow } from "./grid.ts"
import { clean } from "./text.ts"

/** A table from its tag to its end, with what else makes a page of it. */
const table =
  /(?:<(?:html|body|div|center|figure)\b[^<>]*>\s*)*<table\b[^<>]*>(?<rows>[^]*?)(?:<\/table\s*>(?:\s*<\/(?:html|body|div|center|figure)\s*>)*|$)/giu
const opens = /<table\b/iu

/** Stands in the text where a table was taken out: a character that Unicode keeps out of all text, and the table's number. */
const mark = "\ufdd6"
const marked = new RegExp(`${mark}(\\d+)${mark}`, "u")

/** Reads a text with tables in tags; `rest` reads what is around them. `undefined` for a text without. */
export const readTagged = (source: string, rest: (text: string) => Document): Document | undefined => {
  if (!opens.test(source)) return undefined
  const left = budget()
  const tables: Array<Block | undefined> = []
  let line = 1
  let before = 0
  const text = source.replaceAll(mark, "").replaceAll(table, (whole: string, rows: string, at: number, all: string) => {
    line += ends(all.slice(before, at))
    before = at
    tables.push(grid(rowsOf(rows, line + ends(whole.slice(0, whole.indexOf(rows)))), left))
    return `${mark}${tables.length - 1}${mark}${"\n".repeat(ends(whole))}`
  })
  const around = rest(text)
  return { ...around, blocks: around.blocks.flatMap((block) => withTables(block, tables)) }
}

const ends = (text: string): number => text.match(/\r\n|[\n\r]/gu)?.length ?? 0

const withTables = (block: Block, tables: ReadonlyArray<Block | undefined>): ReadonlyArray<Block> => {
  if (block._tag === "Rectangle") return [block]
  const pieces = block.text.split(marked)
  return pieces.flatMap((piece, at): ReadonlyArray<Block> => {
    const found = at % 2 === 1 ? tables[Number(piece)] : undefined
    if (at % 2 === 1) return found === undefined ? [] : [found]
    const text = piece.trim()
    return text === "" ? [] : [{ ...block, text }]
  })
}

const tag = /<(?<close>\/?)(?<name>[a-z][a-z0-9:]*)\b(?<attributes>[^<>]*)>|<!--[^]*?-->/giu
const kept = new Set(["sup", "sub", "del", "s", "strike"])
const breaking = new Set(["br", "p", "div", "li"])

/** The rows between two tags of a table, however carelessly its other tags are closed. */
const rowsOf = (source: string, first: number): ReadonlyArray<WrittenRow> => {
  const rows: Array<{ readonly cells: Array<Written>; readonly place: WrittenRow["place"] }> = []
  let cell: { text: string; readonly rows: number; readonly columns: number } | undefined
  let at = 0
  let line = first
  const end = () => {
    if (cell !== undefined) rows.at(-1)?.cells.push({ ...cell, text: shown(cell.text), place: { line } })
    cell = undefined
  }
  for (const { 0: whole, index, groups = {} } of source.matchAll(tag)) {
    const between = source.slice(at, index)
    if (cell !== undefined) cell.text += between.replaceAll(/\s+/gu, " ")
    line += ends(between)
    at = index + whole.length
    const name = groups["name"]?.toLowerCase() ?? ""
    if (name === "tr" || name === "td" || name === "th") {
      end()
      if (groups["close"] === "/") continue
      if (name === "tr" || rows.length === 0) rows.push({ cells: [], place: { line } })
      if (name !== "tr") cell = { text: "", ...spans(groups["attributes"] ?? "") }
    } else if (cell !== undefined && breaking.has(name)) cell.text += "\n"
    else if (cell !== undefined && kept.has(name)) cell.text += whole
  }
  if (cell !== undefined) cell.text += source.slice(at)
  end()
  return rows
}

const spans = (attributes: string): Pick<Written, "rows" | "columns"> => {
  const [rows = 1, columns = 1] = ["rowspan", "colspan"].map((name) => {
    const found = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d+)`, "iu").exec(attributes)?.[1]
    return found === undefined ? 1 : Number(found)
  })
  return { rows, columns: Math.max(1, columns) }
}

const shown = (text: string): string =>
  withEntities(text)
    .replaceAll(/\*\*|__/gu, "")
    .split("\n")
    .map(clean)
    .filter((line) => line !== "")
    .join("\n")
