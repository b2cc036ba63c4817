/** Above the columns of a table stand its heads, each put together from its lines; what stands over several columns is a group's. */
import { describe, expect, it } from "vitest"
import { heads, withBlank } from "../../../../src/readers/pdf/unruled/heads.ts"
import type { Word } from "../../../../src/readers/pdf/unruled/words.ts"

const size = 10
/** A word that is centred on a place. */
const word = (text: string, centre: number, top: number): Word => {
  const half = (Array.from(text).length * size) / 2
  return {
    text,
    size,
    left: centre - half,
    right: centre + half,
    top,
    bottom: top + size,
    isFigure: /^\d+$/u.test(text)
  }
}
const centres = [215, 265, 315, 365]
const columns = centres.map((at) => ({ left: at - 10, right: at + 10 }))
const line = (top: number, ...texts: ReadonlyArray<string>) =>
  texts.flatMap((text, at) => (text === "" ? [] : [word(text, centres[at] ?? 0, top)]))

const read = (lines: ReadonlyArray<ReadonlyArray<Word>>, across = columns) => {
  const found = heads(lines, lines.length, 0, across, [])
  return (
    found && {
      from: found.from,
      rows: found.rows.map(({ cells }) => cells.map(({ text }) => text)),
      rest: found.rest.length
    }
  )
}

describe("the heads of a table", () => {
  it("stand above its columns, below that of their group", () =>
    expect(
      read([[word("年度报告", 300, 0)], [word("法人或其他组织", 290, 40)], line(52, "自然人", "企业", "机构", "总计")])
    ).toMatchObject({
      rows: [["年度报告"], ["法人或其他组织"], ["自然人", "企业", "机构", "总计"]]
    }))

  it("are put together where a line is as wide as its column", () =>
    expect(
      read([
        line(34, "", "", "社会公益", ""),
        line(40, "自然人", "企业", "", "总计"),
        line(46, "", "", "组织", "")
      ])?.rows.at(-1)
    ).toEqual(["自然人", "企业", "社会公益组织", "总计"]))

  it("begin below a line that has figures or a number in front", () => {
    const own = line(40, "自然人", "企业", "机构", "总计")
    expect(read([[word("12", 215, 0)], own])?.from).toBe(1)
    expect(read([[word("三、受理情况", 215, 0)], own])?.from).toBe(1)
  })

  it("have the words in the corner beside them", () =>
    expect(read([[word("项目", 60, 40), ...line(40, "自然人", "企业", "机构", "总计")]])?.rows).toEqual([
      ["项目"],
      ["自然人", "企业", "机构", "总计"]
    ]))

  it("are not known where a column has none", () => {
    expect(read([line(40, "自然人", "企业", "", "总计")])).toBeUndefined()
    expect(read([])).toBeUndefined()
    expect(read([line(40, "自然人")], [])).toBeUndefined()
  })
})

describe("columns without a figure", () => {
  const own = line(40, "自然人", "商业企业", "科研机构", "总计")
  it("are those of the heads that stand beside the others", () =>
    expect(withBlank([own], 1, 0, columns.slice(0, 2)).map(({ left, right }) => (left + right) / 2)).toEqual(centres))
  it("are none below the head of a group, wherever it stands", () => {
    const over = [word("法人或其他组织", 290, 20)]
    const few = [word("自然人", 215, 40), word("总计", 365, 40)]
    const two = columns.filter((_, at) => at === 0 || at === 3)
    expect(withBlank([over, few], 2, 0, two)).toEqual(two)
  })
  it("are not told where the heads of the others are not known", () => {
    const unknown = line(40, "甲乙", "丙丁", "科研机构", "总计")
    expect(withBlank([unknown], 1, 0, columns.slice(0, 2))).toEqual(columns.slice(0, 2))
  })
})
