/** The body of a Word file as blocks: changes accepted, boxes and pictures behind their paragraphs, cells with what they cover. */
import { describe, expect, it } from "vitest"
import { cell, prose } from "@gongkai/match/marks"
import { arranges, blocks, type Context, lines } from "../../../src/readers/docx/body.ts"
import { elements, find } from "../../../src/readers/docx/tree.ts"
import { budget } from "../../../src/readers/grid.ts"
import { part } from "../../support/wordTree.ts"

const read = (content: string, left = budget()) => {
  const context: Context = {
    number: (properties) => (find(properties, "numPr") ? { level: 0, ordered: true, mark: "1." } : undefined),
    heading: () => undefined,
    listed: (properties) => (find(properties, "条目") ? 0 : undefined),
    role: (properties) => (find(properties, "题注") ? "caption" : find(properties, "标题") ? "heading" : undefined),
    isTitle: (properties) => find(properties, "大标题") !== undefined,
    target: (id) => (id === "r1" ? "word/media/a.png" : undefined),
    style: (run) => (find(run, "rPr", "strike") ? "struck" : undefined),
    budget: left,
    pictures: 0,
    lost: 0
  }
  const [body] = elements(part("body", content))
  return { found: body ? blocks(body, "/body", context) : [], context }
}

const shown = (content: string) =>
  read(content).found.map((block) =>
    block._tag === "Paragraph"
      ? prose(block.text).text
      : block.rows.map(({ cells }) =>
          cells.map(
            (each) =>
              each &&
              `${cell(each.text).text}${each.rows ? `↓${each.rows}` : ""}${each.columns ? `→${each.columns}` : ""}`
          )
        )
  )

