/**
 * Turns the blocks of prose into lines that can be edited, and back again.
 *
 * Cells of a row are parted by ｜, items stand behind their marks, references are written 〔requests/received/total〕.
 *
 * A backslash in front keeps a bar within a cell, or a text that only looks like a reference, what it is.
 *
 * @module
 */
import {
  type Block,
  heading,
  type Item,
  type List,
  marks,
  type Narrative,
  paragraph,
  type Running,
  type Table
} from "@gongkai/core/Narrative"
import { bar, picture } from "@gongkai/core/Plain"
import { type Kind, type Line, line, marked } from "./Line.ts"
import { type IsCell, reference, asWritten } from "./references.ts"

/** Backslashes in front of a reference are written twice, and one more where it only looks like one. */
const runningText = (text: Running): string => {
  const all = typeof text === "string" ? [text] : text
  return all
    .map((each, at) => {
      if (typeof each !== "string") return asWritten(each.ref)
      const kept = each.replaceAll(reference, String.raw`$<escapes>$<escapes>\〔$<address>〕`)
      return typeof all[at + 1] === "object" ? kept.replace(/\\+$/u, "$&$&") : kept
    })
    .join("")
}

/** The text with its references; one line where there are none. */
const running = (text: string, isCell: IsCell): Running => {
  const all: Array<string | { readonly ref: string }> = []
  let from = 0
  let said = ""
  for (const found of text.matchAll(reference)) {
    const { escapes = "", address = "" } = found.groups ?? {}
    const written = escapes.slice(0, escapes.length / 2)
    said += text.slice(from, found.index)
    from = found.index + found[0].length
    if (escapes.length % 2 === 1) said += `${written}〔${address}〕`
    else if (!isCell(address)) said += found[0]
    else {
      said += written
      if (said !== "") all.push(said)
      said = ""
      all.push({ ref: address })
    }
  }
  said += text.slice(from)
  if (all.length === 0) return said
  return said === "" ? all : [...all, said]
}

/** The cells of a row as one line. */
export const cellsText = (row: ReadonlyArray<string>): string =>
  row.map((cell) => cell.replaceAll(/[\\｜]/gu, String.raw`\$&`)).join(bar)

/** The cells that a line says. */
export const cells = (text: string): ReadonlyArray<string> => {
  const all = [""]
  for (const each of text.match(/\\[\\｜]|[^]/gu) ?? []) {
    if (each === bar) all.push("")
    else all.push((all.pop() ?? "") + (/^\\[\\｜]$/u.test(each) ? each.slice(1) : each))
  }
  return all
}

const itemLines = (list: List, of: number): ReadonlyArray<Line> => {
  const { ordered } = list
  return marks(list).map((mark, at): Line => {
    const { text = "", level = 0, mark: own } = list.items[at] ?? {}
    const kind: Kind = {
      type: "item",
      of,
      ordered,
      level,
      mark: own === undefined ? "counted" : own === "" ? "none" : "own"
    }
    return { text: mark === "" ? text : `${mark} ${text}`, kind }
  })
}

const tableLines = ({ caption, head, rows }: Table, of: number): ReadonlyArray<Line> => [
  ...(caption === undefined ? [] : [{ text: caption, kind: { type: "caption", of } } as const]),
  ...head.map((row) => ({ text: cellsText(row), kind: { type: "head", of } }) as const),
  ...rows.map((row) => ({ text: cellsText(row), kind: { type: "row", of } }) as const)
]

const linesOfBlock = (block: Block, of: number): ReadonlyArray<Line> => {
  switch (block.type) {
    case "heading":
      return [line(block.text, block.level)]
    case "paragraph":
      return [line(runningText(block.text))]
    case "list":
      return itemLines(block, of)
    case "table":
      return tableLines(block, of)
    case "figure":
      return [{ text: picture(block), kind: { type: "figure", figure: block } }]
  }
}

/** The lines of some prose; a block is numbered by its first line. */
export const linesOf = (narrative: Narrative): ReadonlyArray<Line> => {
  const all: Array<Line> = []
  for (const block of narrative) all.push(...linesOfBlock(block, all.length))
  return all
}

