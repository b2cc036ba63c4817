/** The text of an OpenDocument file as blocks: changes accepted, what nobody sees left out, frames behind their paragraphs. */
import { describe, expect, it } from "vitest"
import { prose } from "@gongkai/match/marks"
import { budget } from "../../../src/readers/grid.ts"
import type { Look } from "../../../src/readers/odf/look.ts"
import { numberer } from "../../../src/readers/odf/numbering.ts"
import { blocks, type Context, deletions } from "../../../src/readers/odf/text.ts"
import { around } from "../../support/odfTree.ts"

const known: { readonly [name: string]: Look } = {
  struck: { struck: true },
  raised: { shift: { to: "raised" } },
  away: { hidden: true },
  back: { struck: false }
}
const styles = around(
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style><text:outline-style><text:outline-level-style text:level="1" style:num-format="一" style:num-suffix="、"/></text:outline-style>'
)
const read = (content: string, left = budget()) => {
  const body = around(content, "office:text")
  const context: Context = {
    look: (_, name) => known[name ?? ""] ?? {},
    number: numberer([styles]),
    deleted: deletions(body),
    budget: left,
    pictures: 0,
    lost: 0
  }
  return { found: blocks(body, "/body", context), context }
}
const shown = (content: string) =>
  read(content).found.map((block) =>
    block._tag === "Paragraph" ? prose(block.text).text : block.rows.map(({ cells }) => cells.map((cell) => cell?.text))
  )
const p = (inside: string, style = "") => `<text:p text:style-name="${style}">${inside}</text:p>`

describe("a paragraph", () => {
  it("keeps blanks, tabs and ends of lines that are elements, and none that only lay out the file", () =>
    expect(shown(p('公开\n   目录<text:s text:c="3"/>甲<text:tab/>乙<text:line-break/>丙'))).toEqual([
      "公开 目录   甲 乙",
      "丙"
    ]))

  it("has no notes, comments or reading aids, and nothing hidden", () => {
    expect(
      shown(
        p(
          '甲<text:note><text:p>注</text:p></text:note><office:annotation><text:p>批</text:p></office:annotation><text:span text:style-name="away">乙</text:span>丙'
        )
      )
    ).toEqual(["甲丙"])
    expect(shown(p("甲", "away") + p("乙"))).toEqual(["乙"])
  })

  it("loses what was deleted while changes were tracked, and keeps what is raised", () => {
    const changes =
      '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>某</dc:creator></office:change-info><text:p>旧话</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    expect(
      shown(
        `${changes}${p('面积10<text:span text:style-name="raised">4</text:span>米<text:change text:change-id="c1"/>')}`
      )
    ).toEqual(["面积10⁴米"])
    expect([...deletions(around(changes, "office:text"))]).toEqual([["c1", "旧话"]])
  })

  it("is struck as a whole by its style, but for the stretches that take it back", () =>
    expect(shown(p('全<text:span text:style-name="back">留</text:span>', "struck"))).toEqual(["留"]))

  it("has its frames and its pictures behind it, with their words", () => {
    const { found, context } = read(
      p(
        '前<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame><draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>趋势图</svg:desc></draw:frame>后'
      )
    )
    expect(found).toMatchObject([
      { text: "前后" },
      { text: "框" },
      { text: "〔图片：趋势图〕", picture: { place: "Pictures/1.png" } }
    ])
    expect(context.pictures).toBe(1)
  })
})

const item = (inside: string) => `<text:list-item>${inside}</text:list-item>`

describe("lists and headings", () => {
  it("have their numbers in front, once for each item", () => {
    const { found } = read(`<text:list text:style-name="L">${item(p("甲") + p("续"))}${item(p("乙"))}</text:list>`)
    expect(found).toMatchObject([
      { text: "1.甲", item: { level: 0, ordered: true, mark: "1." } },
      { text: "续" },
      { text: "2.乙" }
    ])
    expect(found[1]).not.toHaveProperty("item")
  })
  it("of the outline are headings and no items", () => {
    const { found } = read(
      '<text:h text:outline-level="1">总体情况</text:h><text:h text:outline-level="1"/><text:h text:outline-level="1">主动公开</text:h>'
    )
    expect(found.map((block) => ("text" in block ? [block.text, block.item] : []))).toEqual([
      ["一、总体情况", undefined],
      ["二、主动公开", undefined]
    ])
  })
})

describe("a text", () => {
  const table = `<table:table><table:table-row><table:table-cell>${p("甲")}</table:table-cell><table:table-cell>${p("1")}</table:table-cell></table:table-row></table:table>`
  it("has its tables in order, in sections too, and no section that is hidden", () =>
    expect(
      shown(
        `<text:section>${p("前")}${table}</text:section><text:section text:display="none">${p("藏")}</text:section>${p("后")}`
      )
    ).toEqual(["前", [["甲", "1"]], "后"]))
  it("counts a table that is too large as lost", () => expect(read(table, { left: 1 }).context.lost).toBe(1))
})
