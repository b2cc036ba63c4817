/** A document keeps the bytes it writes: objects by number, pages deflated, one profile of colours, and nothing of clock or chance. */
import { inflateSync } from "node:zlib"
import { describe, expect, it } from "@effect/vitest"
import { engine, type Options } from "../../src/backend/engine.ts"
import { fileClass } from "../../src/backend/File.ts"

const { Document } = await engine()
const File = fileClass({ Document })
const options: Options = {
  pdfVersion: "1.4",
  subset: "PDF/A-1b",
  tagged: false,
  displayTitle: true,
  lang: "zh-CN",
  autoFirstPage: false,
  font: null,
  info: { Title: "年报", CreationDate: new Date("2024-01-09T00:00:00Z") }
}

const made = (own: Options = options, operators: ReadonlyArray<string> = []): string => {
  const file = new File(own)
  file.description = "<rdf:Description>年报</rdf:Description>"
  // pdfkit has pages that its types, which are ours, do not name.
  ;(file as unknown as { readonly addPage: (options: object) => void }).addPage({ margin: 0 })
  for (const each of operators) file.addContent(each)
  file.end()
  return Buffer.from(file.bytes()).toString("latin1")
}

describe("a file of an archive's first kind", () => {
  const text = made(options, ["0 0 m", "10 10 l S"])
  it("begins as a PDF, ends as one, and has each object in the open", () => {
    expect(text).toMatch(/^%PDF-1\.4\n/u)
    expect(text).toMatch(/%%EOF\n$/u)
    expect(text).not.toContain("/ObjStm")
    expect(text).toMatch(/\/Type \/Catalog/u)
  })
  it("has the operators of a page in one deflated stream, in their order", () => {
    const streams = [...text.matchAll(/\/Filter \/FlateDecode\n(?:\/\w+ [^\n]*\n)*>>\nstream\n([\s\S]*?)\nendstream/gu)]
    const inflated = streams.flatMap(([, stream = ""]) => {
      const bytes = inflateSync(Buffer.from(stream, "latin1"))
      return bytes.includes("10 10 l S") ? [bytes.toString("latin1")] : []
    })
    expect(inflated).toHaveLength(1)
    expect(inflated[0]).toMatch(/0 0 m\n10 10 l S\n$/u)
  })
  it("says which colours it means: one profile, for archives", () => {
    expect(text.match(/\/S \/GTS_PDFA1/gu)).toHaveLength(1)
    expect(text).toContain("/OutputConditionIdentifier (sRGB IEC61966-2.1)")
  })
  it("says of itself what it was given, in the open, and ends with two equal identifiers", () => {
    expect(Buffer.from(text, "latin1").toString("utf8")).toContain("<rdf:Description>年报</rdf:Description>")
    expect(text).toMatch(/\/ID \[<([0-9a-f]{32})> <\1>\]/u)
  })
})

it("two files of the same are the same, byte for byte", () => {
  expect(made(options, ["0 0 m"])).toBe(made(options, ["0 0 m"]))
})

it("a file of the third kind packs its objects together", () => {
  expect(made({ ...options, pdfVersion: "1.7", subset: "PDF/A-3b" })).toContain("/ObjStm")
})
