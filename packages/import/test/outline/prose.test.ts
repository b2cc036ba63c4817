/** Prose is put together again where a page end broke it, and left apart where the source has items and rows. */
import { describe, expect, it } from "vitest"
import type { Block } from "@gongkai/match/Document"
import { paragraphs } from "../../src/outline/prose.ts"

const line = (text: string, path?: string): Block => ({
  _tag: "Paragraph",
  text,
  place: path === undefined ? { line: 1 } : { path }
})
const table = (...rows: ReadonlyArray<ReadonlyArray<string | null>>): Block => ({
  _tag: "Rectangle",
  rows: rows.map((cells) => ({ cells: cells.map((text) => (text === null ? null : { text })), place: { line: 1 } }))
})
const onPage = (text: string, page: number): Block => ({ _tag: "Paragraph", text, place: { page } })
const told = (...blocks: ReadonlyArray<Block>) => paragraphs(blocks).map(({ text }) => text)

describe("a table in prose", () => {
  it("parts the paragraphs around it, and is one piece with bars between the cells", () => {
    const rows = table(
      ["渠道名称和它的说明", "条数"],
      ["政府网站和它的各个栏目，含专题", "1234"],
      ["微信公众号", "766"]
    )
    expect(told(line("各渠道公开情况如下表"), rows, line("以上为全年数字，统计到十二月三十一日为止。"))).toEqual([
      "各渠道公开情况如下表",
      "渠道名称和它的说明｜条数 政府网站和它的各个栏目，含专题｜1234 微信公众号｜766",
      "以上为全年数字，统计到十二月三十一日为止。"
    ])
  })

  it("of the form that strayed there is a paragraph a row", () => {
    const rows = table(["渠道", "条数"], ["网站", "1234"])
    expect(paragraphs([rows], { isForm: () => true }).map(({ text }) => text)).toEqual(["渠道｜条数", "网站｜1234"])
  })

  it("is none where a tab stands behind a number, or in one line alone", () => {
    expect(told(table(["（一）", "主动公开情况"], ["1.", "及时更新指南"]))).toEqual([
      "（一）主动公开情况",
      "1.及时更新指南"
    ])
    expect(told(table(["全年公开信息", "1234条，其中政策文件较上年明显增"]), line("加，解读同步。"))).toEqual([
      "全年公开信息 1234条，其中政策文件较上年明显增加，解读同步。"
    ])
  })

  it("of one cell is the paragraphs in it", () => {
    expect(told(table(["第一段在框里，写完了。\n第二段也在框里，也写完了。"], [null, ""]))).toEqual([
      "第一段在框里，写完了。",
      "第二段也在框里，也写完了。"
    ])
  })
})

describe("the number of a page", () => {
  it("is no prose, and parts none", () => {
    const [half, rest] = ["全年主动公开政府信息一千二百三十四条，其中政策文", "件较上年明显增加。"]
    expect(told(onPage(half, 1), onPage("— 12 —", 1), onPage(rest, 2))).toEqual([half + rest])
  })
})

describe("the items of a list", () => {
  it("are paragraphs of their own, long or short, with or without a full stop", () => {
    const [one, two] = ["完善依申请公开的登记、转办和答复", "加强对下级机关的指导，按季度通报情况"]
    expect(
      told(line(one, "/ul[1]/li[1]"), line(two, "/ul[1]/li[2]"), line("以上各项都已落实，没有遗漏", "/p[1]"))
    ).toEqual([one, two, "以上各项都已落实，没有遗漏"])
    expect(told(line(`•${one}`), line(`•${two}`))).toEqual([`•${one}`, `•${two}`])
  })

  it("and lines too short to have been broken are whole", () => {
    const next = "面积为一百平方米，用于接待群众查阅，全年开放。"
    expect(told(line("圆点列表乙"), line(next))).toEqual(["圆点列表乙", next])
  })

  it("go on where a page end broke them", () => {
    expect(told(line("•完善依申请公开的登记、转办和答"), line("复，按季度通报。"))).toEqual([
      "•完善依申请公开的登记、转办和答复，按季度通报。"
    ])
  })
})

describe("a break at a mark", () => {
  it.each([
    [["推进重点领域主动公开“全覆盖”", "。围绕就业开展解读。"]],
    [["对《政府信息主动公开标准目录》", "（2024版）", "、", "《基层目录》", "（2024版）", "，作了更新。"]],
    [["共编制三份清单，包括《", "面向村居的目录》。"]]
  ])("is none of the paragraph: %j", (pieces) => {
    expect(told(...pieces.map((piece) => line(piece)))).toEqual([pieces.join("")])
  })

  it("ends a paragraph where a number follows, or a title", () => {
    const apart = ["本年编制了《主动公开基本目录》", "（二）依申请公开方面。"]
    expect(told(...apart.map((each) => line(each)))).toEqual(apart)
  })
})

describe("a number that a line ends with", () => {
  it.each([
    ["2024", "年，我局全年按照要求办理。"],
    ["针对存在问题，2025", "年我们将抓好以下工作。"],
    ["受理申请12", "件。"],
    ["办结率100", "%，没有逾期。"]
  ])("%s goes on in %s", (first, next) => expect(told(line(first), line(next))).toEqual([first + next]))

  it.each([
    ["附件1", "日常工作安排表"],
    ["第12", "政府信息公开申请"],
    ["2024", "年"]
  ])("%s does not in %s", (first, next) => expect(told(line(first), line(next))).toEqual([first, next]))
})
