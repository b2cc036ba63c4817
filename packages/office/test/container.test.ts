/** Packages: parts in order, the same bytes whenever and wherever they are packed. */
import { strFromU8, strToU8, unzipSync } from "fflate"
import { expect, it } from "vitest"
import { contentTypes, growing, pack, relationships } from "../src/container.ts"

const parts = new Map([
  ["[Content_Types].xml", "<a/>"],
  ["word/document.xml", "<b>字</b>"]
])

it("holds its parts in order", () => {
  const found = Object.entries(unzipSync(pack(parts))).map(([path, content]) => [path, strFromU8(content)])
  expect(found).toEqual([...parts])
})

it("says no time but the first that a zip knows", () => {
  const bytes = pack(parts)
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  // MS-DOS: 1980-01-01 00:00.
  expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21])
})

it("names what each part is, and what it leads to", () => {
  expect(contentTypes([["a.xml", "x/y"]])).toContain('<Override PartName="/a.xml" ContentType="x/y"/>')
  const text = relationships([
    ["styles", "styles.xml"],
    ["urn:own", "b.xml"]
  ])
  expect(text).toContain(
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>'
  )
  expect(text).toContain('<Relationship Id="rId2" Type="urn:own" Target="b.xml"/>')
})

const grown = (): Uint8Array => {
  const bytes: Array<number> = []
  const zip = growing((chunk) => bytes.push(...chunk))
  const open = zip.begin("数据.csv")
  open.push(strToU8("一,"))
  const whole = zip.begin("说明.txt")
  whole.push(strToU8("说明"))
  whole.end()
  open.push(strToU8("二"))
  open.end()
  zip.end()
  return Uint8Array.from(bytes)
}

it("grows file by file; what is begun while another is open waits for it", () => {
  const found = Object.entries(unzipSync(grown())).map(([path, content]) => [path, strFromU8(content)])
  expect(found).toEqual([
    ["数据.csv", "一,二"],
    ["说明.txt", "说明"]
  ])
  expect(grown()).toEqual(grown())
})
