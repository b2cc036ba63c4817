/** OpenDocument texts and spreadsheets: what a person sees in Writer and Calc, and what a hostile file may cost. */
import * as Result from "effect/Result"
import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import type { Document, Reader } from "@gongkai/match/Document"
import { limits } from "../../src/readers/limits.ts"
import { readFlatOdf, readOdf } from "../../src/readers/odf.ts"
import { flatOdf, marks, odfFile } from "../support/odf.ts"

const read = async (bytes: Uint8Array, reader: Reader = readOdf): Promise<Document> => {
  const document = Result.getOrThrow(await reader(bytes))
  if ("carried" in document) throw new Error("the file carries a report")
  return document
}

const shown = ({ blocks }: Document) =>
  blocks.map((block) =>
    block._tag === "Paragraph"
      ? block.text
      : block.rows.map(({ cells }) =>
          cells.map(
            (cell) => cell && `${cell.text}${cell.rows ? `↓${cell.rows}` : ""}${cell.columns ? `→${cell.columns}` : ""}`
          )
        )
  )

const text = async (body: string, styles = marks) => shown(await read(odfFile("text", body, styles)))
const refusal = async (bytes: Uint8Array, reader: Reader = readOdf) => {
  const result = await reader(bytes)
  return Result.isFailure(result) ? result.failure.zh : "read"
}

const p = (content: string, attributes = "") => `<text:p${attributes}>${content}</text:p>`
const cell = (content: string, attributes = "") => `<table:table-cell${attributes}>${p(content)}</table:table-cell>`
const row = (cells: string, attributes = "") => `<table:table-row${attributes}>${cells}</table:table-row>`
const table = (rows: string, attributes = "") => `<table:table${attributes}>${rows}</table:table>`

const span = (style: string, content: string) => `<text:span text:style-name="${style}">${content}</text:span>`
const level = (at: number, more: string) => `<text:list-level-style-number text:level="${at}" ${more}/>`
const item = (content: string, attributes = "") => `<text:list-item${attributes}>${content}</text:list-item>`
const list = (content: string, attributes = "") => `<text:list text:style-name="L"${attributes}>${content}</text:list>`
const inner = (content: string) => `<text:list>${item(p(content))}</text:list>`
const value = (number: string, said = number) =>
  `<table:table-cell office:value-type="float" office:value="${number}">${p(said)}</table:table-cell>`
