/**
 * A brief as the memorandum that a PDF prints: its texts in one language, its charts as pictures two by two.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import type { Memo, MemoBlock } from "@gongkai/pdf"
import { type Brief, type BriefBlock, briefRows, chartPicture } from "@gongkai/render"

const blocksOf = (block: BriefBlock, language: Language): ReadonlyArray<MemoBlock> => {
  switch (block.kind) {
    case "paragraph":
      return [{ kind: "paragraph", text: block.text[language] }]
    case "list":
      return block.items.map((item) => ({ kind: "item", text: item[language] }))
    case "table":
      return [{ kind: "table", rows: briefRows(block, language) ?? [] }]
    case "chart":
      return [{ kind: "pictures", pictures: [chartPicture(block.chart, language)] }]
  }
}

/** Pictures that follow one another stand side by side, two in a row. */
const paired = (blocks: ReadonlyArray<MemoBlock>): ReadonlyArray<MemoBlock> => {
  const rows: Array<MemoBlock> = []
  for (const block of blocks) {
    const last = rows.at(-1)
    if (block.kind === "pictures" && last?.kind === "pictures" && last.pictures.length < 2)
      rows[rows.length - 1] = { kind: "pictures", pictures: [...last.pictures, ...block.pictures] }
    else rows.push(block)
  }
  return rows
}

/** The memorandum of a brief. */
export const memoOf = ({ title, organ, notice, parts }: Brief, language: Language): Memo => ({
  title: title[language],
  ...(organ !== undefined && language === "zh" && { organ }),
  author: "gongkai",
  ...(notice !== undefined && { notice: notice[language] }),
  blocks: parts.flatMap(({ title: head, blocks }) => [
    { kind: "heading" as const, text: head[language] },
    ...paired(blocks.flatMap((block) => blocksOf(block, language)))
  ])
})
