/** The labels of rows are found in running text as the chain that fits best as a whole; one that is missing leads no other astray. */
import { lines } from "@gongkai/core/Axis"
import { proactive, requests } from "@gongkai/core/editions/2021"
import type { Block } from "@gongkai/core/Form"
import { describe, expect, it } from "vitest"
import { anchors } from "../../src/stream/anchors.ts"
import { stream } from "../../src/stream/stream.ts"

/** The words that were found for each row of these blocks, in the order of the form. */
const found = (text: string, blocks: ReadonlyArray<Block>) => {
  const source = stream([{ _tag: "Paragraph", text, place: {} }])
  const all = blocks.flatMap((block) => lines(block.rows).map((line) => ({ line, block })))
  return anchors(
    source,
    all.map(({ line }) => line),
    all.map(({ block }) => block)
  ).map((hit) => hit && source.skeleton.slice(hit.from, hit.to))
}

const text = (labels: ReadonlyArray<string>) => `第二十条${labels.map((label, at) => `${label}${at}`).join("")}`

describe("the labels of part two", () => {
  const rows = ["规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费"]

  it("stand in the order of the form", () => expect(found(text(rows), proactive.blocks)).toEqual(rows))

  it("are those with figures behind them, not the same words in a sentence", () => {
    const source = stream([{ _tag: "Paragraph", text: `行政处罚信息全部公开。${text(rows)}`, place: {} }])
    const all = proactive.blocks.flatMap((block) => lines(block.rows))
    const [hit] = anchors(source, all, all).slice(3)
    expect(hit?.from).toBe(source.skeleton.lastIndexOf("行政处罚"))
  })

  it("are known by the others where one is missing", () =>
    expect(found(text(rows.filter((row) => row !== "行政许可")), proactive.blocks)).toEqual(
      rows.map((row) => (row === "行政许可" ? undefined : row))
    ))

  it("are found in a pile where the blocks stand in another order", () => {
    const [, , licensing = "", ...others] = rows
    expect(found(`${text([licensing, ...others])}规章行政规范性文件000`, proactive.blocks)).toEqual(rows)
  })

  it("may be misprinted, if they are long enough to be told", () => {
    const wrong = text(rows).replace("行政规范性文件", "行政规范牲文件").replace("规章", "规草")
    expect(found(wrong, proactive.blocks).slice(0, 2)).toEqual([undefined, "行政规范牲文件"])
  })
})

describe("the labels of part three", () => {
  const [block] = requests.blocks
  const [received, carriedIn, last] = [
    "一、本年新收政府信息公开申请数量",
    "二、上年结转政府信息公开申请数量",
    "四、结转下年度继续办理"
  ]
  it("may stand in another order, where none stands twice", () => {
    const all = found(`${last}1${carriedIn}2${received}3`, [block])
    expect([all[0], all[1], all.at(-1)]).toEqual(
      [received, carriedIn, last].map((label) => label.replaceAll(/[、]/gu, ""))
    )
  })
  it("that begin with a digit have a stop behind it: no figure of the row above is their number", () => {
    const own = found(`（五）不予处理 1.信访举报投诉类申请02重复申请`, [block]).filter((hit) => hit !== undefined)
    expect(own).toContain("1信访举报投诉类申请")
    expect(own).not.toContain("2重复申请")
  })

  it("does not begin with what clings to the figure on the line above", () => {
    const own = found("其他\n7384\n7437余\n总计\n12\n结转下年度继续办理\n3", [block]).filter((hit) => hit !== undefined)
    expect(own).toContain("总计")
    expect(own.some((hit) => hit.startsWith("余"))).toBe(false)
  })

  it("of one row, standing a second time, is not that of the next row in other words", () =>
    expect(found(`${received}64 118\n法律服务机构 其他\n${received}78 88`, [block])[1]).toBeUndefined())
})

describe("numbers of labels", () => {
  const [block] = requests.blocks
  const rows = lines(block.rows)
  /** All rows, each with this between its number and its words. */
  const numbered = (between: string) =>
    rows.map(
      ({ heading: { label } }) =>
        `${label.replace(/^\d\./u, (own) => (between === "" ? "" : own.charAt(0) + between))}0000007`
    )
  const denied = (text: ReadonlyArray<string>) =>
    found(text.join(""), [block]).filter((_, at) => rows[at]?.key.startsWith("outcome.denied") === true)

  it("are those of the labels, be it without a stop, where each has its own", () =>
    expect(denied(numbered(" ")).map((label) => label?.charAt(0))).toEqual(Array.from("12345678")))

  it("are figures where the labels have none", () =>
    expect(denied(numbered("")).map((label) => label?.charAt(0))).toEqual(Array.from("属其危保属属属属")))

  it("are not the signs for none behind words that are like a label", () => {
    const own = numbered(". ").map((text) =>
      text.replace("5. 要求行政机关确认或重新出具已获取信息0000007", "要求确认或重新出具已获取的信息无181212313/517")
    )
    const at = rows.findIndex(({ key }) => key === "outcome.notHandled.reissue")
    expect(found(own.join(""), [block])[at]).toBe("要求确认或重新出具已获取的信息")
  })
})