/** Whether a line goes on with the block of the line before. */
const goesOn = (before: Kind | undefined, kind: Kind | undefined): boolean => {
  if (before === undefined || kind === undefined || before.type === "figure" || kind.type === "figure") return false
  if (before.of !== kind.of || kind.type === "caption") return false
  return kind.type === "item" ? before.type === "item" && before.ordered === kind.ordered : before.type !== "item"
}

/** A line whose text is no longer what its kind needs is a paragraph. */
const settled = (each: Line): Line =>
  each.kind?.type === "item" && marked(each) === undefined ? line(each.text) : each

const item = (each: Line): Item => {
  const { text = each.text, mark = "" } = marked(each) ?? {}
  const { kind } = each
  if (kind?.type !== "item") return { text }
  const level = kind.level === 0 ? {} : { level: kind.level }
  return { text, ...level, ...(kind.mark !== "counted" && { mark }) }
}

const table = (lines: ReadonlyArray<Line>): Block => {
  const [first] = lines
  const caption = first?.kind?.type === "caption" ? first.text : undefined
  const all = caption === undefined ? lines : lines.slice(1)
  // A row below others heads nothing, and a table is never all head.
  const headed = all.findIndex(({ kind }) => kind?.type !== "head")
  const rows = all.map(({ text }) => cells(text))
  if (rows.length === 0) return paragraph(caption ?? "")
  return {
    type: "table",
    ...(caption !== undefined && { caption }),
    head: headed === -1 ? [] : rows.slice(0, headed),
    rows: headed === -1 ? rows : rows.slice(headed)
  }
}

/** A picture, and what was written in front of it or behind it. */
const pictured = ({ text, kind }: Line, isCell: IsCell): ReadonlyArray<Block> => {
  if (kind?.type !== "figure") return []
  const at = text.indexOf(picture(kind.figure))
  if (at === -1) return [paragraph(running(text, isCell))]
  const around = [text.slice(0, at), text.slice(at + picture(kind.figure).length)]
  const [before, behind] = around.map((each) => (each.trim() === "" ? [] : [paragraph(running(each, isCell))]))
  return [...(before ?? []), kind.figure, ...(behind ?? [])]
}

/** Lines that make up a block together; a picture and the words around it are one line and several blocks. */
const groupsOf = (lines: ReadonlyArray<Line>): ReadonlyArray<ReadonlyArray<Line>> => {
  const groups: Array<Array<Line>> = []
  for (const each of lines.map(settled)) {
    const last = groups.at(-1)
    if (goesOn(last?.at(-1)?.kind, each.kind)) last?.push(each)
    else groups.push([each])
  }
  return groups
}

const blocksOfGroup = (group: ReadonlyArray<Line>, isCell: IsCell): Narrative => {
  const [first] = group
  if (first === undefined) return []
  const { text, level, kind } = first
  if (level !== undefined) return [heading(level, text)]
  if (kind === undefined) return [paragraph(running(text, isCell))]
  if (kind.type === "figure") return pictured(first, isCell)
  if (kind.type !== "item") return [table(group)]
  const [one, ...others] = group.map(item)
  return one === undefined ? [] : [{ type: "list", ordered: kind.ordered, items: [one, ...others] }]
}

/** The prose that some lines say, each with something in it. */
export const blocksOf = (lines: ReadonlyArray<Line>, isCell: IsCell): Narrative =>
  groupsOf(lines).flatMap((group) => blocksOfGroup(group, isCell))

/** The lines of each block of that prose, as numbers of `lines`, from 0; lines without text belong to no block. */
export const linesOfBlocks = (lines: ReadonlyArray<Line>, isCell: IsCell): ReadonlyArray<ReadonlyArray<number>> => {
  const filled = lines.flatMap((line, at) => (line.text.trim() === "" ? [] : [{ line, at }]))
  let from = 0
  return groupsOf(filled.map(({ line }) => line)).flatMap((group) => {
    const own = filled.slice(from, (from += group.length)).map(({ at }) => at)
    return blocksOfGroup(group, isCell).map(() => own)
  })
}
