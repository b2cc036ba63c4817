/**
 * Paragraphs that stand for pictures: in a part they have their place, everywhere else they are passed over.
 *
 * @module
 */
import type { Block } from "@gongkai/match/Document"

/** Whether a block stands for a picture. */
export const isPicture = (block: Block): boolean => block._tag === "Paragraph" && block.picture !== undefined

/** Whether a block stands for a picture that may be the site's rather than the report's. */
const isForeign = (block: Block): boolean =>
  block._tag === "Paragraph" && block.picture !== undefined && block.picture.named !== true

/** The blocks without pictures, but for those that the text itself names as left out. */
export const withoutForeign = (blocks: ReadonlyArray<Block>): ReadonlyArray<Block> =>
  blocks.some(isForeign) ? blocks.filter((block) => !isForeign(block)) : blocks

/** The blocks without those that stand for pictures; the same array where there are none. */
export const withoutPictures = (blocks: ReadonlyArray<Block>): ReadonlyArray<Block> =>
  blocks.some(isPicture) ? blocks.filter((block) => !isPicture(block)) : blocks