const sheets = async (body: string) => read(odfFile("spreadsheet", body, marks))
const style = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="table-cell"><style:text-properties ${properties}/></style:style>`
const own = (name: string) =>
  `<table:table-cell table:style-name="${name}" office:value-type="float" office:value="40"/>`

describe("an OpenDocument text", () => {
  it("keeps spaces, tabs and line breaks that are elements, and none that only lay out its XML", async () => {
    expect(await text(p('甲\n  乙<text:s text:c="2"/>丙<text:tab/>丁<text:line-break/>戊'))).toEqual([
      "甲 乙  丙 丁",
      "戊"
    ])
  })

  it("is read without its notes, its comments and what was deleted", async () => {
    const tracked = `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info/>${p("旧")}</text:deletion></text:changed-region></text:tracked-changes>`
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p("注")}</text:note-body></text:note>`
    const comment = `<office:annotation>${p("批注")}</office:annotation>`
    expect(await text(`${tracked}${p(`甲<text:change text:change-id="c1"/>乙${note}丙${comment}丁`)}`)).toEqual([
      "甲乙丙丁"
    ])
  })

  it("is read without what is hidden", async () => {
    const hidden =
      '<style:style style:name="gone" style:family="text"><style:text-properties text:display="none"/></style:style>'
    const section = `<text:section text:display="none">${p("藏")}</text:section>`
    expect(await text(`${p('甲<text:span text:style-name="gone">藏</text:span>乙')}${section}`, hidden)).toEqual([
      "甲乙"
    ])
  })

  it("says that struck text was left out, and reads on in its cells beside what is raised", async () => {
    const document = await read(
      odfFile(
        "text",
        p(`甲${span("struck", "乙")}10${span("raised", "4")}`) +
          table(
            row(
              cell(`41${span("raised", "1")}`) + cell(`${span("struck", "40")}41`) + cell(`41${span("lowered", "2")}`)
            )
          ),
        marks
      )
    )
    expect(document.blocks).toMatchObject([
      { text: "甲10⁴" },
      {
        rows: [
          {
            cells: [
              { text: "41", removed: [{ kind: "raised", text: "1" }] },
              { text: "41", removed: [{ kind: "struck", text: "40" }] },
              { text: "41", removed: [{ kind: "raised", text: "2" }] }
            ]
          }
        ]
      }
    ])
    expect(document.notes?.map(({ text: said }) => said.zh)).toEqual([expect.stringContaining("“乙”已划去")])
  })

  it("takes a struck paragraph as struck but for the stretches that take it back", async () => {
    const styles = `${marks}<style:style style:name="old" style:family="paragraph"><style:text-properties style:text-line-through-type="single"/></style:style><style:style style:name="new" style:family="text"><style:text-properties style:text-line-through-type="none"/></style:style>`
    expect(
      await text(p('旧<text:span text:style-name="new">新</text:span>', ' text:style-name="old"'), styles)
    ).toEqual(["新"])
  })

  it("has the numbers of its lists and headings in front, counted as Writer counts them", async () => {
    const styles = `<text:list-style style:name="L">${level(1, 'style:num-format="一, 二, 三, ..." style:num-suffix="、"')}${level(2, 'style:num-format="1" style:num-prefix="（" style:num-suffix="）"')}</text:list-style>`
    const body = [
      list(item(p("甲") + p("甲下")) + item(p("乙") + inner("乙一") + inner("乙二"))),
      p("间"),
      list(item(p("丙")), ' text:continue-numbering="true"'),
      list(item(p("丁")) + item(p("己"), ' text:start-value="6"'))
    ].join("")
    expect(await text(body, styles)).toEqual([
      "一、甲",
      "甲下",
      "二、乙",
      "（1）乙一",
      "（2）乙二",
      "间",
      "三、丙",
      "一、丁",
      "六、己"
    ])
  })

  it("reads frames and shapes behind the paragraph they stand in, and counts pictures", async () => {
    const frame = `<draw:frame><draw:text-box>${p("框")}</draw:text-box></draw:frame>`
    const picture = '<draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:title>图</svg:title></draw:frame>'
    const document = await read(odfFile("text", p(`甲${frame}${picture}乙`).replaceAll("svg:", "draw:")))
    expect(shown(document)[1]).toBe("框")
    expect(document.notes?.[0]?.text.zh).toContain("1 张图片")
  })

  it("lays a table out by its spans, though covered cells are missing or too many", async () => {
    const covered = "<table:covered-table-cell/>"
    const across = ' table:number-columns-spanned="2"'
    const down = ' table:number-rows-spanned="2"'
    const head = `<table:table-header-rows>${row(cell("甲", down) + cell("乙", across) + covered)}</table:table-header-rows>`
    expect(
      await text(table(head + row(covered + cell("1") + cell("2")) + row(cell("三") + covered + cell("3"))))
    ).toEqual([
      [
        ["甲↓2", "乙→2", null],
        [null, "1", "2"],
        ["三", "", "3"]
      ]
    ])
  })

  it("reads a table that only arranges another as what it holds", async () => {
    const inside = table(row(cell("甲") + cell("1")))
    expect(await text(table(row(`<table:table-cell>${p("")}${inside}</table:table-cell>`)))).toEqual([[["甲", "1"]]])
  })
})

