/** What leads somewhere has its place on the page: one for each line of a link, with its words, its target and its element. */
import { describe, expect, it } from "@effect/vitest"
import { engine } from "../../src/backend/engine.ts"
import { fileClass } from "../../src/backend/File.ts"
import { Links } from "../../src/backend/links.ts"
import type { Element, Run } from "../../src/layout/sheet/Sheets.ts"
import { square } from "../layout/faces.ts"

const { Document } = await engine()
const [face = expect.fail("no face")] = square.chain("songti")
const run = (text: string, x: number, y: number): Run => ({ text, face, size: 10, x, y, spacing: 0, width: 20 })
const link = (target: string | number): Element => ({ role: "Link", link: target, children: [], marks: [] })

/** A file of two pages with what `draw` puts on the first. */
const drawn = (tagged: boolean, draw: (put: (owner: Element, own: Run) => void) => void) => {
  const file = new (fileClass({ Document }))({
    pdfVersion: "1.4",
    subset: "PDF/A-1b",
    tagged,
    displayTitle: true,
    lang: "zh-CN",
    autoFirstPage: false,
    font: null,
    info: {}
  })
  file.description = ""
  // pdfkit has pages that its types, which are ours, do not name.
  const paged = file as unknown as { readonly addPage: (options: object) => void }
  const links = new Links()
  paged.addPage({ margin: 0, size: [600, 800] })
  links.turn(file)
  draw((owner, own) => links.draw(file, owner, owner.link ?? "", own))
  paged.addPage({ margin: 0, size: [600, 800] })
  links.turn(file)
  const placed = links.end(file)
  file.end()
  return { placed, text: Buffer.from(file.bytes()).toString("latin1") }
}

describe("a link", () => {
  const [address, page] = [link("http://a.cn/(b)"), link(1)]
  const { placed, text } = drawn(true, (put) => {
    put(address, run("http://", 100, 200))
    put(address, run("a.cn", 120, 200))
    put(address, run("/(b)", 50, 230))
    put(page, run("12", 50, 260))
  })
  it("has one place in each line, around its words", () => {
    expect(placed.get(address)).toHaveLength(2)
    expect(text).toContain("/Rect [100.00 598.50 140.00 609.00]")
    expect(text).toContain("/Rect [50.00 568.50 70.00 579.00]")
  })
  it("leads to its address, marks of PDF in it escaped, and says it", () => {
    expect(text.match(/\/URI \(http:\/\/a\.cn\/\\\(b\\\)\)/gu)).toHaveLength(2)
    expect(text).toContain(`/Contents <feff${Buffer.from("http://a.cn", "utf16le").swap16().toString("hex")}>`)
  })
  it("to a page leads to that page of the file", () => {
    const [, first, second] = /\/Kids \[(\d+) 0 R (\d+) 0 R\]/u.exec(text) ?? []
    expect(first).not.toBe(second)
    expect(text).toContain(`/Dest [${second} 0 R /XYZ null null null]`)
  })
  it("is printed, has no border, and is found by the structure", () => {
    expect(text.match(/\/Border \[0 0 0\]\n\/F 4\n/gu)).toHaveLength(3)
    const keys = [...placed.values()].flat().map(({ key }) => key)
    expect(new Set(keys).size).toBe(3)
    for (const key of keys) expect(text).toContain(`/StructParent ${key}\n`)
  })
})

it("without a structure a link has no place in one", () => {
  const { text } = drawn(false, (put) => put(link("http://a.cn"), run("http://a.cn", 0, 0)))
  expect(text).toContain("/Subtype /Link")
  expect(text).not.toContain("/StructParent ")
})
