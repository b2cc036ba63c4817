/** A statutory table on a page: the official heads, and each figure tied to all headings above and beside it. */
import { forms, heading } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Form } from "@gongkai/core/Form"
import { layout } from "@gongkai/core/Layout"
import { describe, expect, it } from "vitest"
import { figures } from "@gongkai/core/figures"
import { formTable } from "../../src/html/table.ts"
import { report } from "../support/report.ts"

const draft = report({
  entry: (cell) =>
    cell === "requests/carriedIn/total" ? null : cell === "requests/received/total" ? "none" : undefined
})
const values = figures(edition2021, draft)
const html = (form: Form): string => formTable(form, heading(edition2021, form), values)
const [proactive, requests, review] = forms(edition2021)

/** The words of the headings that a figure names, in order. */
const headingsOf = (text: string, cell: string): ReadonlyArray<string> => {
  const ids = new RegExp(`<td id="${cell}" headers="([^"]*)"`, "u").exec(text)?.[1]?.split(" ") ?? []
  return ids.map((id) => new RegExp(`<th id="${id}"[^>]*>([^<]*)</th>`, "u").exec(text)?.[1] ?? "?")
}

describe("a figure", () => {
  const table = html(requests as Form)
  it("names its row with the group and the part it lies in, and its columns from outside in", () => {
    expect(headingsOf(table, "requests/outcome.denied.stateSecret/organization.business").toSorted()).toEqual(
      ["1.属于国家秘密", "三、本年度办理结果", "商业企业", "法人或其他组织", "申请人情况", "（三）不予公开"].toSorted()
    )
  })
  it("names the clause of its block where a table has several", () => {
    const table = html(proactive as Form)
    expect(headingsOf(table, "proactive/licensing/decisions")).toContain("第二十条第（五）项")
    expect(headingsOf(table, "proactive/licensing/decisions")).not.toContain("第二十条第（一）项")
  })
  it("says what a blank or a declared none is, in words too", () => {
    expect(table).toMatch(/<td id="requests\/carriedIn\/total"[^>]* class="blank" title="未填"><\/td>/u)
    expect(table).toMatch(/<td id="requests\/received\/total"[^>]* class="none" title="本项全年无">0<\/td>/u)
  })
})

describe("a table", () => {
  const all = [edition2021, edition2019].flatMap((edition) =>
    forms(edition).map((form) => ({ edition, form, name: `${form.key} of ${edition.key}` }))
  )
  it.each(all)("covers every place of the official grid once: $name", ({ edition, form }) => {
    const table = formTable(form, "x", figures(edition, report({ edition })))
    const { width, grid } = layout(form)
    const area = [...table.matchAll(/<t[dh](?=[ >])[^>]*>/gu)].reduce((sum, [tag]) => {
      const [, columns = "1"] = /colspan="(\d+)"/u.exec(tag) ?? []
      const [, rows = "1"] = /rowspan="(\d+)"/u.exec(tag) ?? []
      return sum + Number(columns) * Number(rows)
    }, 0)
    expect(area).toBe(width * grid.length)
  })
  it.each(all)("has no id twice, and no figure without headings: $name", ({ edition, form }) => {
    const table = formTable(form, "x", figures(edition, report({ edition })))
    const ids = [...table.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const named = [...table.matchAll(/headers="([^"]*)"/gu)].flatMap(([, list = ""]) => list.split(" "))
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
    expect(table).not.toContain('headers=""')
  })
  it("has its name as caption, and a region of that name that a keyboard can scroll", () => {
    const table = html(review as Form)
    expect(table).toContain("<caption>四、政府信息公开行政复议、行政诉讼情况</caption>")
    expect(table).toMatch(/role="region" aria-label="四、[^"]*" tabindex="0"/u)
  })
  it("repeats its head on paper where it has one block", () => {
    expect(html(requests as Form)).toContain("<thead>")
    expect(html(proactive as Form)).not.toContain("<thead>")
  })
})
