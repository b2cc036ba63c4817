/**
 * Finds the six parts in a document by their headings, and what stands in front of the first.
 *
 * A table of contents repeats the headings, so the last heading of part one counts, and after it the first of each other part.
 *
 * @module
 */
import type { Edition, Section } from "@gongkai/core/Edition"
import { heading } from "@gongkai/core/Edition"
import type { Block, Document } from "./Document.ts"
import { similarity } from "./similarity.ts"

export interface Outline {
  readonly front: ReadonlyArray<Block>
  /** The blocks below each heading found. */
  readonly parts: ReadonlyMap<Section, ReadonlyArray<Block>>
}

/** A heading is its title, give or take a misprint, with little beside it. */
const likely = 0.75
const slack = 8

const sectionOf = (edition: Edition, block: Block): Section | undefined => {
  if (block._tag === "Rectangle") return undefined
  return edition.sections.find((section) => {
    const title = heading(edition, section)
    return block.text.length <= title.length + slack && similarity(block.text, title) >= likely
  })
}

export const outline = (edition: Edition, document: Document): Outline => {
  const { blocks } = document
  const found = blocks.map((block) => sectionOf(edition, block))
  const first = Math.max(0, found.lastIndexOf(edition.sections[0]))
  const starts = edition.sections.flatMap((section) => {
    const at = found.indexOf(section, first)
    return at === -1 ? [] : [{ section, at }]
  })
  const ordered = starts.toSorted((one, other) => one.at - other.at)
  const parts = ordered.map(
    ({ section, at }, index) => [section, blocks.slice(at + 1, ordered[index + 1]?.at)] as const
  )
  return { front: blocks.slice(0, ordered[0]?.at ?? blocks.length), parts: new Map(parts) }
}
