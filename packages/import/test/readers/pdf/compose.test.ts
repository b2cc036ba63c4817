/** Prose that a page sets in two columns is read column after column, and goes on from one column, or page, to the next. */
import { describe, expect, it } from "vitest"
import { compose } from "../../../src/readers/pdf/compose.ts"
import type { Page } from "../../../src/readers/pdf/Page.ts"

const size = 12
const [left, right] = [60, 320]

const run = (text: string, from: number, height: number) => ({
  text,
  size,
  left: from,
  right: from + size * Array.from(text).length,
  top: 100 + 20 * height,
  bottom: 100 + 20 * height + size
})

const page = (number: number, runs: Page["runs"]): Page => ({
  number,
  width: 600,
  height: 840,
  runs,
  askew: 0,
  grids: [],
  level: []
})

/** Lines of twenty characters, the last as long as it is. */
const lines = (text: string): ReadonlyArray<string> => text.match(/.{1,20}/gu) ?? []

const column = (text: string, from: number) => lines(text).map((line, at) => run(line, from, at + 2))

const texts = (pages: ReadonlyArray<Page>) =>
  compose(pages).map((block) => (block._tag === "Paragraph" ? block.text : "table"))

const one =
  "受理窗口实行首问负责，来人来函当日登记，需要补正的一次告知，需要征求意见的限期回复，超过期限的逐级提醒，全年提醒过的事项都在规定时间以内办完，没有再拖，年底抽查的卷宗装订齐全。"
const other =
  "对外网站的检索入口移到首页，旧的栏目合并成四类，每一类配有图解，老年人可以放大字号，听障人士可以观看手语视频，外来务工人员可以切换方言播报，试用反映良好，明年推广到各镇。"

describe("two columns of prose", () => {
  it("are two paragraphs, not lines of both", () =>
    expect(texts([page(1, [...column(one, left), ...column(other, right)])])).toEqual([one, other]))

  it("hold one paragraph that begins in the first and ends in the second", () => {
    const cut = 80
    const [front, rest] = [one.slice(0, cut), one.slice(cut) + other]
    expect(texts([page(1, [...column(front, left), ...column(rest, right)])])).toEqual([one + other])
  })

  it("have the title over both above them, and what runs over both below them", () => {
    const title = run("示例县水利局2023年政府信息公开工作年度报告", 180, 0)
    const below = run("附件载明各镇街查阅点的地址，以及开放时间和联系方式，供公众查阅使用。", left, 9)
    expect(texts([page(1, [title, ...column(one, left), ...column(other, right), below])])).toEqual([
      title.text,
      one,
      other,
      below.text
    ])
  })

  it("may stand elsewhere on the pages of a book that lie to the left", () => {
    const next = page(2, [...column(one, left - 20), ...column(other, right - 20)])
    expect(texts([page(1, [...column(one, left), ...column(other, right)]), next])).toEqual([one, other, one, other])
  })
})

describe("a table without borders", () => {
  it("has its figure apart from a label as long as the column is wide", () => {
    const wide = ["规章", "行政规范性文件", "行政许可"].flatMap((label, at) => [
      run(label, left, at),
      run("3", left + 130, at),
      run("4", left + 200, at),
      run("5", left + 270, at)
    ])
    const heads = [run("信息内容", left, 5), run("本年收费金额", left + 90, 5)]
    const row = [run("行政事业性收费", left, 6), run("72701.2578", left + 90, 6)]
    const found = compose([page(1, [...wide, ...heads, ...row])]).flatMap((block) =>
      block._tag === "Rectangle"
        ? block.rows.map(({ cells }) => cells.flatMap((cell) => cell?.text ?? []))
        : [[block.text]]
    )
    expect(found.at(-1)).toEqual(["行政事业性收费", "72701.2578"])
  })
})
