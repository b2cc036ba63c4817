/** Text whose tables stand in columns of blanks, or whose figures single blanks part, is read as tables; any other is left to other readers. */
import type { Document } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { readRaw, readSpaced, withoutSigns } from "../../src/readers/spaced.ts"

const rows = (document: Document | undefined) =>
  document?.blocks.map((block) =>
    block._tag === "Paragraph"
      ? block.text
      : block.rows.map(({ cells, place }) => [
          place.line,
          ...cells.flatMap((cell) => (cell === null ? [] : [cell.text]))
        ])
  )

const labels = ["规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制"]
const lines = (gap: string) => labels.map((label, at) => `${label}${gap}${at + 3}${gap}${at * 7}`)
const table = labels.map((label, at) => [at + 2, label, String(at + 3), String(at * 7)])

describe("figures that wide gaps part", () => {
  it("are rows of a table below the prose", () =>
    expect(rows(readSpaced(["二、主动公开情况", ...lines("      ")].join("\n")))).toEqual(["二、主动公开情况", table]))
  it("are left to another reader where there are few, or tabs", () => {
    expect(readSpaced(lines("      ").slice(1).join("\n"))).toBeUndefined()
    expect(readSpaced(`${lines("      ").join("\n")}\n甲\t1`)).toBeUndefined()
  })
})

describe("figures that single blanks part", () => {
  it("are rows behind their labels", () =>
    expect(rows(readRaw(["二、主动公开情况", ...lines(" ")].join("\n")))).toEqual(["二、主动公开情况", table]))
  it("are no rows in a sentence, and behind a number of a part", () => {
    const text = ["全年召开会议 3", "第 12 期简报，共 4", ...lines(" ")].join("\n")
    expect(rows(readRaw(text))?.slice(0, 2)).toEqual([[[1, "全年召开会议", "3"]], "第 12 期简报，共 4"])
  })
  it("are left to another reader where there are few, or tabs", () => {
    expect(readRaw(lines(" ").slice(1).join("\n"))).toBeUndefined()
    expect(readRaw(`${lines(" ").join("\n")}\n甲\t1`)).toBeUndefined()
  })
})

it("bars between blanks are borders where there are several, and a lone one stays", () =>
  expect([withoutSigns("| 规章 | 3 |"), withoutSigns("甲 | 乙"), withoutSigns("a|b|c")]).toEqual([
    "¦ 规章 ¦ 3 ¦",
    "甲 | 乙",
    "a|b|c"
  ]))
