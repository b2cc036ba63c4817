/** What a portal prints around a report is told from what the report says: no line with a sentence in it is the site's. */
import { describe, expect, it } from "vitest"
import type { Block } from "@gongkai/match/Document"
import { isChrome, publishedOn, publisherIn, within } from "../../src/outline/chrome.ts"
import { recordOpened } from "../../src/outline/metadata.ts"

describe("a line of the site", () => {
  it.each([
    "索 引 号: 001/2024-1",
    "来源：云溪县水务局 发布时间：2024-01-20 浏览次数：12",
    "【打印】【关闭】",
    "字体：[大] [中] [小]",
    "分享到 微信 微博",
    "您当前所在位置: 首页 > 政务公开",
    "首页 > 信息公开 > 年报",
    "上一篇：云溪县水务局2022年政府信息公开工作年度报告",
    "下一篇 没有了",
    "扫一扫在手机打开当前页",
    "主办：云溪县人民政府办公室 承办：大数据中心",
    "云ICP备05000001号",
    "===== 正文 =====",
    "2024-01-20 10:11",
    "浏览次数 123 次",
    "2024年01月18日来源:1",
    "• 2024-02-10 15:59",
    "• 长辈版",
    "> 新版信息公开 > 政府信息公开年报",
    "• 云溪市人民政府门户网",
    "- 发布机构云溪县水务局",
    "- 索引号yxsw/2024-00001",
    "- 有效性有效"
  ])("“%s”", (line) => expect(isChrome(line)).toBe(true))
})

describe("a line of the report", () => {
  it.each([
    "首页设置政府信息公开专栏，全年更新200条。",
    "承办人大代表建议10件，政协提案5件。",
    "主办人大建议2件",
    "阅读量达10万人次。",
    "下载专区更新12件。",
    "来源于群众的意见12条。",
    "返回申请人补正2件。",
    "下一步，我局将加强培训。",
    "公开方式：政府网站、公告栏。",
    "附件：1.统计表",
    "地址：云溪县水务路1号 邮编：223100 电话：0517-1234567",
    "2024年1月20日",
    "发布机构改革有关信息12条，其中职能调整3条",
    "- 全年更新政府网站信息",
    "无"
  ])("“%s”", (line) => expect(isChrome(line)).toBe(false))
})

describe("the day of publication", () => {
  it.each([
    ["发布时间: 2024-01-20 15:22", { day: "2024-01-20", made: false }],
    ["公开日期 2024年1月20日", { day: "2024-01-20", made: false }],
    ["2024年1月29日 来源：县水务局", { day: "2024-01-29", made: false }],
    ["2024-01-18", { day: "2024-01-18", made: false }],
    ["2024年1月25日 17:30", { day: "2024-01-25", made: false }],
    ["2024/1/18 10:20", undefined],
    ["2024年1月18日", undefined],
    ["公开日期：2024年1月20日", { day: "2024-01-20", made: false }],
    ["来源：县水务局 时间：2024/1/9", { day: "2024-01-09", made: false }],
    ["成文日期：2024-01-19", { day: "2024-01-19", made: true }],
    ["• 2024-02-10 15:59", { day: "2024-02-10", made: false }],
    ["- 发布日期2024-01-16", { day: "2024-01-16", made: false }],
    ["发表日期：2024-01-16    文章来源：某某街道", { day: "2024-01-16", made: false }],
    ["2024年01月18日来源:1", { day: "2024-01-18", made: false }],
    ["统计时间：2023年1月1日至12月31日。", undefined]
  ])("of “%s”", (line, wanted) => expect(publishedOn([line])).toEqual(wanted))

  it("is that of publication where the page also says when the report was made", () => {
    expect(publishedOn(["成文日期：2024-01-19", "公开日期：2024-01-22"])?.day).toBe("2024-01-22")
  })
})

it("is told by the line below the title of an article of WeChat", () => {
  expect(publishedOn(["原创 云溪水务 2024-01-26 17:30 发表于云南"])?.day).toBe("2024-01-26")
  expect(publishedOn(["云溪水务2024年1月26日 17:30云南"])?.day).toBe("2024-01-26")
  expect(isChrome("会议于2024年1月26日 17:30结束，全体通过")).toBe(false)
})

it("is not told by two days that stand by themselves, as in a list of pages", () =>
  expect(publishedOn(["2024-01-18", "2024-01-22"])).toBeUndefined())

describe("a field whose name a space parts from what it says", () => {
  it.each(["文号 无", "生成日期 2024-01-22", "索 引 号 QH004-2024-00012"])("“%s” is the site's", (line) =>
    expect(isChrome(line)).toBe(true)
  )
  it.each(["公开方式 政府网站", "生成日期 待定", "文号"])("“%s” is not", (line) => expect(isChrome(line)).toBe(false))
})

const cell = (text: string) => ({ text })

it("the record of a portal is a line a field, and names its publisher", () => {
  const record: Block = {
    _tag: "Rectangle",
    rows: [
      { cells: [cell("索引号"), cell("001"), cell("发布机构："), cell("云溪县水务局")], place: {} },
      { cells: [cell("公开日期"), cell("2024-01-22"), cell("文号"), cell("")], place: {} }
    ]
  }
  const lines = recordOpened(record).map((block) => (block._tag === "Paragraph" ? block.text : ""))
  expect(lines).toEqual(["索引号：001", "发布机构：云溪县水务局", "公开日期：2024-01-22", "文号"])
  expect(publisherIn(lines)).toBe("云溪县水务局")
  expect(publishedOn(lines)?.day).toBe("2024-01-22")
})

const line = (text: string, path: string): Block => ({ _tag: "Paragraph", text, place: { path } })

it("what lies outside the element that holds the report is the site's; a line in that element itself, between breaks, is the report's", () => {
  const menu = line("市情概览", "/html/body/div[1]/a[1]")
  const report = [
    line("一、总体情况", "/html/body/div[2]/h3[1]"),
    line("全年按照要求办理。", "/html/body/div[2]"),
    line("二、主动公开政府信息情况", "/html/body/div[2]/h3[2]")
  ]
  const kept = report.filter(({ _tag }, at) => _tag === "Paragraph" && at !== 1)
  expect(within({ reader: "html", blocks: [menu, ...report] }, kept).blocks).toEqual(report)
})
