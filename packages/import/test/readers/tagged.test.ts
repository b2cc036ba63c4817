/** Markdown whose tables are written as tags of pages: each cell with its spans, the text around as any other. */
import type { Document } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { readTagged } from "../../src/readers/tagged.ts"
import { readText } from "../../src/readers/text.ts"

const seen = (document: Document | undefined) =>
  document?.blocks.map((block) =>
    block._tag === "Paragraph"
      ? `${block.place.line} ${block.text}`
      : block.rows.map(({ cells }) =>
          cells.map((slot) => slot && [slot.text, slot.columns ?? 1, slot.rows ?? 1, slot.place?.line])
        )
  )

const read = (text: string) => seen(readTagged(text, readText))

describe("a text with tables in tags", () => {
  it("keeps spans, signs and the lines in which everything stands", () =>
    expect(
      read(
        '前文\n\n<html><body><table><tr><td rowspan="2">甲&amp;乙</td><td colspan=2>丙</td></tr>\n<tr><td>1<br>2</td><td></td></tr></table></body></html>\n后文'
      )
    ).toEqual([
      "1 前文",
      [
        [["甲&乙", 1, 2, 3], ["丙", 2, 1, 3], null],
        [null, ["1\n2", 1, 1, 4], ["", 1, 1, 4]]
      ],
      "5 后文"
    ]))

  it("needs no tag that ends a cell, a row or the table", () =>
    expect(read("<table><tr><td>甲<td>1<tr><td>乙<td>2")).toEqual([
      [
        [
          ["甲", 1, 1, 1],
          ["1", 1, 1, 1]
        ],
        [
          ["乙", 1, 1, 1],
          ["2", 1, 1, 1]
        ]
      ]
    ]))

  it("takes a note that is raised out of its figure", () => {
    const [block] = readTagged("<table><tr><td>41<sup>1</sup></td></tr></table>", readText)?.blocks ?? []
    expect(block?._tag === "Rectangle" && block.rows[0]?.cells[0]).toMatchObject({
      text: "41",
      removed: [{ kind: "raised", text: "1" }]
    })
  })
})

it("a text without such tables is none", () => expect(read("甲 < 乙")).toBeUndefined())
