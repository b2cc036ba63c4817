/** Text laid out on pages: what stands below a head is its column's, and blank cells leave their places free. */
import { describe, expect, it } from "vitest"
import { readColumned } from "../../src/readers/columned.ts"

/** The rows of all tables, if each Chinese character is as wide as two others. */
const rowsOf = (lines: ReadonlyArray<string>) => {
  const [wide] = readColumned(lines.join("\n"))
  return (wide?.blocks ?? []).flatMap((block) =>
    block._tag === "Rectangle" ? block.rows.map(({ cells }) => cells.flatMap((cell) => (cell ? [cell.text] : []))) : []
  )
}

const table = (...rows: ReadonlyArray<string>) => [
  "              自然人      商业企业    科研机构      其他        总计",
  "一、新收         7            2           5           1          15",
  ...rows
]

describe("a row of text in columns", () => {
  it("keeps the places of its blank cells, wherever they are", () => {
    const full = ["（一）公开", "（二）部分", "（七）总计"].map(
      (label) => `${label}       6            4           0           0          10`
    )
    const sparse = "二、结转                      4                                   4"
    expect(rowsOf(table(sparse, ...full))).toContainEqual(["二、结转", "", "4", "", "", "4"])
  })

  it("has a blank cell below a head under which no figure stands at all", () =>
    expect(
      rowsOf([
        "              自然人      商业企业    科研机构      其他        总计",
        "一、新收                      2           5                       7",
        "二、结转                      1           3                       4",
        "（一）公开                    1           3                       4",
        "（二）部分                    1           3                       4",
        "（七）总计                    1           3                       4"
      ])
    ).toContainEqual(["一、新收", "", "2", "5", "", "7"]))

  it("has the label whose lines stand around it, up to that of the next row of the form", () =>
    expect(
      rowsOf([
        "   信息内容    上一年项目数量   本年增/减   处理决定数量",
        "   行政许可          9              3            11",
        "其他对外管理服",
        "    务事项",
        "   信息内容    上一年项目数量   本年增/减   处理决定数量",
        "   行政处罚          8              2            21",
        "   行政强制          7              1            31",
        "   行政处罚          8              2            21",
        "   行政强制          7              1            31"
      ])
    ).toContainEqual(["行政许可", "9", "3", "11"]))
})

it("a text whose labels, long or short, all have one and the same gap behind them stands in no columns", () => {
  const gap = "   "
  const rows = ["一、新收", "二、上年结转的", "（一）公开", "（二）部分公开的", "1.属于秘密", "（七）总计"].map(
    (label) => [label, "313", "0", "9", "0", "0", "4", "326"].join(gap)
  )
  expect(readColumned(rows.join("\n"))).toEqual([])
})

const torn = (between: string, rest = "8                                               8") =>
  rowsOf([
    ...table(
      "二、结转         6            4           0           0          10",
      "（一）公开       6            4           0           0          10",
      "（二）部分       6            4           0           0          10"
    ),
    `（七）总计       6            4           0           0          10`,
    `${between}                ${rest}`
  ])

describe("figures by themselves right below a row", () => {
  it("may be the rests of its own", () =>
    expect(torn("").at(-1)).toEqual(["（七）总计", "6\n8", "4", "0", "0", "10\n8"]))

  it("are no whole numbers where 余 stands alone below one of them", () =>
    expect(torn("", "余").at(-1)).toEqual(["（七）总计", "6余", "4余", "0余", "0余", "10余"]))

  it("may be the rests of any of its own behind the end of a page", () =>
    expect(torn("\f").at(-1)).toEqual(["（七）总计", "6\n8 8", "4\n8 8", "0\n8 8", "0\n8 8", "10\n8 8"]))
})

const between = (noted: string) =>
  rowsOf([
    "              自然人      商业企业      总计        备注",
    "（一）公开       6           41         47        另附",
    "（二）不予       8            4         12        另附",
    "（三）无法       6            4         10        另附",
    noted,
    "（四）部分       5            4          9        转来",
    "（五）其他       5            4          9        转来",
    "（六）总计       5            4          9        转来"
  ])

describe("figures and a note right above or below a row", () => {
  it("may be the rests of either, as may those behind the end of a label", () => {
    expect(between("                                        12       补报的一件")).toContainEqual([
      "（四）部分",
      "5\n12 补报的一件",
      "4\n12 补报的一件",
      "9\n12 补报的一件",
      "转来"
    ])
    expect(between("查事项                                  12       补报的一件")).toContainEqual([
      "（四）部分",
      "5\n查事项 12 补报的一件",
      "4\n查事项 12 补报的一件",
      "9\n查事项 12 补报的一件",
      "转来"
    ])
  })
  it("are a row of their own behind a label of the form", () => {
    const all = between("行政许可                                12       补报的一件").flat()
    expect(all.filter((text) => text.includes("行政许可 12"))).toEqual([])
  })
})

it("a blank cell has no rest: what stands below is a figure's", () => {
  const cut = rowsOf([
    "   信息内容    上一年项目数量   本年增/减   处理决定数量",
    "   行政许可          9                           11",
    "   行政处罚          8                           21",
    "   行政强制          7                          131",
    "\f                                               769",
    "   信息内容    上一年项目数量   本年增/减   处理决定数量",
    "   行政许可          9                           11",
    "   行政处罚          8                           21"
  ])
  expect(cut).toContainEqual(["行政强制", "7\n769", "", "131\n769"])
})

it("figures of which no two rows stand in one column are in no columns", () => {
  const all = rowsOf([
    "   规章          3             22            19",
    "   文件      22            24            24",
    "",
    "   信息内容    上一年项目数量   本年增/减   处理决定数量",
    "   行政许可          9              1            11",
    "   行政处罚          8              1            21",
    "   行政强制          7              1            31"
  ])
  expect(all).not.toContainEqual(expect.arrayContaining(["22", ""]))
})

it("text with tabs, or without lines of figures, is none in columns", () => {
  expect(readColumned("一\t2\n三\t4")).toEqual([])
  expect(readColumned("全年收到申请 3 件。\n办结 3 件。")).toEqual([])
})

describe("words that one or two blanks of full width part", () => {
  it.each(["　", "　　"])("stand in no columns: %j", (gap) => {
    const rows = Array.from({ length: 8 }, (_, at) => [`第${at}项`, "0", "12", "7", "652"].join(gap))
    expect(readColumned(rows.join("\n"))).toEqual([])
  })
})
