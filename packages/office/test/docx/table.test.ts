/** Tables of a document: the official grid with its merges, and widths that WPS keeps. */
import { forms } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Change } from "@gongkai/core/Entry"
import type { Form } from "@gongkai/core/Form"
import { layout } from "@gongkai/core/Layout"
import { figures } from "@gongkai/core/figures"
import { describe, expect, it } from "vitest"
import { measure } from "../../src/docx/styles.ts"
import { formTable, textTable } from "../../src/docx/table.ts"
import { report } from "../support/report.ts"

const all = [edition2021, edition2019].flatMap((edition) =>
  forms(edition).map((form) => ({ edition, form, name: `${form.key} of ${edition.key}` }))
)
const rowsOf = (xml: string): ReadonlyArray<string> => [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gu)].map(([row]) => row)
const columnsIn = (row: string): number =>
  [...row.matchAll(/<w:tc>.*?<\/w:tc>/gu)].reduce(
    (sum, [cell]) => sum + Number(/gridSpan w:val="(\d+)"/u.exec(cell)?.[1] ?? 1),
    0
  )

/** The cell of a form that shows this text. */
const cellOf = (key: string, text: string) => {
  const { edition, form } = all.find((each) => each.form.key === key) ?? expect.fail()
  const xml = formTable(form, figures(edition, report({ edition })))
  return [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gu)].find(([cell]) => cell.includes(`>${text}<`))?.[0] ?? ""
}

describe("a form", () => {
  it.each(all)("fills every row of its grid: $name", ({ edition, form }) => {
    const xml = formTable(form, figures(edition, report({ edition })))
    const { grid, width } = layout(form)
    expect(rowsOf(xml)).toHaveLength(grid.length)
    expect(new Set(rowsOf(xml).map(columnsIn))).toEqual(new Set([width]))
  })
  it.each(all)(
    "shows each report's own figures, and comments where they belong, one after another: $name",
    ({ edition, form }) => {
      const cells = layout(form).grid.flatMap((slots) =>
        slots.flatMap((slot) => (slot._tag === "Value" ? [slot.cell] : []))
      )
      for (const from of [1000, 7000, 1000]) {
        const own = new Map<string, number>(cells.map((cell, at) => [cell, from + at]))
        const draft = report({ edition, entry: (cell) => Change.make(own.get(cell) ?? 0) })
        const shown = figures(edition, draft)
        const last = cells.at(-1)
        const xml = formTable(form, shown, (cell) =>
          cell === last && from === 7000 ? ["<!--from-->", "<!--to-->"] : undefined
        )
        const texts = [...xml.matchAll(/<w:t [^>]*>([^<]*)</gu)].map(([, text = ""]) => text)
        const printed = cells.map((cell) => shown.get(cell)?.text ?? "")
        expect(texts.filter((text) => printed.includes(text))).toEqual(printed)
        expect(xml.includes(`<!--from--><w:r>`) && xml.includes("<!--to-->")).toBe(from === 7000)
      }
    }
  )
  it.each(all)("goes on only with what began above: $name", ({ edition, form }) => {
    const xml = formTable(form, figures(edition, report({ edition })))
    const begun = [...xml.matchAll(/vMerge w:val="restart"/gu)].length
    const merged = layout(form)
      .grid.flat()
      .filter((slot) => slot._tag === "Heading" && slot.rows > 1).length
    expect(begun).toBe(merged)
    expect(rowsOf(xml)[0]).not.toContain("continue")
  })
  it("gives the heads of fifteen columns all their room, so that two characters stand side by side, and no others", () => {
    expect(cellOf("review", "结果维持")).toContain("<w:tcMar>")
    expect(cellOf("requests", "商业企业")).not.toContain("<w:tcMar>")
  })
  it("keeps the words of narrow labels whole, and centres what names the labels of a list", () => {
    expect(cellOf("requests", "自然人")).toContain("<w:tcMar>")
    expect(cellOf("requests", "不予公开")).toMatch(/<w:tcMar>.*>（三）<\/w:t><w:br\/><w:t [^>]*>不予公开</u)
    expect(cellOf("requests", "（七）总计")).not.toContain("<w:br/>")
    expect(cellOf("proactive", "信息内容")).toContain('<w:jc w:val="center"/>')
    expect(cellOf("requests", "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）")).toContain(
      '<w:jc w:val="left"/>'
    )
  })
  it.each(all)("is as wide as the text, in its grid and in all: $name", ({ edition, form }) => {
    const xml = formTable(form, figures(edition, report({ edition })))
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width))
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(measure)
    expect(grid).toHaveLength(layout(form).width)
  })
  const [proactive, requests] = forms(edition2021)
  it("repeats its head on every page where one head heads all of it", () => {
    const values = figures(edition2021, report())
    expect([...formTable(requests as Form, values).matchAll(/<w:tblHeader\/>/gu)]).toHaveLength(3)
    expect(formTable(proactive as Form, values)).not.toContain("tblHeader")
  })
  it("shades the heads of blocks as the blank does", () => {
    expect([
      ...formTable(proactive as Form, figures(edition2021, report())).matchAll(/w:fill="C6D9F1"/gu)
    ]).toHaveLength(4)
  })
  it("sets a long figure smaller, so that it stays on one line", () => {
    const long = report({
      entry: (cell) => (cell === "requests/received/total" ? Change.make(12_345_678) : Change.make(1))
    })
    const cell = /<w:sz w:val="(\d+)"\/><w:szCs[^>]*\/><\/w:rPr><w:t xml:space="preserve">12345678</u.exec(
      formTable(requests as Form, figures(edition2021, long))
    )
    expect(Number(cell?.[1])).toBeLessThan(20)
    expect(Number(cell?.[1])).toBeGreaterThanOrEqual(8)
  })
})

it("a table of the prose heads its columns and fills short rows", () => {
  const xml = textTable({ type: "table", head: [["渠道", "条数"]], rows: [["网站", "318"], ["合计"]] })
  expect(rowsOf(xml).map(columnsIn)).toEqual([2, 2, 2])
  expect([...xml.matchAll(/<w:tblHeader\/>/gu)]).toHaveLength(1)
  expect(xml).toMatch(/<w:jc w:val="right"\/><\/w:pPr><w:r>.*318/u)
})

it("a short text in a table of the prose keeps its line beside a long one", () => {
  const [name = 0, text = 0] = [
    ...textTable({
      type: "table",
      head: [["名称", "说明"]],
      rows: [["青溪县第一街道办事处", "逐月核对台账并公布结果，".repeat(10)]]
    }).matchAll(/<w:gridCol w:w="(\d+)"/gu)
  ].map(([, width]) => Number(width))
  // Ten characters of 10 points, and the air at both sides.
  expect(name).toBeGreaterThanOrEqual(10 * 200 + 114)
  expect(text).toBeGreaterThan(2 * name)
})