describe("an OpenDocument spreadsheet", () => {
  it("gives numbers as they are stored, and texts as they are shown", async () => {
    const cells = [
      value("7730.280000000001", "7,730"),
      `<table:table-cell office:value-type="date" office:date-value="2024-01-12">${p("2024年1月12日")}</table:table-cell>`,
      cell("甲")
    ]
    expect(shown(await sheets(table(row(cells.join("")))))).toEqual([[["7730.28", "2024年1月12日", "甲"]]])
  })

  it("writes repeated cells and rows out, and not the empty rest of the sheet", async () => {
    const rest = '<table:table-cell table:number-columns-repeated="16380"/>'
    const zeros = '<table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="0"/>'
    const rows = [
      row(cell("甲") + zeros + rest, ' table:number-rows-repeated="2"'),
      row(rest, ' table:number-rows-repeated="1048000"')
    ]
    expect(shown(await sheets(table(rows.join(""))))).toEqual([
      [
        ["甲", "0", "0", "0"],
        ["甲", "0", "0", "0"]
      ]
    ])
  })

  it("leaves hidden sheets out and says so, and reads hidden rows and says so", async () => {
    const rows = row(cell("甲") + value("1")) + row(cell("乙") + value("2"), ' table:visibility="filter"')
    const hidden = table(row(cell("去年") + value("3")), ' table:name="旧" table:style-name="hidden"')
    const document = await sheets(table(rows, ' table:name="表"') + hidden)
    expect(shown(document)).toEqual([
      [
        ["甲", "1"],
        ["乙", "2"]
      ]
    ])
    expect(document.notes?.map(({ text: { zh } }) => zh)).toEqual([
      "工作表“表”第 2 行是隐藏的，已一并读入；请核对",
      "工作表“旧”是隐藏的，没有读入"
    ])
  })

  it("never takes a formula without a result for a blank", async () => {
    const formula = '<table:table-cell table:formula="of:=SUM([.A1:.A2])"/>'
    const document = await sheets(table(row(cell("甲") + formula)))
    expect(shown(document)).toEqual([[["甲", "=…"]]])
    expect(document.notes?.[0]?.text.zh).toContain("B1 是没有算出结果的公式")
  })

  it("takes a cell whose font is struck as struck, and not one whose font is raised as a mark", async () => {
    const styles = style("old", 'style:text-line-through-type="single"') + style("high", 'style:text-position="super"')
    const document = await read(odfFile("spreadsheet", table(row(cell("甲") + own("old") + own("high"))), styles))
    expect(document.blocks).toMatchObject([
      { rows: [{ cells: [{}, { text: "", removed: [{ kind: "struck", text: "40" }] }, { text: "40" }] }] }
    ])
  })
})

describe("an OpenDocument file in one text of XML", () => {
  it("is read as the package is", async () => {
    expect(shown(await read(flatOdf("text", p("甲")), readFlatOdf))).toEqual(["甲"])
    expect(shown(await read(flatOdf("spreadsheet", table(row(cell("甲") + cell("1")))), readFlatOdf))).toEqual([
      [["甲", "1"]]
    ])
  })
})

describe("hostile and damaged OpenDocument files", () => {
  const endless = ' table:number-rows-repeated="999999999"'
  const wide = ' table:number-columns-repeated="999999999"'
  it.each<[string, Uint8Array, string]>([
    [
      "a password",
      zipSync({ mimetype: strToU8("x"), "META-INF/manifest.xml": strToU8("<m><manifest:encryption-data/></m>") }),
      "加密"
    ],
    [
      "a password on the whole package",
      zipSync({ mimetype: strToU8("x"), "encrypted-package": new Uint8Array(9) }),
      "加密"
    ],
    ["entities", odfFile("text", p("&a;"), "", '<!DOCTYPE x [<!ENTITY a "b">]>'), "损坏"],
    ["elements within elements without end", odfFile("text", "<text:span>".repeat(2000)), "超过"],
    ["more elements than any report", odfFile("text", "<text:s/>".repeat(limits.elements)), "超过"],
    ["rows repeated without end", odfFile("spreadsheet", table(row(cell("甲"), endless))), "超过"],
    ["rows of a text repeated without end", odfFile("text", table(row(cell("甲"), endless))), "超过"],
    ["a long text repeated", odfFile("spreadsheet", table(row(cell("甲".repeat(100_000), wide)))), "超过"],
    [
      "a drawing",
      zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<office:document-content/>") }),
      "OpenDocument"
    ],
    ["half a file", odfFile("text", p("甲".repeat(5000))).subarray(0, 3000), "损坏"]
  ])("%s: refused in a sentence", async (_, bytes, words) => {
    expect(await refusal(bytes)).toContain(words)
  })

  it("cells repeated without end are as many as a table may have columns", async () => {
    const [block] = (await read(odfFile("spreadsheet", table(row(cell("甲", wide)))))).blocks
    expect(block?._tag === "Rectangle" && block.rows[0]?.cells.length).toBe(200)
  })
})
