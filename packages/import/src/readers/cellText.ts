/**
 * The text of a cell out of its blocks, and what stands for a content that is no text: a picture, a field, a formula, a script.
 *
 * A cell that holds one of these is never read as a blank. Its figure is unread, and the message says what was seen.
 *
 * @module
 */
import type { Block } from "@gongkai/match/Document"

/** Each is bracketed as no office brackets a figure. */
export const withoutText = {
  picture: "〔图片〕",
  field: "〔输入框〕",
  formula: "〔公式〕",
  script: "〔脚本〕"
} as const

/** The text of blocks, a row of a table a line. */
export const told = (all: ReadonlyArray<Block>): string =>
  all
    .flatMap((block) =>
      block._tag === "Paragraph"
        ? block.picture === undefined
          ? [block.text]
          : []
        : block.rows.map(({ cells }) =>
            cells.flatMap((cell) => (cell && cell.text !== "" ? [cell.text] : [])).join(" ")
          )
    )
    .join("\n")

/** The text of a cell; of one that holds nothing but a picture in its line, what stands for the picture. */
export const cellText = (content: ReadonlyArray<Block>): string => {
  const text = told(content)
  return text === "" && content.some(isInLine) ? withoutText.picture : text
}

const isInLine = (block: Block): boolean =>
  block._tag === "Paragraph" && block.picture !== undefined && block.floats !== true
