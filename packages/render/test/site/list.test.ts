/** The list of the public site: a form that works by its address alone, and a table of reports. */
import { describe, expect, it } from "vitest"
import { listPage, type ListPage } from "../../src/site/list.ts"
import type { Place } from "../../src/site/shell.ts"

const place: Place = { language: "zh", root: "/public", other: "/public?lang=en", way: [] }
const list: ListPage = {
  year: 2023,
  sought: "",
  found: 1,
  items: [{ name: "青石县文化馆", report: "/r", unit: "/u", day: "2024-01-20", corrections: 2 }],
  earlier: "/e",
  data: "/d"
}

describe("the list", () => {
  it("shows each report with its day, its corrections and its unit", () => {
    const page = listPage(list, place)
    expect(page).toContain(
      '<th scope="row"><a href="/r">青石县文化馆</a></th><td><time>2024-01-20</time></td><td class="number">2</td>'
    )
    expect(page).toContain('<a href="/u">历年对比<span class="spoken"> 青石县文化馆</span></a>')
  })
  it("asks by GET for a year and a name, and keeps the language", () => {
    expect(listPage(list, place)).toContain('<form class="find" method="get" action="/public" role="search">')
    expect(listPage(list, place)).not.toContain('name="lang"')
    expect(listPage(list, { ...place, language: "en" })).toContain('<input type="hidden" name="lang" value="en">')
  })
  it("leads to what is beside it, and only there", () => {
    const page = listPage({ ...list, next: "/n", later: "/l" }, place)
    for (const at of ["/n", "/e", "/l", "/d"]) expect(page).toContain(`<a href="${at}" rel=`)
    expect(listPage(list, place)).not.toContain("下一页")
  })
  it("says so where nothing is found, and shows what was sought", () => {
    const page = listPage({ ...list, found: 0, items: [], sought: '"x' }, place)
    expect(page).toContain("没有找到")
    expect(page).toContain('value="&quot;x"')
    expect(page).not.toContain("<table")
  })
})
