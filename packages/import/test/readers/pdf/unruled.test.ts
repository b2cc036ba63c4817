/** Tables without borders: figures make the columns, and the labels beside them the rows, however many lines they have. */
import { describe, expect, it } from "vitest"
import { compose } from "../../../src/readers/pdf/compose.ts"
import type { Run } from "../../../src/readers/pdf/glyphs.ts"

const size = 10

const run = (text: string, left: number, top: number): Run => {
  const width = Array.from(text).reduce((sum, each) => sum + (/[\d/]/u.test(each) ? size / 2 : size), 0)
  return { text, size, left, right: left + width, top, bottom: top + size }
}

const page = (runs: ReadonlyArray<Run>, number = 1) => ({
  number,
  width: 600,
  height: 800,
  askew: 0,
  runs,
  grids: [],
  level: []
})

/** Four columns of figures, each at 200, 250, 300, 350. */
const figures = (top: number, ...texts: ReadonlyArray<string>): ReadonlyArray<Run> =>
  texts.flatMap((text, at) => (text === "" ? [] : [run(text, 200 + 50 * at, top)]))

const label = (top: number, ...lines: ReadonlyArray<string>): ReadonlyArray<Run> =>
  lines.map((line, at) => run(line, 40, top + 12 * at))

const rows = (...pages: ReadonlyArray<ReadonlyArray<Run>>): ReadonlyArray<unknown> =>
  compose(pages.map((runs, at) => page(runs, at + 1))).flatMap((block): ReadonlyArray<unknown> =>
    block._tag === "Rectangle"
      ? block.rows.map((row) => row.cells.flatMap((cell) => (cell === null ? [] : [cell.text])))
      : [block.text]
  )

