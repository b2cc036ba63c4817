/** Items that a source calls so are lists, tables are tables, pictures stand in their place; numbered paragraphs stay prose. */
import type { Block as Told } from "@gongkai/core/Narrative"
import { heading, paragraph } from "@gongkai/core/Narrative"
import type { Block, Item, Paragraph, Slot } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { blocksOf } from "../../src/outline/blocks.ts"
import { paragraphs } from "../../src/outline/prose.ts"

const line = (text: string, more: Partial<Paragraph> = {}): Block => ({ _tag: "Paragraph", text, place: {}, ...more })
const item = (text: string, mark: string, more: Partial<Item> = {}): Block =>
  line(text, { item: { level: 0, ordered: mark !== "•", mark, ...more } })
const picture = (alternative?: string): Block =>
  line("〔图片〕", { picture: alternative === undefined ? {} : { alternative } })
const table = (...rows: ReadonlyArray<ReadonlyArray<string | Slot | null>>): Block => ({
  _tag: "Rectangle",
  rows: rows.map((cells) => ({
    cells: cells.map((each) => (typeof each === "string" ? { text: each } : each)),
    place: {}
  }))
})
const told = (...blocks: ReadonlyArray<Block>): ReadonlyArray<Told> =>
  blocksOf(paragraphs(blocks)).map(({ block }) => block)

const ours = (...blocks: ReadonlyArray<Block>): ReadonlyArray<Told> =>
  blocksOf(paragraphs(blocks, { ours: true }), true).map(({ block }) => block)
const list = (...texts: [string, ...Array<string>]): Told => ({
  type: "list",
  ordered: true,
  items: texts.map((text) => ({ text })) as unknown as Extract<Told, { type: "list" }>["items"]
})

describe("items", () => {
  it("are a list, whether or not their text has the mark", () => {
    const list = { type: "list", ordered: true, items: [{ text: "编制目录" }, { text: "分类公开" }] }
    expect(told(item("1.编制目录", "1."), item("2.分类公开", "2."))).toEqual([list])
    expect(told(item("编制目录", "1."), item("分类公开", "2."))).toEqual([list])
  })
  it("of a file of ours are a list though there is one alone, or one says several sentences; a list begins anew at 1.", () => {
    const long = "编制目录。逐项核对。"
    expect(ours(item("3次培训", "1."))).toEqual([list("3次培训")])
    expect(ours(item(long, "1."), item("分类", "2."), item("甲", "1."), item("乙", "2."))).toEqual([
      list(long, "分类"),
      list("甲", "乙")
    ])
    expect(ours(line("3个办法", { heading: 3 }))).toEqual([heading(3, "3个办法")])
  })
  it("keep what was printed in front of them where it is not what would be counted", () => {
    expect(told(item("①甲", "①"), item("②乙", "②"), item("3.丙", "3."))).toEqual([
      { type: "list", ordered: true, items: [{ text: "甲", mark: "①" }, { text: "乙", mark: "②" }, { text: "丙" }] }
    ])
    expect(told(item("▶甲", "▶", { ordered: false }))).toEqual([
      { type: "list", ordered: false, items: [{ text: "甲", mark: "▶" }] }
    ])
  })
  it("of a list within a list have its level", () => {
    expect(
      told(item("甲", "•"), item("子", "1.", { level: 1 }), item("丑", "2.", { level: 1 }), item("乙", "•"))
    ).toEqual([
      {
        type: "list",
        ordered: false,
        items: [
          { text: "甲" },
          { text: "子", level: 1, mark: "1." },
          { text: "丑", level: 1, mark: "2." },
          { text: "乙" }
        ]
      }
    ])
  })
  it("numbered after items with bullets are another list", () => {
    expect(told(item("甲", "•"), item("乙", "1."), item("丙", "2."))).toMatchObject([
      { ordered: false },
      { ordered: true }
    ])
  })
  it("numbered 一、 or （一）, of several sentences, or alone are prose behind their numbers", () => {
    expect(told(item("（一）主动公开", "（一）"), item("（二）依申请公开", "（二）"))).toEqual([
      heading(2, "（一）主动公开"),
      heading(2, "（二）依申请公开")
    ])
    expect(told(item("更新指南。及时发布。", "1."), item("回应关切。", "2."))).toEqual([
      paragraph("1.更新指南。及时发布。"),
      paragraph("2.回应关切。")
    ])
    expect(told(item("1.更新指南", "1."), line("全年更新两次。"))).toEqual([
      heading(3, "1.更新指南"),
      paragraph("全年更新两次。")
    ])
  })
  it("of which one is several sentences are all paragraphs", () => {
    expect(told(item("更新指南。及时发布。", "•"), item("培训三期。", "•"))).toEqual([
      paragraph("更新指南。及时发布。"),
      paragraph("培训三期。")
    ])
  })
  it("whose bullets a page may hide are paragraphs where they are whole paragraphs", () => {
    const long = "全年更新指南两次。及时发布政策解读。"
    expect(told(item(long, "•"))).toEqual([paragraph(long)])
    expect(told(item(`•${long}`, "•"))).toMatchObject([{ type: "list", items: [{ text: long }] }])
  })
})

