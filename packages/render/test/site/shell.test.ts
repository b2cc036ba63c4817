/** What every page of the public site has around its content, in both languages; names are text, whatever is in them. */
import { describe, expect, it } from "vitest"
import { grid, header, linked, named, type Place, shell } from "../../src/site/shell.ts"

const place: Place = {
  language: "zh",
  root: "/public",
  other: "/public?lang=en",
  way: [{ name: "青石县<b>", href: '/public/units/a"' }]
}

describe("a page of the site", () => {
  it("begins with a link to its content, says where it is, and leads to the other language", () => {
    const markup = header(place)
    expect(markup.indexOf('href="#main"')).toBeLessThan(markup.indexOf("<nav"))
    expect(markup).toContain('<a href="/public/units/a&quot;">青石县&lt;b&gt;</a>')
    expect(markup).toContain('<a class="other" href="/public?lang=en" lang="en"')
    expect(header({ ...place, language: "en" })).toContain(">中文</a>")
  })
  it("is one document with one heading, in its language, that runs nothing", () => {
    const page = shell({ ...place, language: "en" }, "A <title>", "<p>x</p>")
    expect(page).toContain('<html lang="en">')
    expect(page.match(/<h1>/gu)).toHaveLength(1)
    expect(page).toContain("<title>A &lt;title&gt;</title>")
    expect(page).not.toMatch(/<script|<link|@import|url\(/u)
  })
  it("marks Chinese names in an English page, so that they are read as such", () => {
    expect(named("青石县", { language: "en" })).toBe('<span lang="zh-Hans">青石县</span>')
    expect(linked({ name: "甲&乙", href: "/a" }, { language: "zh" })).toBe('<a href="/a">甲&amp;乙</a>')
  })
})

describe("a table", () => {
  it("names its rows and columns, and scrolls by keyboard", () => {
    const markup = grid("表", ["甲", "乙"], [["一", "二"]], { language: "zh" })
    expect(markup).toContain('role="region" aria-label="表，表格" tabindex="0"')
    expect(markup).toContain('<th scope="col">乙</th>')
    expect(markup).toContain('<tr><th scope="row">一</th><td>二</td></tr>')
  })
  it("has figures and the words in their place at the right, and years of editions as they are written", () => {
    const rows = [
      ["新收", "12", "2019、2021"],
      ["办结", "不可比", "2021"]
    ]
    const markup = grid("表", ["事项", "数", "格式"], rows, { language: "zh" })
    expect(
      [...markup.matchAll(/<td( class="number")?>([^<]*)/gu)].map(([, mark, text]) => [text, mark !== undefined])
    ).toEqual([
      ["12", true],
      ["2019、2021", false],
      ["不可比", true],
      ["2021", false]
    ])
  })
})
