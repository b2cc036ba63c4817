/**
 * The titles in a document, wherever they stand: in front of a report, on its cover, at the head of every page, in a list of links.
 *
 * @module
 */
import type { Block, Paragraph } from "@gongkai/match/Document"
import { compact } from "@gongkai/match/fold"
import { titled } from "./identify.ts"

/** A title among blocks: its first and last block, and a key. Two titles with the same key belong to one report. */
export interface Title {
  readonly from: number
  readonly at: number
  readonly key: string
}

/** The year that a title's key names, if it names one. */
export const yearOfTitle = (key: string): string | undefined => /\n(\d{4})$/u.exec(key)?.[1]

const longest = 80

/** 政府信息公开工作年度报告, 2023年政务公开年报（二〇二三年度）: a title, though it may not say whose or of which year. */
const headline = /(?:信息公开|政务公开).{0,12}(?:报告|年报)(?:表)?(?:[（(][^（()）]*[)）])?$/u

/** An annex is no report of its own, whatever its title. */
const annex = /^(?:附(?:件|表|录)?|上年|去年)/u

/** The day and time before a title, at the head of each page that a browser prints. */
const printedByBrowser = /^\d{1,4}\/\d{1,2}\/\d{1,4}/u

const lineOf = (block: Block | undefined): string => (block?._tag === "Paragraph" ? block.text : "")

/** The title that ends at a block. */
const titleAt = (blocks: ReadonlyArray<Block>, at: number): Title | undefined => {
  const text = compact(lineOf(blocks[at])).replaceAll(/^#+|[*《》]/gu, "")
  if (text === "" || text.length > longest || /[。；，]/u.test(text) || annex.test(text)) return undefined
  if (printedByBrowser.test(lineOf(blocks[at]))) return undefined
  const above = lineOf(blocks[at - 1])
  const found = titled([above === "" ? "" : lineOf(blocks[at - 2]), above, text], 2)
  if (found !== undefined) {
    const from = at - 2 + found.from
    return annex.test(compact(lineOf(blocks[from]))) ? undefined : { from, at, key: `${found.agency}\n${found.year}` }
  }
  return headline.test(text) ? { from: at, at, key: text } : undefined
}

/** All titles, in order. A line that goes on an annex's heading is none. */
export const titlesIn = (blocks: ReadonlyArray<Block>): ReadonlyArray<Title> =>
  blocks.flatMap((_, at) => titleAt(blocks, at) ?? [])

/** A row of a table that holds nothing but a title, or a part of one, ends its table. */
export const titlesOpened = (block: Block): ReadonlyArray<Block> => {
  if (block._tag === "Paragraph") return [block]
  const lone = block.rows.map(({ cells, place }): Paragraph | undefined => {
    const [only, ...more] = cells.filter((slot) => slot !== null && slot.text !== "")
    return only && more.length === 0
      ? { _tag: "Paragraph", text: only.text.replaceAll(/\s+/gu, " ").trim(), place: only.place ?? place }
      : undefined
  })
  const asBlocks = lone.map((line): Block => line ?? { _tag: "Rectangle", rows: [] })
  const isTitle = new Set<number>()
  for (const { from, at } of titlesIn(asBlocks)) for (let row = from; row <= at; row++) isTitle.add(row)
  if (isTitle.size === 0) return [block]
  const pieces: Array<Block> = []
  let from = 0
  for (const [at, line] of lone.entries()) {
    if (line === undefined || !isTitle.has(at)) continue
    if (at > from) pieces.push({ ...block, rows: block.rows.slice(from, at) })
    pieces.push(line)
    from = at + 1
  }
  return from < block.rows.length ? [...pieces, { ...block, rows: block.rows.slice(from) }] : pieces
}

/** Behind a sentence, or behind the figures of a table that run together: those are no year. */
const within =
  /(?<=^|[。；\s]|\d{5})(?!\d)[^\s。；，：“《]{2,60}?(?:19|20)\d{2}年?度?[^\s。；，：]{0,20}?(?:信息公开|政务公开)[^\s。；，：]{0,12}?(?:报告|年报)(?=\s|$|[根按本为现]|一、)/u

/** How many titles stand within a running text. */
export const titlesWithin = (text: string): number =>
  [...text.matchAll(new RegExp(within, "gu"))].filter(([title]) => titled([title], 0) !== undefined).length

/** Running text in which a title stands between two reports, with the title on a line of its own. */
export const begins = (block: Block): ReadonlyArray<Block> => {
  if (block._tag === "Rectangle") return [block]
  const found = within.exec(block.text)
  if (found === null || titled([found[0]], 0) === undefined) return [block]
  const end = found.index + found[0].length
  return [block.text.slice(0, found.index), found[0], block.text.slice(end)]
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ ...block, text }))
}
