/**
 * Says of a source that marks its paragraphs, as Word files and pages do, that each begins anew.
 *
 * Only lines broken at a width, and what a page's end tore, go on in the next.
 * A converter that turns printed pages into paragraphs tears some. Where it keeps the indents, a paragraph without one goes on; else the words
 * that cannot end a paragraph tell.
 *
 * @module
 */
import type { Block, Paragraph } from "@gongkai/match/Document"
import { isBroken, isSentence } from "./flow.ts"

/** What no paragraph ends with. */
const unended = /(?:[，、,（(《“‘的和与及或并在对将为由从向于]|以及)$/u
/** What no paragraph begins with. */
const unbegun = /^[，、。；：！？）》”’,.;:!?)%％]/u

const isTorn = (last: Paragraph, next: Paragraph): boolean => unended.test(last.text) || unbegun.test(next.text)

/** Whether paragraphs of running text are set in, one beside another that is not. */
const areSetIn = (blocks: ReadonlyArray<Block>): boolean => {
  const texts = blocks.filter((block) => block._tag === "Paragraph" && isSentence(block))
  return texts.filter((block) => block._tag === "Paragraph" && block.goesOn === false).length * 2 > texts.length
}

/** The blocks with what can be known of each paragraph. */
export const standing = (blocks: ReadonlyArray<Block>): ReadonlyArray<Block> => {
  if (areSetIn(blocks) || isBroken(blocks)) return blocks
  return blocks.map((block, at): Block => {
    const last = blocks[at - 1]
    if (last?._tag !== "Paragraph" || block._tag !== "Paragraph" || block.goesOn !== undefined) return block
    return !isTorn(last, block) ? { ...block, goesOn: false } : block
  })
}