describe("a table without borders", () => {
  it("has labels of several lines, centred beside their figures or beginning with them", () => {
    expect(
      rows([
        ...label(100, "1.甲甲甲甲", "乙乙"),
        ...figures(106, "1", "2", "3", "6"),
        ...label(124, "2.丙丙丙丙", "丁丁丁丁", "戊"),
        ...figures(136, "4", "5", "6", "15")
      ])
    ).toEqual([
      ["1.甲甲甲甲乙乙", "1", "2", "3", "6"],
      ["2.丙丙丙丙丁丁丁丁戊", "4", "5", "6", "15"]
    ])
  })

  it("is divided by where labels stand, though nothing numbers them", () => {
    expect(
      rows([
        ...label(100, "甲甲甲甲", "乙乙"),
        ...figures(106, "1", "2", "3", "6"),
        ...label(124, "丙丙丙丙", "丁丁丁丁", "戊"),
        ...figures(136, "4", "5", "6", "15")
      ])
    ).toEqual([
      ["甲甲甲甲乙乙", "1", "2", "3", "6"],
      ["丙丙丙丙丁丁丁丁戊", "4", "5", "6", "15"]
    ])
  })

  it("leaves figures without a label where it cannot be told which lines are whose", () => {
    const [first, second] = rows([
      ...label(100, "甲甲甲甲", "乙乙", "丙丙丙丙"),
      ...figures(104, "1", "2", "3", "6"),
      ...figures(119, "4", "5", "6", "15")
    ])
    expect([first, second]).toEqual([
      ["1", "2", "3", "6"],
      ["4", "5", "6", "15"]
    ])
  })

  it("keeps a blank in its column", () => {
    const found = rows([
      ...label(100, "1.甲"),
      ...figures(100, "1", "2", "3", "6"),
      ...label(124, "2.乙"),
      ...figures(124, "", "5", "", "5")
    ])
    expect(found.at(-1)).toEqual(["2.乙", "", "5", "", "5"])
  })

  it("keeps the pieces of a number that its cell wrapped in one cell", () => {
    const found = rows([
      ...label(100, "1.甲"),
      ...figures(100, "1", "2", "3", "6"),
      ...label(130, "2.乙"),
      ...figures(124, "", "", "136", ""),
      ...figures(130, "4", "5", "", "6"),
      ...figures(136, "", "", "12", "")
    ])
    expect(found.at(-1)).toEqual(["2.乙", "4", "5", "136\n12", "6"])
  })

  it("has heads of several lines over its columns, and that of a group above them", () => {
    const heads = (top: number, ...texts: ReadonlyArray<string>) =>
      texts.flatMap((text, at) => (text === "" ? [] : [run(text, 190 + 50 * at, top)]))
    const found = rows([
      run("法人或其他组织情况", 220, 70),
      ...heads(82, "商业企", "科研机", "社会公", "其他"),
      ...heads(94, "业", "构", "益组织", ""),
      ...label(120, "1.甲"),
      ...figures(120, "1", "2", "3", "6")
    ])
    expect(found).toEqual([
      ["法人或其他组织情况"],
      ["商业企业", "科研机构", "社会公益组织", "其他"],
      ["1.甲", "1", "2", "3", "6"]
    ])
  })

  it("begins where any of its rows does, though the first cells of a row be blank", () => {
    expect(
      rows([
        ...label(100, "1.甲"),
        ...figures(100, "", "", "7", "7"),
        ...label(120, "2.乙"),
        ...figures(120, "4", "5", "6", "15"),
        ...label(140, "3.丙"),
        ...figures(140, "", "5", "", "5")
      ])
    ).toEqual([
      ["1.甲", "", "", "7", "7"],
      ["2.乙", "4", "5", "6", "15"],
      ["3.丙", "", "5", "", "5"]
    ])
  })

  it("parts what all but touches where other rows have a column begin, and nothing else", () => {
    const wide = { ...run("12345678", 200, 140), right: 248 }
    const all = [
      ...label(100, "1.甲"),
      ...figures(100, "1", "2", "3", "6"),
      ...label(120, "2.乙"),
      ...figures(120, "4", "5", "6", "15")
    ]
    expect(rows([...all, ...label(140, "3.丙"), wide, ...figures(140, "", "9", "8", "7")]).at(-1)).toEqual([
      "3.丙",
      "12345678",
      "9",
      "8",
      "7"
    ])
    expect(
      rows([
        ...all,
        ...label(140, "3.丙"),
        run("12", 200, 140),
        run("345", 211.5, 140),
        ...figures(140, "", "", "8", "7")
      ]).at(-1)
    ).toEqual(["3.丙", "12345", "", "8", "7"])
  })

  it("has labels that run over the figures beside them, where other rows show where these stand", () => {
    const long = "2." + "乙".repeat(24)
    expect(
      rows([
        ...label(100, "1.甲"),
        ...figures(100, "1", "2", "3", "6"),
        ...label(112, long),
        ...figures(112, "4", "5", "6", "15"),
        ...label(124, "3." + "丙".repeat(15)),
        ...figures(124, "7", "", "8", "15"),
        ...label(136, "4.丁"),
        ...figures(136, "1", "1", "1", "3")
      ])
    ).toEqual([
      ["1.甲", "1", "2", "3", "6"],
      [long, "4", "5", "6", "15"],
      ["3." + "丙".repeat(15), "7", "", "8", "15"],
      ["4.丁", "1", "1", "1", "3"]
    ])
  })

  it("is not made of a text that covers figures by itself", () => {
    const found = rows([...label(100, "乙".repeat(24)), ...figures(100, "4", "5", "6", "15")])
    expect(found.every((block) => typeof block === "string" || Array.isArray(block))).toBe(true)
    expect(found).toHaveLength(1)
  })

  it("has two figures where one run holds both with a blank between them", () => {
    const both = { ...run("11 22", 300, 120), right: 360 }
    expect(
      rows([
        ...label(100, "1.甲"),
        ...figures(100, "1", "2", "3", "6"),
        ...label(120, "2.乙"),
        ...figures(120, "4", "5"),
        both
      ]).at(-1)
    ).toEqual(["2.乙", "4", "5", "11", "22"])
  })

  it("has heads whose lines stand at the heights of longer ones beside them, short as they are", () => {
    const found = rows([
      run("商业企", 190, 82),
      run("业单位", 190, 94),
      run("科研机", 240, 82),
      run("构院所", 240, 94),
      run("其", 300, 82),
      run("他", 300, 94),
      run("总", 350, 82),
      run("计", 350, 94),
      ...label(120, "1.甲"),
      ...figures(120, "1", "2", "3", "6")
    ])
    expect(found).toEqual([
      ["商业企业单位", "科研机构院所", "其他", "总计"],
      ["1.甲", "1", "2", "3", "6"]
    ])
  })

  it("goes on with the rest of a label on the next page", () => {
    expect(
      rows(
        [...label(700, "1.甲甲甲甲"), ...figures(700, "1", "2", "3", "6")],
        [...label(60, "乙乙"), ...label(80, "2.丙"), ...figures(80, "4", "5", "6", "15")]
      )
    ).toEqual([
      ["1.甲甲甲甲乙乙", "1", "2", "3", "6"],
      ["2.丙", "4", "5", "6", "15"]
    ])
  })
})
