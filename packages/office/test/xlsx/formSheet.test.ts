/** A form as a sheet: official heads merged, fields open, totals live, every cell under its address once. */
import { forms, slots } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Change } from "@gongkai/core/Entry"
import type { Form } from "@gongkai/core/Form"
import { layout } from "@gongkai/core/Layout"
import { figures as figuresOf } from "@gongkai/core/figures"
import { describe, expect, it } from "vitest"
import { verdictsOf } from "../../src/xlsx/checkSheet.ts"
import { contents } from "../../src/xlsx/contents.ts"
import { formSheet } from "../../src/xlsx/formSheet.ts"
import type { Sheet } from "../../src/xlsx/Sheet.ts"
import { report } from "../support/report.ts"

const sheetOf = (edition: typeof edition2021 | typeof edition2019, form: Form): Sheet => {
  const draft = report({ edition, entry: () => Change.make(0) })
  const stated = { edition, figures: figuresOf(edition, draft), reading: "draft" } as const
  return formSheet(form, {
    ...stated,
    contents: contents(stated),
    verdicts: verdictsOf(edition),
    lastYear: (cell) => (cell === "requests/received/naturalPerson" ? "12" : undefined)
  })
}

/** The styles of the cells that begin with this text. */
const styles = (cells: Sheet["cells"] | undefined, text: string): ReadonlySet<string> =>
  new Set(
    cells
      ?.filter(({ content }) => content && "text" in content && content.text.startsWith(text))
      .map(({ style }) => style)
  )

const all = [edition2021, edition2019].flatMap((edition) =>
  forms(edition).map((form) => ({ edition, form, name: `${form.key} of ${edition.key}` }))
)

describe("the sheet of a form", () => {
  it.each(all)("has every place of the grid once: $name", ({ edition, form }) => {
    const { cells } = sheetOf(edition, form)
    const { grid, width } = layout(form)
    const places = cells.map(({ row, column }) => `${row}:${column}`)
    expect(new Set(places).size).toBe(places.length)
    expect(places).toHaveLength(1 + grid.length * width)
  })
  it.each(all)("merges nothing twice: $name", ({ edition, form }) => {
    const covered = (sheetOf(edition, form).merges ?? []).flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, at) => `${row + Math.floor(at / columns)}:${column + (at % columns)}`)
    )
    expect(new Set(covered).size).toBe(covered.length)
  })
  it.each(all)("has for each cell a field with its rule or a formula: $name", ({ edition, form }) => {
    const { cells, inputs = [] } = sheetOf(edition, form)
    const formulas = cells.filter(({ content }) => content !== undefined && "formula" in content)
    const own = slots(edition).filter((slot) => slot.form === form)
    expect(inputs.length + formulas.length).toBe(own.length)
  })
  it("shows last year's number when its field is chosen", () => {
    const [, requests] = forms(edition2021)
    const { inputs = [] } = sheetOf(edition2021, requests as Form)
    expect(inputs.filter(({ note }) => note !== undefined)).toEqual([
      { row: 4, column: 3, measure: "count", note: "上年：12" }
    ])
  })
  it("names the labels of a list as a head is, and keeps the remark above a tree soft", () => {
    const [proactive, requests] = forms(edition2021).map((form) => sheetOf(edition2021, form).cells)
    expect(styles(proactive, "信息内容")).toEqual(new Set(["head"]))
    expect(styles(requests, "（本列数据")).toEqual(new Set(["corner"]))
  })
  it("breaks the heads of narrow columns between their words, and gives the label of a group its line", () => {
    const [, requests] = forms(edition2021)
    const { cells, widths } = sheetOf(edition2021, requests as Form)
    const texts = cells.flatMap(({ content }) => (content !== undefined && "text" in content ? [content.text] : []))
    expect(texts).toEqual(expect.arrayContaining(["社会公益\n组织", "法律服务\n机构", "商业企业", "自然人"]))
    // Seven Chinese characters are fourteen wide.
    expect(widths[1]).toBeGreaterThan(14)
  })
  it("makes a row high enough for a text that stands for a figure, as high as a program lets it be", () => {
    const [proactive] = forms(edition2021)
    const high = (unread: string) => {
      const draft = report({ entry: (cell) => (cell === "proactive/rules/issued" ? { unread } : Change.make(0)) })
      const stated = { edition: edition2021, figures: figuresOf(edition2021, draft), reading: "draft" } as const
      const sheet = formSheet(proactive as Form, { ...stated, contents: contents(stated), verdicts: new Map() })
      const at = sheet.cells.find(({ content }) => content && "text" in content && content.text === unread)?.row ?? -1
      return sheet.heights?.get(at) ?? 0
    }
    expect(high("见附件")).toBe(20)
    expect(high("其中修订的文件另有说明，".repeat(5))).toBeGreaterThan(90)
    expect(high("其中修订的文件另有说明，".repeat(50))).toBe(409)
  })
  it("gives a row the height that its wrapped labels need", () => {
    const [, requests] = forms(edition2021)
    const { heights, cells } = sheetOf(edition2021, requests as Form)
    const long = cells.find(
      ({ content }) => content !== undefined && "text" in content && content.text.startsWith("2.申请人逾期未按")
    )
    const short = cells.find(
      ({ content }) => content !== undefined && "text" in content && content.text === "2.重复申请"
    )
    expect(heights?.get(long?.row ?? -1)).toBeGreaterThan(heights?.get(short?.row ?? -1) ?? Infinity)
  })
})

it("asks for the unit of an amount where no heading prints one, and takes any text there", () => {
  const notes = all.flatMap(({ edition, form }) =>
    (sheetOf(edition, form).inputs ?? []).flatMap(({ measure, note }) => (measure === "worded" ? [note] : []))
  )
  expect(notes).toEqual(["请连同单位填写，如12万元"])
})
