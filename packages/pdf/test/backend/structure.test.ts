/** Every run of a page belongs to one leaf of the structure, or to none: then it is an artefact. */
import { describe, expect, it } from "@effect/vitest"
import { engine, type StructureContent } from "../../src/backend/engine.ts"
import { fileClass } from "../../src/backend/File.ts"
import { addStructure, nameOf, owners } from "../../src/backend/structure.ts"
import type { Element, Run } from "../../src/layout/sheet/Sheets.ts"
import { square } from "../layout/faces.ts"

const [face] = square.chain("songti")
const run: Run = { text: "公", face: face ?? expect.fail(), size: 16, x: 0, y: 0, spacing: 0, width: 16 }
const page = { width: 595, height: 842, runs: [run, run, run], rules: [] }
const leaf = (from: number, to: number): Element => ({ role: "P", children: [], marks: [{ page: 0, from, to }] })

it("runs are owned by the leaf that claims them", () => {
  const [first, second] = [leaf(0, 1), leaf(2, 3)]
  const root: Element = {
    role: "Document",
    children: [{ role: "TR", children: [first, second], marks: [] }],
    marks: []
  }
  expect(owners({ pages: [page], root })).toEqual([[first, undefined, second]])
})

it("the title is the first heading, so that all others are one lower", () => {
  expect((["Title", "H1", "H4", "P", "Sign", "TH"] as const).map((role) => nameOf({ role }))).toEqual([
    "H1",
    "H2",
    "H5",
    "P",
    "P",
    "TH"
  ])
})

const { Document } = await engine()

/** The text of a file in which three marks were made on the first page and one on the second, with the structure that `tree` gives. */
const structured = (
  tree: (marks: ReadonlyArray<StructureContent>) => {
    readonly root: Element
    readonly contents: ReadonlyMap<Element, ReadonlyArray<StructureContent>>
  }
): string => {
  const file = new (fileClass({ Document }))({
    pdfVersion: "1.4",
    subset: "PDF/A-1b",
    tagged: true,
    displayTitle: true,
    lang: "zh-CN",
    autoFirstPage: false,
    font: null,
    info: {}
  })
  file.description = ""
  // pdfkit has pages that its types, which are ours, do not name.
  const turn = () => (file as unknown as { readonly addPage: (options: object) => void }).addPage({ margin: 0 })
  const marked = () => {
    const content = file.markStructureContent("P")
    file.endMarkedContent()
    return content
  }
  turn()
  const before = [marked(), marked(), marked()]
  turn()
  const { root, contents } = tree([...before, marked()])
  addStructure(file, root, contents)
  file.end()
  return Buffer.from(file.bytes()).toString("latin1")
}

const head = (id: string): Element => ({ role: "TH", id, scope: "Column", children: [], marks: [] })

describe("heads that cells name", () => {
  const cell: Element = { role: "TD", headers: ["t5r1c0", "t5r0c1"], children: [], marks: [] }
  const root: Element = { role: "Table", children: [head("t5r1c0"), head("t5r0c1"), cell], marks: [] }
  const text = structured(() => ({ root, contents: new Map() }))
  it("have their names, which the cell lists, and are found by them in order", () => {
    const ids = [...text.matchAll(/(\d+) 0 obj\n<<\n\/S \/TH\n\/ID \(([^)]*)\)/gu)].map(([, id, name]) => [name, id])
    const number = new Map(ids.map(([name = "", id = ""]) => [name, id]))
    expect(text).toContain("/Headers [(t5r1c0) (t5r0c1)]")
    expect(text).toContain(`/Names [(t5r0c1) ${number.get("t5r0c1")} 0 R (t5r1c0) ${number.get("t5r1c0")} 0 R]`)
    expect(text).toMatch(/\/IDTree \d+ 0 R/u)
  })
})

describe("the structure", () => {
  const cell: Element = { role: "TH", scope: "Row", rowSpan: 2, columnSpan: 3, children: [], marks: [] }
  const parted: Element = { role: "P", children: [], marks: [] }
  const empty: Element = { role: "TD", children: [], marks: [] }
  const row: Element = { role: "TR", children: [cell, empty], marks: [] }
  const root: Element = { role: "Document", children: [row, parted], marks: [] }
  const text = structured(([first, second, third, other]) => ({
    root,
    contents: new Map([
      [cell, [first ?? expect.fail(), second ?? expect.fail()]],
      [parted, [third ?? expect.fail(), other ?? expect.fail()]]
    ])
  }))
  const numberOf = (before: string): string =>
    new RegExp(`(\\d+) 0 obj\n<<\n/S /${before}\n`, "u").exec(text)?.[1] ?? ""

  it("begins at the root of the document, and each element names what lies above and below it", () => {
    expect(text).toContain(`/K [${numberOf("Document")} 0 R]`)
    expect(text).toContain(
      `/S /TR\n/P ${numberOf("Document")} 0 R\n/K [${numberOf("TH")} 0 R ${numberOf("TD")} 0 R]\n>>`
    )
  })
  it("says of a cell whom it heads and how far it spans, and which marks of a page are its own", () => {
    const attributes = "/A <<\n/O /Table\n/Scope /Row\n/RowSpan 2\n/ColSpan 3\n>>"
    expect(text).toMatch(
      new RegExp(`/S /TH\n${attributes}\n/P ${numberOf("TR")} 0 R\n/K \\[0 1\\]\n/Pg \\d+ 0 R\n>>`, "u")
    )
  })
  it("names the page of what a page's end parted", () => {
    expect(text).toMatch(
      /\/S \/P\n\/P \d+ 0 R\n\/K \[2 <<\n\/Type \/MCR\n\/Pg (?<other>\d+) 0 R\n\/MCID 0\n>>\]\n\/Pg (?!\k<other> )\d+ 0 R\n>>/u
    )
  })
  it("an element without a mark is empty", () => {
    expect(text).toMatch(/\/S \/TD\n\/P \d+ 0 R\n\/K \[\]\n>>/u)
  })
  it("is found from the marks of each page", () => {
    const [cells, paragraph] = [numberOf("TH"), numberOf("P")]
    expect(text).toContain(`[${cells} 0 R ${cells} 0 R ${paragraph} 0 R]`)
    expect(text).toContain(`[${paragraph} 0 R]`)
  })
})
