/**
 * Headings of parts in the middle of running text: 二、主动公开政府信息情况第二十条第（一）项…, or with the text behind on one line.
 *
 * @module
 */
import { type Edition, heading, type Section } from "@gongkai/core/Edition"
import type { Block, Paragraph } from "@gongkai/match/Document"
import { isPicture } from "./pictures.ts"
import { stream } from "../stream/stream.ts"
import { gluedApart, ownEnd } from "./glued.ts"
import { topicOf, wordings } from "./wordings.ts"

/** The blocks with every heading in running text on a line of its own, for the sections whose heading does not stand alone. */
export const runIn = (
  edition: Edition,
  blocks: ReadonlyArray<Block>,
  apart: ReadonlyArray<{ readonly section: Section }>
): ReadonlyArray<Block> => {
  const missing = edition.sections.filter((section) => !apart.some((start) => start.section === section))
  return blocks.flatMap((block): ReadonlyArray<Block> =>
    block._tag === "Paragraph" && !isPicture(block) ? divided(edition, missing, block) : [block]
  )
}

/** Behind the heading of a section within a part, where its paragraph begins as paragraphs do: （一）基本情况2023年，…. */
const below =
  /(?<=^（[一二三四五六七八九十]）[^，。；：]{2,14}(?:情况|方面|工作|建设|保障|管理|公开))(?=(?:20\d{2}年|今年|本年度?|全年|我[局区市县镇乡街]))/u

const divided = (edition: Edition, missing: ReadonlyArray<Section>, paragraph: Paragraph): ReadonlyArray<Block> => {
  if (paragraph.text.length < 12) return [paragraph]
  const { text, skeleton, at } = stream([paragraph])
  const cuts: Array<{ readonly from: number; readonly to: number }> = []
  let from = 0
  for (const section of missing) {
    const numeral = heading(edition, section).charAt(0)
    if (!skeleton.includes(numeral) && !text.includes(numeral)) continue
    const hits = wordings(edition, section).flatMap((wording) => {
      const hit = skeleton.indexOf(wording, from)
      return hit === -1 ? [] : [{ hit, wording }]
    })
    const [first] = hits.toSorted((one, other) => one.hit - other.hit || other.wording.length - one.wording.length)
    if (first !== undefined) {
      from = first.hit + first.wording.length
      cuts.push({ from: at[first.hit] ?? 0, to: (at[from - 1] ?? 0) + 1 })
      continue
    }
    const own = inOwnWords(edition, section, text, at[from] ?? 0)
    if (own === undefined) continue
    cuts.push(own)
    from = Math.max(
      0,
      at.findIndex((place) => place >= own.to)
    )
  }
  if (cuts.length === 0) return [paragraph]
  const { goesOn: _, ...own } = paragraph
  const pieces = cuts.flatMap(({ from: start, to }, index) => [
    ...(index === 0 ? [text.slice(0, start)] : []),
    text.slice(start, to),
    text.slice(to, cuts[index + 1]?.from)
  ])
  return gluedApart(
    edition,
    missing,
    pieces
      .flatMap((piece) => piece.split(/(?<=[。；])\s*(?=（[一二三四五六七八九十]）)/u))
      .flatMap((piece) => piece.split(below))
      .map((piece) => piece.replace(/^[\s。：:]+/u, "").trim())
      .filter((piece) => piece !== "")
      .map((piece) => ({ ...own, text: piece }))
  )
}

/** A heading with the section's number and in own words, behind a sentence or figures. */
const inOwnWords = (edition: Edition, section: Section, text: string, from: number) => {
  const topic = topicOf(edition, section)
  if (topic === undefined || section.kind === "form") return undefined
  const begins = new RegExp(`(?<=^|[。；\\s\\d])${heading(edition, section).charAt(0)}、`, "gu")
  begins.lastIndex = from
  for (let found = begins.exec(text); found !== null; found = begins.exec(text)) {
    const end = ownEnd(text.slice(found.index))
    const words = text.slice(found.index + 2, found.index + (end ?? 16))
    if (topic.test(words) && !/[。；]/u.test(words)) return { from: found.index, to: found.index + (end ?? 0) }
  }
  return undefined
}
