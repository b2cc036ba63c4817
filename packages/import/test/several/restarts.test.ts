/** A report whose part one is missing begins behind the title of another year, where parts and tables come once more. */
import type { Block } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { restarts } from "../../src/several/restarts.ts"

const title = (year: number) => `示例县水利局${year}年政府信息公开工作年度报告`
/** Blocks with the part that each heads, from 0. */
const read = (lines: ReadonlyArray<readonly [text: string, part?: number]>, holdTables = true) =>
  restarts(
    lines.map(([text]): Block => ({ _tag: "Paragraph", text, place: {} })),
    lines.map(([, part = -1]) => part),
    () => holdTables
  )
const first = [
  [title(2023)],
  ["一、总体情况", 0],
  ["甲", -1],
  ["二、主动公开", 1],
  ["三、申请", 2],
  ["四、复议", 3]
] as const
const again = [
  ["二、主动公开", 1],
  ["三、申请", 2]
] as const

describe("a report begins anew", () => {
  it("at the first part behind the title of another year, where two parts come once more", () =>
    expect(read([...first, [title(2022)], ...again])).toEqual([first.length + 1]))

  it.each<[string, Parameters<typeof read>]>([
    ["behind a title of the same year", [[...first, [title(2023)], ...again]]],
    ["where one part alone comes once more", [[...first, [title(2022)], ["二、主动公开", 1]]]],
    ["where no tables stand behind it", [[...first, [title(2022)], ...again], false]],
    ["where it has its part one, which says so itself", [[...first, [title(2022)], ["一、总体情况", 0], ...again]]],
    ["in an annex", [[...first, ["附件1"], [title(2022)], ...again]]],
    ["at the first title", [[[title(2022)], ...again]]]
  ])("not %s", (_, parameters) => expect(read(...parameters)).toEqual([]))
})
