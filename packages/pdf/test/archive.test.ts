/** What an archive asks of a file: valid, complete in itself, readable by programs, with its data inside. */
import { createHash } from "node:crypto"
import { inflateSync } from "node:zlib"
import { describe, expect, it } from "@effect/vitest"
import * as Interchange from "@gongkai/core/Interchange"
import { official } from "@gongkai/core/editions/official"
import * as Effect from "effect/Effect"
import { print } from "../src/index.ts"
import * as Record from "../src/record.ts"
import { opened } from "./pdfjs.ts"
import { address, report } from "./report.ts"
import * as Tools from "./tools.ts"

const draft = report()
const printed = (options?: Parameters<typeof print>[1]): Promise<Uint8Array> => Effect.runPromise(print(draft, options))

/** A file as text, with the objects that it keeps in streams behind it. */
const text = (pdf: Uint8Array): string => {
  const written = Buffer.from(pdf).toString("latin1")
  const packed = written.matchAll(/\/Type \/ObjStm\n[^>]*\/Length (\d+)\n>>\nstream\n/gu)
  const inside = [...packed].map(({ 0: head, 1: length, index }) => {
    const from = index + head.length
    return inflateSync(pdf.subarray(from, from + Number(length))).toString("latin1")
  })
  return [written, ...inside].join("\n")
}

describe("PDF/A-1b", () => {
  it.for(official)("of edition $key is valid to PDFBox's preflight", async (edition, { skip }) => {
    Tools.needed(skip, "preflight")
    const pdf = await Effect.runPromise(print(report(edition), { part: "1b" }))
    expect(Tools.preflight(pdf)).toContain("is a valid PDF/A-1b file")
  })
  it("carries no files", async () => {
    expect(text(await printed({ part: "1b" }))).not.toContain("/EmbeddedFile")
  })
  it("prints again what older rules printed, byte for byte", async () => {
    const hashes = await Promise.all(
      ([1, 2] as const).map(async (rules) =>
        createHash("sha256")
          .update(await printed({ rules }))
          .digest("hex")
          .slice(0, 16)
      )
    )
    expect(hashes).toEqual(["ffa3b550407bb4cb", "d7af41b8b500c5cd"])
  })
})

describe("PDF/A-3b", () => {
  it("is sound to qpdf", async ({ skip }) => {
    Tools.needed(skip, "qpdf")
    expect(Tools.qpdf(await printed())).toContain("No syntax or stream encoding errors found")
  })
  it("says so in its metadata, in step with its document information", async () => {
    const pdf = await printed()
    await opened(pdf, async (document) => {
      const { info, metadata } = await document.getMetadata()
      const said = (name: string): unknown => metadata?.get(name)
      expect([said("pdfaid:part"), said("pdfaid:conformance")]).toEqual(["3", "B"])
      expect(info).toMatchObject({
        Title: said("dc:title"),
        Creator: said("xmp:creatortool"),
        Producer: said("pdf:producer"),
        Keywords: said("pdf:keywords"),
        Author: draft.agency.name,
        Language: "zh-CN"
      })
      expect(said("xmp:createdate")).toBe("2024-01-09T00:00:00Z")
      // The library hands over a map, whatever its types say.
      const marks: unknown = await document.getMarkInfo()
      expect(marks).toEqual(new Map(Object.entries({ Marked: true, UserProperties: false, Suspects: false })))
    })
  })
  it("carries the report, byte for byte, as its source and under its MIME type; its hash is in the metadata", async () => {
    const pdf = await printed()
    const written = text(pdf)
    expect(written).toMatch(/\/AFRelationship \/Source/u)
    expect(written).toMatch(/\/AF \[\d+ 0 R\]/u)
    expect(written).toContain("/Subtype /application#2Fjson")
    await opened(pdf, async (document) => {
      const [name = ""] = [...((await document.getAttachments()) ?? [])].map(([id]) => id)
      const bytes = Uint8Array.from((await document.getAttachmentContent(name)) ?? [])
      expect(new TextDecoder().decode(bytes)).toBe(Interchange.texts(draft).essence)
      const hash = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex")
      expect(written).toContain(`<dc:identifier>sha256:${hash}</dc:identifier>`)
    })
  })
  it("embeds every font, with the characters of its glyphs", async () => {
    const written = text(await printed())
    const fonts = written.match(/\/Subtype \/Type0/gu)?.length ?? 0
    expect(fonts).toBeGreaterThan(3)
    expect(written.match(/\/FontFile2 /gu)).toHaveLength(fonts)
    expect(written.match(/\/ToUnicode /gu)).toHaveLength(fonts)
  })
  it("names no time but the report's own, and nothing of chance: the same report gives the same bytes", async () => {
    const [one, other] = [await printed(), await printed()]
    expect(Buffer.compare(one, other)).toBe(0)
    expect(
      text(one)
        .match(/D:\d{14}Z/gu)
        ?.every((each) => each === "D:20240109000000Z")
    ).toBe(true)
  })
  it("has keywords for people: no word of programs stands among them", async () => {
    await opened(await printed(), async (document) => {
      const { info } = await document.getMetadata()
      expect(info).toMatchObject({ Keywords: "政府信息公开，工作年度报告，2023年，云溪县水务局" })
    })
  })
  it("says how it was printed", async () => {
    expect(Record.find(await printed({ head: "云溪县<水务>局", pages: ["findings"] }))).toEqual({
      version: Record.version,
      part: "3b",
      tagged: true,
      layout: 6,
      head: "云溪县<水务>局",
      pages: ["findings"]
    })
  })
})

