/** Cells that a converter wrote once for each place they span are one cell again; figures only below a head that is. */
import { describe, expect, it } from "vitest"
import { readPipes } from "../../src/readers/pipes.ts"

const rows = (lines: ReadonlyArray<string>) => {
  const [block] = readPipes([lines[0], "|---|---|---|", ...lines.slice(1)].join("\n"))?.blocks ?? []
  return block?._tag === "Rectangle"
    ? block.rows.map(({ cells }) => cells.map((slot) => slot && [slot.text, slot.columns ?? 1]))
    : undefined
}

describe("a head that stands in several places side by side", () => {
  it("is one, and so is the figure below it that stands in all of them", () =>
    expect(rows(["| 信息内容 | 数量 | 数量 |", "| 行政许可 | 3 | 3 |"])).toEqual([
      [["信息内容", 1], ["数量", 2], null],
      [["行政许可", 1], ["3", 2], null]
    ]))

  it("leaves figures apart that are not the same", () =>
    expect(rows(["| 信息内容 | 数量 | 数量 |", "| 行政许可 | 3 | 4 |"])?.[1]).toEqual([
      ["行政许可", 1],
      ["3", 1],
      ["4", 1]
    ]))
})

it("equal heads below two others stay apart", () =>
  expect(
    rows(["| 信息内容 | 结果维持 | 行政诉讼 |", "| 信息内容 | 结果维持 | 结果维持 |", "| 案件 | 3 | 4 |"])?.[1]
  ).toEqual([
    ["信息内容", 1],
    ["结果维持", 1],
    ["结果维持", 1]
  ]))

it("equal figures below heads of their own stay apart", () =>
  expect(rows(["| 信息内容 | 甲数 | 乙数 |", "| 规章 | 0 | 0 |"])?.[1]).toEqual([
    ["规章", 1],
    ["0", 1],
    ["0", 1]
  ]))
