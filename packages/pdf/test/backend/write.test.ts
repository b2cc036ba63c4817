/** Sheets become a file with as many pages, each run once, marks behind the rules, and bookmarks in their order. */
import { inflateSync } from "node:zlib"
import { describe, expect, it } from "@effect/vitest"
import { engine } from "../../src/backend/engine.ts"
import { type Manner, write } from "../../src/backend/write.ts"
import type { Run, Sheets } from "../../src/layout/sheet/Sheets.ts"
import { packaged } from "../fonts/packs.ts"
import { opened } from "../pdfjs.ts"

const pdfmake = await engine()
const run = (text: string, more: Partial<Run> = {}): Run => ({
  text,
  face: packaged("songti"),
  size: 16,
  x: 80,
  y: 120,
  spacing: 0,
  width: 16 * text.length,
  ...more
})
const page = { width: 595, height: 842, rules: [] }
const sheets: Sheets = {
  title: "梅岭县林业局年报",
  pages: [
    { ...page, runs: [run("草稿", { grey: 0.9 }), run("公开")], rules: [{ x1: 0, y1: 9, x2: 90, y2: 9, width: 0.5 }] },
    { ...page, width: 842, height: 595, landscape: true, runs: [run("开放")] }
  ],
  root: {
    role: "Document",
    marks: [],
    children: [
      { role: "H1", children: [], marks: [{ page: 0, from: 1, to: 2 }] },
      { role: "P", children: [], marks: [{ page: 1, from: 0, to: 1 }] }
    ]
  },
  bookmarks: [
    { title: "一、总体情况", level: 1, page: 0, y: 100 },
    { title: "（一）主动公开", level: 2, page: 0, y: 200 },
    { title: "二、其他", level: 1, page: 1, y: 50 }
  ],
  missing: []
}
const said = {
  title: sheets.title,
  author: "梅岭县林业局",
  creator: "gongkai",
  producer: "gongkai",
  keywords: "k",
  made: new Date("2024-01-09T00:00:00Z"),
  identifier: "sha256:ab"
}
const file = {
  bytes: new TextEncoder().encode("{}"),
  name: "甲.json",
  type: "application/json",
  description: "sha256:ab",
  made: said.made
} as const
const written = (manner: Partial<Manner> = {}): Uint8Array =>
  write(pdfmake, sheets, said, { part: "3b", tagged: true, ...manner }, [file])

/** The operators of each page, in the order of the file. */
const operators = (pdf: Uint8Array): ReadonlyArray<string> => {
  const text = Buffer.from(pdf).toString("latin1")
  return [...text.matchAll(/<<\n\/Filter \/FlateDecode\n\/Length (\d+)\n>>\nstream\n/gu)].flatMap(
    ({ 0: head, 1: length, index }) => {
      const inside = inflateSync(pdf.subarray(index + head.length, index + head.length + Number(length)))
      return inside.includes(" Tj") ? [inside.toString("latin1")] : []
    }
  )
}

const inside = (pdf: Uint8Array): Promise<number> =>
  opened(pdf, async (document) => [...((await document.getAttachments()) ?? [])].length)

describe("the file", () => {
  it("has the pages of the sheets, in their sizes, with their text", async () => {
    await opened(written(), async (document) => {
      expect(document.numPages).toBe(2)
      const pages = await Promise.all([1, 2].map((at) => document.getPage(at)))
      expect(pages.map(({ view }) => view.slice(2))).toEqual([
        [595, 842],
        [842, 595]
      ])
      const contents = await Promise.all(pages.map((each) => each.getTextContent()))
      const texts = contents.map(({ items }) => items.map((item) => ("str" in item ? item.str : "")).join(""))
      expect(texts).toEqual(["草稿公开", "开放"])
    })
  })
  it("has bookmarks, the lower ones in those above them", async () => {
    await opened(written(), async (document) => {
      const outline = (await document.getOutline()) ?? []
      expect(outline.map(({ title, items }) => [title, items.map((item: { title: string }) => item.title)])).toEqual([
        ["一、总体情况", ["（一）主动公开"]],
        ["二、其他", []]
      ])
    })
  })
  it("draws a mark before the rules, and the rules before the text", () => {
    const [first = ""] = operators(written())
    const shown = [...first.matchAll(/Tj|(?<= )S$/gmu)].map(([sign]) => sign)
    expect(shown).toEqual(["Tj", "S", "Tj"])
  })
  it("marks what is no part of the report as artefact, and the rest as its element, unless it has no structure", () => {
    const [first = "", second = ""] = operators(written())
    expect([...first.matchAll(/\/(\w+) (?:BMC|<<[^>]*>> BDC)/gu)].map(([, tag]) => tag)).toEqual(["Artifact", "H2"])
    expect(second).toContain("/P <<")
    expect(operators(written({ tagged: false })).join("")).not.toMatch(/BMC|BDC/u)
  })
  it("carries its files, but in archives of the first kind, which know none", async () => {
    expect(await inside(written())).toBe(1)
    expect(await inside(written({ part: "1b" }))).toBe(0)
  })
})
