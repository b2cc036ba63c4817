/** One text in the formats of Writer: each reader hands over the same paragraphs and the same table, and says the same of what it left out. */
import { readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { readDoc } from "../../src/readers/doc.ts"
import { readDocx } from "../../src/readers/docx.ts"
import { readFlatOdf, readOdf } from "../../src/readers/odf.ts"
import { readRtf } from "../../src/readers/rtf.ts"

// What is told besides: changes still open, and notes. A .doc and an .rtf do not say.
const open = [
  "文中有 1 处修订还没有接受或拒绝，按接受后的文字读入；请核对",
  "文中有 1 处脚注或尾注，没有读入；要留下的请写进正文再导入"
]

it.each([
  ["fodt", readFlatOdf, open],
  ["odt", readOdf, open],
  ["doc", readDoc, []],
  ["docx", readDocx, open],
  ["rtf", readRtf, []]
] as const)(
  "%s: changes accepted, without what is hidden, the note and what is struck, with marks beside figures",
  async (kind, reader, besides) => {
    const read = Result.getOrThrow(
      await reader(readFileSync(new URL(`../fixtures/office/text.${kind}`, import.meta.url)))
    )
    if ("carried" in read) throw new Error("the file carries a report")
    expect(read.blocks).toMatchObject([
      { text: "一、总体情况" },
      { text: "全年公开信息，面积10⁴。" },
      { text: "照实写明，没有遗漏。" },
      { text: "前一行" },
      { text: "后一行 跳格" },
      {
        rows: [
          { cells: [{ text: "甲", rows: 2 }, { text: "乙", columns: 2 }, null] },
          {
            cells: [
              null,
              { text: "41", removed: [{ kind: "raised", text: "1" }] },
              { text: "42", removed: [{ kind: "struck", text: "40" }] }
            ]
          }
        ]
      },
      { text: "五、问题" }
    ])
    expect(read.notes?.map(({ text }) => text.zh)).toEqual(["“划去的话”已划去，没有读入；如仍有效，请补填", ...besides])
  }
)