const run = (text: string, properties = "") => `<w:r>${properties}<w:t>${text}</w:t></w:r>`
const p = (inside: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`
const tc = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(run(text))}</w:tc>`
const tr = (...cells: ReadonlyArray<string>) => `<w:tr>${cells.join("")}</w:tr>`
const tbl = (...rows: ReadonlyArray<string>) => `<w:tbl>${rows.join("")}</w:tbl>`

describe("a paragraph", () => {
  it("has insertions and no deletions, no hidden words, codes of fields or reading aids", () =>
    expect(
      shown(
        p(
          `${run("甲")}<w:ins>${run("乙")}</w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del>${run("丁", "<w:rPr><w:vanish/></w:rPr>")}<w:r><w:instrText>PAGE</w:instrText></w:r><w:moveFrom>${run("戊")}</w:moveFrom><w:moveTo>${run("己")}</w:moveTo>`
        )
      )
    ).toEqual(["甲乙己"]))

  it("goes on in the next where its mark was deleted, to the end of the text if need be", () => {
    const gone = "<w:rPr><w:del/></w:rPr>"
    expect(shown(p(run("前"), gone) + p(run("后")))).toEqual(["前后"])
    expect(shown(p(run("前"), gone))).toEqual(["前"])
  })

  it("is two where a line is broken within it, and has its number in front of the first", () => {
    const { found } = read(p("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>", "<w:numPr/>"))
    expect(found).toMatchObject([{ text: "1.甲", item: { mark: "1." } }, { text: "乙" }])
    expect(found[1]).not.toHaveProperty("item")
  })

  it("with a number is no item as a heading, and one of a caption says so", () => {
    expect(read(p(run("甲"), "<w:numPr/><w:标题/>")).found[0]).not.toHaveProperty("item")
    expect(read(p(run("表1"), "<w:题注/>")).found).toMatchObject([{ caption: true }])
  })

  it("begins anew where its first line is set in", () => {
    expect(read(p(run("甲"), '<w:ind w:firstLineChars="200"/>')).found).toMatchObject([{ goesOn: false }])
    expect(read(p(run("\u3000\u3000甲"))).found).toMatchObject([{ goesOn: false }])
    expect(read(p(run("甲"), '<w:ind w:firstLine="0"/>')).found[0]).not.toHaveProperty("goesOn")
  })

  it("has the text of its boxes behind it, once, and the sign that a font shows", () => {
    const box = `<w:txbxContent>${p(run("框"))}</w:txbxContent>`
    expect(
      shown(
        p(
          `${run("前")}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`
        )
      )
    ).toEqual(["前√", "框"])
  })

  it("has its pictures behind it, with their words and places, and none that was struck", () => {
    const picture = '<wp:docPr descr="曲线"/><a:blip r:embed="r1"/>'
    const { found, context } = read(
      p(`<w:r><w:t>见</w:t><w:drawing>${picture}</w:drawing></w:r><w:del><w:r>${picture}</w:r></w:del>`)
    )
    expect(found).toMatchObject([
      { text: "见", place: { path: "/body/p[1]" } },
      { picture: { alternative: "曲线", place: "word/media/a.png" }, place: { path: "/body/p[1]" } }
    ])
    expect([found.length, context.pictures]).toEqual([2, 2])
  })
})

describe("a table", () => {
  const restart = '<w:vMerge w:val="restart"/>'
  it("has cells over several columns and rows, and rows that begin further right", () =>
    expect(
      shown(
        tbl(
          tr(tc("大类", restart), tc("甲", '<w:gridSpan w:val="2"/>')),
          tr(tc("", "<w:vMerge/>"), tc("1"), tc("2")),
          `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc("3")}${tc("4")}</w:tr>`
        )
      )
    ).toEqual([
      [
        ["大类↓2", "甲→2", null],
        [null, "1", "2"],
        [null, "3", "4"]
      ]
    ]))

  it("has no rows and cells that were deleted, and says which row heads it", () => {
    const { found } = read(
      tbl(
        `<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc("甲")}</w:tr>`,
        `<w:tr><w:trPr><w:del/></w:trPr>${tc("旧")}</w:tr>`,
        tr(tc("1"), tc("废", "<w:cellDel/>"))
      )
    )
    expect(found).toMatchObject([{ rows: [{ heads: true, cells: [{ text: "甲" }] }, { cells: [{ text: "1" }] }] }])
  })

  it("goes on across where a cell of an older Word says so", () =>
    expect(
      shown(tbl(tr(tc("甲", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>")), tr(tc("1"), tc("2"))))
    ).toEqual([
      [
        ["甲→2", null],
        ["1", "2"]
      ]
    ]))

  it("does not go on below a cell of another width", () =>
    expect(shown(tbl(tr(tc("甲", restart), tc("乙")), tr(tc("丙", '<w:vMerge/><w:gridSpan w:val="2"/>'))))).toEqual([
      [
        ["甲", "乙"],
        ["丙→2", null]
      ]
    ]))

  it("that only arranges another is read as what it holds", () =>
    expect(shown(tbl(tr(tc("题"), `<w:tc>${tbl(tr(tc("甲乙丙"), tc("123")))}</w:tc>`)))).toEqual([
      "题",
      [["甲乙丙", "123"]]
    ]))

  it("beyond the budget is counted as lost", () =>
    expect(read(tbl(tr(tc("甲"), tc("1"))), { left: 1 }).context.lost).toBe(1))
})

describe("the content of a cell", () => {
  const row = { cells: [{ text: "甲" }, null, { text: "" }, { text: "1" }], place: {} }
  it("makes a table one that arranges where more than half of it stands within another", () => {
    const table = { content: [{ _tag: "Rectangle", rows: [row] }], text: "三个字" } as const
    expect(arranges([table, { content: [], text: "两字" }])).toBe(true)
    expect(arranges([table, { content: [], text: "三个字" }])).toBe(false)
  })
  it("has lines that hold something", () => expect(lines("甲\n \u0007\n 乙\u0001丙 ")).toEqual(["甲", "乙 丙"]))
})

it("charts that export put behind a report, and what stands around them, are no part of it", () => {
  const drawing = `<w:r><w:drawing><wp:inline><wp:docPr descr="甲 7"/><c:chart r:id="chart1"/></wp:inline></w:drawing></w:r>`
  const styled = (style: string, inside: string) => p(inside, `<w:pStyle w:val="${style}"/>`)
  const all = [
    p(run("全年无收费。")),
    styled("GongkaiCharts", run("图表")),
    styled("GongkaiChart", drawing),
    styled("GongkaiCaption", run("两年口径不同"))
  ]
  expect(shown(all.join(""))).toEqual(["全年无收费。"])
  expect(read(all.join("")).context.pictures).toBe(0)
})

/** The blocks of a title of two lines, written here with a stroke between them. */
const title = (text: string) => {
  const [organ = "", rest = ""] = text.split("/")
  return read(`<w:p><w:pPr><w:大标题/></w:pPr><w:r><w:t>${organ}</w:t><w:br/><w:t>${rest}</w:t></w:r></w:p>`).found
}
const texts = (all: ReturnType<typeof title>) =>
  all.flatMap((block) => (block._tag === "Paragraph" ? [block.text] : []))

describe("a title", () => {
  it("that is broken behind the organ is one line", () =>
    expect(texts(title("云溪县水务局/2023年年度报告"))).toEqual(["云溪县水务局2023年年度报告"]))
  it("with another line below it stays two", () =>
    expect(texts(title("云溪县水务局2023年年度报告/（第二稿）"))).toEqual(["云溪县水务局2023年年度报告", "（第二稿）"]))
})
