/** What is composed of a document: its head, edition and cells, and one message for each cause, the gravest first. */
import { describe, expect, it } from "vitest"
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Imported } from "../../src/index.ts"
import { draftOf, opened } from "../support/drafts.ts"
import { lineByLine, tabbed } from "../support/tabbed.ts"

const zeros = draftOf(edition2021, [0])
const read = (text: string) => opened(new TextEncoder().encode(text), "报告.txt")
const said = ({ messages }: Imported) => messages.map(({ severity, text: { zh } }) => `${severity} ${zh}`)

/** The text up to the end of the line with these words. */
const upTo = (text: string, words: string): string => text.slice(0, text.indexOf("\n", text.indexOf(words)))

describe("a file cut off after two rows of table 三", () => {
  it("is one error that names the rows, the table and the parts that are missing, and where the file ends", async () => {
    const cut = await read(upTo(tabbed(edition2021, zeros), "二、上年结转"))
    expect(said(cut)).toEqual([
      "error 没有找到“三、本年度办理结果／（一）予以公开”至“四、结转下年度继续办理”共23行、“政府信息公开行政复议、行政诉讼情况”的表、“五、存在的主要问题及改进情况”这一部分、“六、其他需要报告的事项”这一部分；文件到“二、上年结转政府信息公开申请数量”为止，可能不完整，请找到完整的原件"
    ])
    expect(cut.messages[0]?.cells).toHaveLength(23 * 7 + 15)
  })

  it("behind a whole table says after which part it ends", async () => {
    const cut = await read(upTo(tabbed(edition2021, zeros), "四、结转下年度继续办理"))
    expect(said(cut)).toEqual([
      "error 没有找到“政府信息公开行政复议、行政诉讼情况”的表、“五、存在的主要问题及改进情况”这一部分、“六、其他需要报告的事项”这一部分；文件到“三、收到和处理政府信息公开申请情况”为止，可能不完整，请找到完整的原件"
    ])
  })
})

describe("a report that lacks something and goes on", () => {
  it("lacks a part, and is not called cut off", async () => {
    const text = tabbed(edition2021, zeros)
    const without = text.slice(0, text.indexOf("六、其他需要报告的事项"))
    expect(said(await read(without))).toEqual(["error 没有找到“六、其他需要报告的事项”这一部分"])
  })

  it("lacks rows in one table and another table: one error", async () => {
    const lines = tabbed(edition2021, zeros).split("\n")
    const review = lines.findIndex((line) => line.startsWith("行政复议"))
    const gone = lines.filter(
      (line, at) => !/^规章|行政处罚|2\.重复申请/u.test(line) && (at < review || at > review + 4)
    )
    const messages = said(await read(gone.join("\n")))
    expect(messages.filter((each) => each.startsWith("error"))).toEqual([
      "error 没有找到“规章”行、“行政处罚”行、“三、本年度办理结果／（五）不予处理／2.重复申请”行、“政府信息公开行政复议、行政诉讼情况”的表；请对照原件补填"
    ])
  })
})

describe("a row written in another way", () => {
  it("of signs for none is read, and told in one line", async () => {
    const text = tabbed(edition2021, zeros).replace(/(二、上年结转政府信息公开申请数量\t[^\n]*)/u, (row) =>
      row.replaceAll(/\t0/gu, "\t/")
    )
    expect(said(await read(text))).toEqual([
      "note “二、上年结转政府信息公开申请数量／自然人”、“二、上年结转政府信息公开申请数量／法人或其他组织／商业企业”等7格：原文为“/”，按“本项全年无”记"
    ])
  })

  it("in Chinese numerals is one note with the cells counted", async () => {
    const text = tabbed(edition2021, zeros).replace(/(二、上年结转政府信息公开申请数量\t[^\n]*)/u, (row) =>
      row.replaceAll(/\t0/gu, "\t零")
    )
    expect(said(await read(text))).toEqual([
      "note “二、上年结转政府信息公开申请数量／自然人”、“二、上年结转政府信息公开申请数量／法人或其他组织／商业企业”等7格：原文写作“零”"
    ])
  })
})

describe("a line beside a table without borders", () => {
  it("is quoted, and labels and figures are not", async () => {
    const text = lineByLine(edition2021, zeros).replace("一、本年新收", "单位：件\n一、本年新收")
    expect(said(await read(text))).toEqual(["note “收到和处理政府信息公开申请情况”表外的文字没有收录：“单位：件”"])
  })
})