describe("a table", () => {
  const rows = [
    ["渠道", "条数"],
    ["网站", "1234"]
  ]
  it("has the head that the source says, or a first row of words above figures", () => {
    expect(told(table(...rows))).toEqual([{ type: "table", head: [["渠道", "条数"]], rows: [["网站", "1234"]] }])
    expect(told(table(["网站", "及时"], ["公报", "按季"]))).toEqual([
      {
        type: "table",
        head: [],
        rows: [
          ["网站", "及时"],
          ["公报", "按季"]
        ]
      }
    ])
  })
  it("has a head of several rows where the cells of the first reach down", () => {
    const first: ReadonlyArray<Slot | null> = [{ text: "渠道", rows: 2 }, { text: "条数", columns: 2 }, null]
    expect(told(table(first, [null, "2024年", "2025年"], ["网站", "10", "20‰"]))).toMatchObject([
      {
        head: [
          ["渠道", "条数", ""],
          ["", "2024年", "2025年"]
        ],
        rows: [["网站", "10", "20‰"]]
      }
    ])
  })
  it("has the caption in front of it, by its style or its number, or across its top", () => {
    const captioned = [
      { type: "table", caption: "表1 各渠道公开情况", head: [["渠道", "条数"]], rows: [["网站", "1234"]] }
    ]
    expect(told(line("表1 各渠道公开情况"), table(...rows))).toEqual(captioned)
    expect(told(table(["表1 各渠道公开情况", null], ...rows))).toEqual(captioned)
    expect(told(line("各渠道", { caption: true }), table(...rows))).toMatchObject([{ caption: "各渠道" }])
    expect(told(line("表1所列各项，均已公开。"), table(...rows))).toHaveLength(2)
  })
  it("keeps what is raised in its cells, blank cells, and cells that span", () => {
    const area: Slot = { text: "100m", said: "100m²", removed: [{ kind: "raised", text: "2" }] }
    expect(told(table(["项目", "面积", "备注"], ["大厅", area, ""], ["合计", "300", "㎡"]))).toMatchObject([
      {
        rows: [
          ["大厅", "100m²", ""],
          ["合计", "300", "㎡"]
        ]
      }
    ])
    expect(told(table(["渠道", "条数", null], ["网站", "1234", "项"]))).toMatchObject([
      {
        rows: [
          ["渠道", "条数", ""],
          ["网站", "1234", "项"]
        ]
      }
    ])
  })
})

describe("a picture", () => {
  it("stands in its place with its words, and parts the text around it", () => {
    expect(told(line("各渠道公开信息的数量见下面这张图"), picture("条形图"), line("以上为全年数字。"))).toEqual([
      paragraph("各渠道公开信息的数量见下面这张图"),
      { type: "figure", alternative: "条形图" },
      paragraph("以上为全年数字。")
    ])
  })
  it("has its caption below or above it", () => {
    const figure = { type: "figure", caption: "图1 公开渠道" }
    expect(told(picture(), line("图1 公开渠道"))).toEqual([figure])
    expect(told(line("图1 公开渠道"), picture())).toEqual([figure])
    expect(told(picture(), line("图1 公开渠道"), picture(), line("图2 咨询"))).toEqual([
      figure,
      { type: "figure", caption: "图2 咨询" }
    ])
  })
})

const named = (more = {}): Block => line("〔图片，未收入〕", { picture: { named: true, ...more } })

describe("a picture that the text names as left out", () => {
  it("is a figure with the words that stand there, and takes no other caption", () =>
    expect(told(named({ caption: "图2 分布", alternative: "东多西少" }), line("图3 另一张图"))).toEqual([
      { type: "figure", caption: "图2 分布", alternative: "东多西少" },
      paragraph("图3 另一张图")
    ]))
  it("leaves the caption of the table behind it to the table", () =>
    expect(told(named(), line("公开渠道", { caption: true }), table(["渠道", "条数"], ["网站", "5"]))).toMatchObject([
      { type: "figure" },
      { type: "table", caption: "公开渠道" }
    ]))
})
