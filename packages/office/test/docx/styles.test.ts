/** The styles of a document: names that Word knows, lines after GB/T 9704, fonts in full. */
import { expect, it } from "vitest"
import { fontTable, measure, styles, typedItem } from "../../src/docx/styles.ts"

const style = (id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, "u").exec(styles())?.[0] ?? ""

it("sets prose in 三号仿宋 on lines of exactly 28 points, two characters in", () => {
  expect(style("Normal")).toContain('w:line="560" w:lineRule="exact"')
  expect(style("Normal")).toContain('w:firstLineChars="200"')
  expect(style("Normal")).toContain('w:eastAsia="仿宋"')
})

it("does not force lines of 28 points into tables", () => {
  expect(style("TableText")).toContain('w:line="240" w:lineRule="auto"')
})

it("has real headings in 黑体 and 楷体", () => {
  expect(style("Heading1")).toMatch(/<w:name w:val="heading 1"\/>.*<w:outlineLvl w:val="0"\/>.*w:eastAsia="黑体"/u)
  expect(style("Heading2")).toMatch(/<w:name w:val="heading 2"\/>.*<w:outlineLvl w:val="1"\/>.*w:eastAsia="楷体"/u)
})

it("has headings of the third and fourth level in 仿宋, and none in bold", () => {
  for (const level of [3, 4]) expect(style(`Heading${level}`)).toContain('w:eastAsia="仿宋"')
  for (const level of [1, 2, 3, 4]) expect(style(`Heading${level}`)).not.toContain("<w:b/>")
})

it("bases every style on one that is there, and asks for no theme", () => {
  const ids = [...styles().matchAll(/w:styleId="([^"]*)"/gu)].map(([, id]) => id)
  for (const [, id] of styles().matchAll(/<w:(?:basedOn|next) w:val="([^"]*)"/gu)) expect(ids).toContain(id)
  expect(styles()).not.toMatch(/asciiTheme|eastAsiaTheme/u)
})

it("names what stands in for a font that is not there", () => {
  expect(fontTable()).toContain('<w:font w:name="仿宋"><w:altName w:val="仿宋_GB2312"/>')
})

it("leaves 156 mm for the text", () => expect(Math.round((measure / 1440) * 25.4)).toBe(156))

it("has Word's own styles for items whose marks are typed", () => {
  expect(style(typedItem(0))).toContain('<w:name w:val="List"/>')
  expect(style(typedItem(2))).toContain('<w:name w:val="List 3"/>')
})
