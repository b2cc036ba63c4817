/**
 * Paragraphs that stand for pictures: in a part they have their place, everywhere else they are passed over.
 *
 * @module
 */
import type { Block } from "@gongkai/match/Document"

/** Whether a block stands for a picture. */
export const isPicture = (block: Block): boolean => block._tag === "Paragraph" && block.picture !== undefined

/** The blocks without those that stand for pictures; the same array where there are none. */
export const withoutPictures = (blocks: ReadonlyArray<Block>): ReadonlyArray<Block> =>
  blocks.some(isPicture) ? blocks.filter((block) => !isPicture(block)) : blocks
