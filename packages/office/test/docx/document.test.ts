/** A report as a document: real headings, tables, lists; the report inside; the same bytes every time. */
import type { Head } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import { describe, expect, it } from "vitest"
import { document, namespace } from "../../src/docx/document.ts"
import { report } from "../support/report.ts"
import { unpacked } from "../support/unpacked.ts"

const paragraphs = (xml: string): ReadonlyArray<readonly [style: string, text: string]> =>
  [...xml.replaceAll(/<w:tbl>.*?<\/w:tbl>/gu, "").matchAll(/<w:pStyle w:val="(\w+)"\/>(.*?)<\/w:p>/gu)].map(
    ([, style = "", inside = ""]) => [
      style,
      [...inside.matchAll(/<w:t [^>]*>([^<]*)</gu)].map(([, text]) => text).join("")
    ]
  )

describe("a document", () => {
  const draft = report()
  const parts = unpacked(document(draft, { identifier: "sha256:00" }))
  const xml = parts.get("word/document.xml") ?? ""
  it("has the title, the parts as headings, the prose as what it is, and who signs", () => {
    const found = paragraphs(xml)
    expect(found[0]).toEqual(["Title", "云溪县水务局2023年政府信息公开工作年度报告"])
    expect(found.filter(([style]) => style === "Heading1").map(([, text]) => text)).toHaveLength(6)
    expect(found).toContainEqual(["Heading2", "（一）主动公开"])
    expect(found).toContainEqual(["ListParagraph", "东渠"])
    expect(found).toContainEqual(["Caption", "表1 公开渠道"])
    expect(found.slice(-2)).toEqual([
      ["Signature", "云溪县水务局"],
      ["Signature", "2024年1月9日"]
    ])
  })
  it("holds the report whole, in a part of its own with its hash", () => {
    const own = parts.get("customXml/item1.xml") ?? ""
    expect(own).toContain(`xmlns="${namespace}" hash="sha256:00"`)
    const text = />([^<]*)<\/report>/u.exec(own)?.[1] ?? ""
    const file = text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")
    expect(Interchange.read(file)).toEqual({ ok: true, draft })
    expect([...unpacked(document(draft, { data: false })).keys()]).not.toContain("customXml/item1.xml")
  })
  it("names a type for every part, and every relation leads to one", () => {
    const types = parts.get("[Content_Types].xml") ?? ""
    for (const path of parts.keys())
      if (/^word\/\w+\.xml$/u.test(path)) expect(types, path).toContain(`PartName="/${path}"`)
    for (const [, target = ""] of (parts.get("word/_rels/document.xml.rels") ?? "").matchAll(/Target="([^"]*)"/gu))
      expect(parts.has(target.startsWith("../") ? target.slice(3) : `word/${target}`), target).toBe(true)
  })
  it("says on every page what it lacks, and nothing where it is whole", () => {
    expect(parts.get("word/header1.xml")).toContain("草稿")
    const whole = unpacked(document(report({ header: { reading: "published" } })))
    expect(whole.has("word/header1.xml")).toBe(false)
    expect(whole.get("word/document.xml")).not.toContain("headerReference")
  })
  it("comments on what was found", () => {
    const remarks = [{ text: "不平", cells: ["requests/received/total" as const] }]
    const said = unpacked(document(draft, { remarks }))
    expect(said.get("word/comments.xml")).toContain("不平")
    expect(said.get("word/document.xml")).toMatch(/<w:commentRangeStart w:id="0"\/>.*?<w:commentReference w:id="0"\/>/u)
  })
  it("is the same, byte for byte", () => expect(document(draft)).toEqual(document(draft)))
})

/** The paragraph of the title in a document with this head. */
const titled = (header: Partial<Head>): string =>
  /<w:pStyle w:val="Title"\/>.*?<\/w:p>/u.exec(
    unpacked(document(report({ header }))).get("word/document.xml") ?? ""
  )?.[0] ?? ""

describe("a title", () => {
  it("of two lines is broken behind the organ, and never within 工作年度报告", () => {
    expect(titled({})).toMatch(/云溪县水务局<\/w:t><w:br\/><w:t [^>]*>2023年政府信息公开工作年度报告</u)
  })
  it("of an organ longer than a line keeps what follows it on a line of its own", () =>
    expect(titled({ agency: { name: "云溪县".repeat(7) } })).toMatch(
      /云溪县<\/w:t><w:br\/><w:t [^>]*>2023年政府信息公开工作年度报告</u
    ))
  it.each([
    ["fits one line", { title: "2023年度报告" }],
    ["does not begin with the organ", { title: "关于云溪县水务局2023年政府信息公开工作情况的年度报告" }],
    ["has more behind the organ than a line holds", { title: `云溪县水务局${"2023年政府信息公开".repeat(3)}报告` }]
  ])("that %s is left to the program", (_, header) => expect(titled(header)).not.toContain("<w:br/>"))
})

it("is a form without data or notice, with lines to write on, where it is to be filled in by hand", () => {
  const parts = unpacked(document(report({ entry: () => null, prose: {} }), { form: true }))
  expect([parts.has("customXml/item1.xml"), parts.has("word/header1.xml")]).toEqual([false, false])
  const empty = paragraphs(parts.get("word/document.xml") ?? "").filter(
    ([style, text]) => style === "Normal" && text === ""
  )
  expect(empty).toHaveLength(9)
})

const written = (prose: Parameters<typeof report>[0]): string =>
  unpacked(document(report(prose))).get("word/document.xml") ?? ""
const below = (text: string): string => /<\/w:tbl><w:p>.*?<\/w:pPr>/u.exec(text)?.[0] ?? ""

describe("what stands below a table", () => {
  const table = { type: "table", head: [["渠道", "条数"]], rows: [["网站", "318"]] } as const
  it("keeps half a line from it, the next part and a paragraph alike", () => {
    const parts = [...written({}).matchAll(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Heading1"\/>(.*?)<\/w:pPr>/gu)]
    expect(parts.map(([, look]) => look)).toEqual(Array(3).fill('<w:spacing w:before="280"/>'))
    const own = written({ prose: { overview: [table, { type: "paragraph", text: "以上均已公开。" }] } })
    expect(below(own)).toContain('<w:spacing w:before="280"/>')
    const item = written({ prose: { overview: [table, { type: "list", ordered: false, items: [{ text: "东渠" }] }] } })
    expect(below(item)).toContain('<w:spacing w:before="280"/>')
  })
})

it("a head that runs into its paragraph is set in 楷体, and the paragraph loses nothing", () => {
  const text = "（一）主动公开。围绕水利工程公开信息。"
  const xml = unpacked(document(report({ prose: { overview: [{ type: "paragraph", text }] } }))).get(
    "word/document.xml"
  )
  const runs = [...(xml ?? "").matchAll(/<w:r><w:rPr>(.*?)<\/w:rPr><w:t [^>]*>([^<]*)/gu)].map(([, look, said]) => [
    look?.includes('w:eastAsia="楷体"'),
    said
  ])
  expect(runs).toContainEqual([true, "（一）主动公开。"])
  expect(runs).toContainEqual([false, "围绕水利工程公开信息。"])
})

it("room for the seal stands above who signs, and goes with the date to the next page", () =>
  expect(unpacked(document(report())).get("word/document.xml")).toContain(
    '<w:pStyle w:val="Signature"/><w:keepNext/><w:spacing w:before="560"/>'
  ))
