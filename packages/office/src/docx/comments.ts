/**
 * Findings as comments of a document, each at the first cell that it names, or at the heading of its part.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { declaration, escape } from "../xml.ts"

/** What a comment says of which cells or of which part. */
export interface Remark {
  readonly text: string
  readonly cells: ReadonlyArray<Cell>
  /** The key of the part, where no cell is meant. */
  readonly section?: string
}

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

type Numbered = ReadonlyArray<{ readonly remark: Remark; readonly number: number }>

/** Begins and ends the range of each comment around a text. */
const around = (all: Numbered): readonly [string, string] | undefined =>
  all.length === 0
    ? undefined
    : [
        all.map(({ number }) => `<w:commentRangeStart w:id="${number}"/>`).join(""),
        all
          .map(({ number }) => `<w:commentRangeEnd w:id="${number}"/><w:r><w:commentReference w:id="${number}"/></w:r>`)
          .join("")
      ]

/** The comments of a document by their places. They say who checked, and no time. */
export const comments = (remarks: ReadonlyArray<Remark>) => {
  const all = remarks.map((remark, number) => ({ remark, number }))
  return {
    ofCell: (cell: Cell) => around(all.filter(({ remark }) => remark.cells[0] === cell)),
    ofPart: (key: string) => around(all.filter(({ remark }) => remark.cells.length === 0 && remark.section === key)),
    /** `word/comments.xml`, or `undefined` where there is nothing to say. */
    xml:
      all.length === 0
        ? undefined
        : `${declaration}<w:comments ${main}>${all
            .map(
              ({ remark, number }) =>
                `<w:comment w:id="${number}" w:author="校验" w:initials="校"><w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>` +
                `<w:r><w:t xml:space="preserve">${escape(remark.text)}</w:t></w:r></w:p></w:comment>`
            )
            .join("")}</w:comments>`
  }
}
