/** Text that browsers give of a page whose cells hold paragraphs is read as the table that it was. */
import { describe, expect, it } from "vitest"
import { readCopied } from "../../src/readers/copied.ts"

/** A row as a browser tells it, each cell a paragraph or plain. */
const row = (...cells: ReadonlyArray<string>): string => cells.join("\n\n\t\n\n")
const between = "\n\n\n\n\n"
const table = [
  row("信息内容", "本年制发件数", "本年废止件数"),
  row("规章", "3", "1"),
  row("行政规范性文件", "12", ""),
  row("行政许可", "7", "0"),
  row("行政处罚", "8", "2"),
  row("行政强制", "5", "4")
]

const shown = (text: string) =>
  readCopied(text)?.blocks.map((block) =>
    block._tag === "Paragraph"
      ? block.text
      : block.rows.map(({ cells, place }) => [place.line, ...cells.map((cell) => cell?.text)])
  )

describe("a page whose cells hold paragraphs", () => {
  it("is its rows, each at its line, between the text around it", () =>
    expect(shown(`二、主动公开情况\n\n${table.join(between)}\n\n三、申请情况`)).toEqual([
      "二、主动公开情况",
      [
        [3, "信息内容", "本年制发件数", "本年废止件数"],
        [16, "规章", "3", "1"],
        [29, "行政规范性文件", "12", ""],
        [42, "行政许可", "7", "0"],
        [55, "行政处罚", "8", "2"],
        [68, "行政强制", "5", "4"]
      ],
      "三、申请情况"
    ]))

  it("may hold plain cells beside the paragraphs, and two paragraphs in a label", () => {
    const rows = Array.from({ length: 10 }, (_, at) => `（${at}）不予\n\n公开\n\n\t${at}\t0`).join("\n\n\n")
    expect(shown(rows)?.at(-1)).toEqual(
      Array.from({ length: 10 }, (_, at) => [
        at === 0 ? 3 : 1 + 7 * at,
        at === 0 ? "公开" : `（${at}）不予\n公开`,
        String(at),
        "0"
      ])
    )
  })

  it("ends a row of blank cells where the next label stands further below", () => {
    const rows = [...table, `逾期不补正\n\n\t\t\n\n\n其他\n\n\t3\t4`].join(between)
    expect(shown(rows)?.flat().slice(-2)).toEqual([
      [79, "逾期不补正", "", ""],
      [84, "其他", "3", "4"]
    ])
  })

  it("never takes the heading below a table for what stands in its last, blank cell", () =>
    expect(
      shown(`${[...table, "行政收费\n\n\t\n\n1\n\n\t"].join(between)}\n\n四、行政复议情况\n\n甲\n\n\t乙`)?.at(1)
    ).toBe("四、行政复议情况"))

  it("is left to other readers where tabs stand in lines", () =>
    expect(readCopied(table.map((each) => each.replaceAll("\n", "")).join("\n\n"))).toBeUndefined())
})