interface Node {
  readonly role: string
  readonly children: ReadonlyArray<Node | { readonly type: string }>
}

const roles = (node: Node): ReadonlyArray<string> => [
  node.role,
  ...node.children.flatMap((child) => ("role" in child ? roles(child) : []))
]

describe("an address in the text", () => {
  it("can be pressed on the page where it stands, and says where it leads", async () => {
    await opened(await printed(), async (document) => {
      const first = await (await document.getPage(1)).getAnnotations()
      const urls = new Set(first.map(({ unsafeUrl }: { readonly unsafeUrl?: string }) => unsafeUrl))
      expect([...urls]).toEqual([address])
      for (const { rect, annotationFlags } of first) {
        expect(annotationFlags).toBe(4)
        expect(rect[2] - rect[0]).toBeGreaterThan(20)
        expect(rect[3] - rect[1]).toBeCloseTo(16.8)
      }
    })
  })
  it("can be pressed without a structure too", async () => {
    await opened(await printed({ tagged: false }), async (document) =>
      expect((await (await document.getPage(1)).getAnnotations()).length).toBeGreaterThan(0)
    )
  })
})

describe("the structure", () => {
  it("tells headings, paragraphs and tables apart, page by page", async () => {
    await opened(await printed(), async (document) => {
      const pages = Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1))
      const trees = await Promise.all(pages.map(async (page) => (await page).getStructTree()))
      const all = trees.flatMap(roles)
      expect(all.filter((role) => role === "H1")).toHaveLength(1)
      expect(all.filter((role) => role === "H2")).toHaveLength(6)
      for (const role of ["P", "Table", "TR", "TH", "TD"]) expect(all).toContain(role)
    })
  })
  it("gives heads their scope and spans", async () => {
    const written = text(await printed())
    expect(written).toMatch(/\/Scope \/Row\n/u)
    expect(written).toMatch(/\/Scope \/Column\n/u)
    expect(written).toMatch(/\/ColSpan 7/u)
    expect(written).toMatch(/\/RowSpan 8/u)
  })
  it("is left out on demand", async () => {
    const written = text(await printed({ tagged: false }))
    expect(written).not.toContain("/StructElem")
    expect(written).not.toContain("BDC")
  })
  it("is a tree of bookmarks too: the six parts, which readers show beside the pages", async () => {
    expect(text(await printed())).toContain("/PageMode /UseOutlines")
    await opened(await printed(), async (document) => {
      const outline = await document.getOutline()
      expect(outline.map(({ title }) => title.slice(0, 2))).toEqual(["一、", "二、", "三、", "四、", "五、", "六、"])
      expect(outline[0]?.items.length).toBeGreaterThan(0)
    })
  })
})
