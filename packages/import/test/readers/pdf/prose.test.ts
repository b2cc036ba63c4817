/** Lines of a page become paragraphs: a full line goes on in the next, but no sentence goes on in a title. */
import { describe, expect, it } from "vitest"
import { marginsOf, paragraphs } from "../../../src/readers/pdf/prose.ts"

const size = 10
const margins = { left: 50, right: 550 }

/** Lines that reach from one margin to the other. */
const told = (...texts: ReadonlyArray<string>) =>
  paragraphs(
    texts.map((text, at) => {
      const box = { ...margins, top: 20 * at, bottom: 20 * at + size }
      return { page: 1, margins, line: { ...box, size, runs: [{ ...box, text, size }] } }
    })
  ).map(({ text }) => text)

describe("a line that reaches the right margin", () => {
  it("goes on in the next", () =>
    expect(told("全年按照要求办理公开事项，", "重点工作都有台账。")).toEqual([
      "全年按照要求办理公开事项，重点工作都有台账。"
    ]))

  it("does not where it stands for a picture", () =>
    expect(told("〔图片：图1 办件走势，逐月下降，未收入〕", "以下说明原因。")).toHaveLength(2))

  it("does not where it is a title", () =>
    expect(told("示例县水利局2023年政府信息公开工作年度报告", "根据有关要求编制本报告。")).toEqual([
      "示例县水利局2023年政府信息公开工作年度报告",
      "根据有关要求编制本报告。"
    ]))

  it("does not before a day: the organ and it may stand alone on the last page", () =>
    expect(told("示例县水利局", "2024年1月15日")).toEqual(["示例县水利局", "2024年1月15日"]))

  it("does where a sentence ends with the name of a report", () =>
    expect(told("现公布本机关的政府信息公开工作情况，编制年度报告", "并公布如下。")).toEqual([
      "现公布本机关的政府信息公开工作情况，编制年度报告并公布如下。"
    ]))
})

/** Lines that end where they end, at the heights given. */
const set = (...lines: ReadonlyArray<readonly [text: string, right: number, top: number]>) =>
  paragraphs(
    lines.map(([text, right, top]) => {
      const box = { left: margins.left, right, top, bottom: top + size }
      return { page: 1, margins, line: { ...box, size, runs: [{ ...box, text, size }] } }
    })
  ).map(({ text }) => text)

describe("a line that ends early", () => {
  it("goes on in an address or a number that would not have fitted", () => {
    expect(set(["电子版可从网站（网址：", 470, 0], ["<http://www.example.gov.cn/>）查阅。", 300, 20])).toHaveLength(1)
    expect(set(["请与本机关联系，邮编：", 530, 0], ["223100，电话另附。", 300, 20])).toHaveLength(1)
  })

  it("ends its paragraph where the next word would have fitted, or its sentence is over", () => {
    expect(set(["联系电话：", 100, 0], ["0123-4567890", 150, 20])).toHaveLength(2)
    expect(set(["已按要求全部办结。", 530, 0], ["2023年新收申请12件", 300, 20])).toHaveLength(2)
  })
})

const rows = (space: number) =>
  ["甲部分的工作", "和乙部分的工作", "都已完成。", "丙部分的工作", "也已完成。"].map(
    (text, at) => [text, 550, 20 * at + (at > 2 ? space : 0)] as const
  )

describe("a full line above a wider space", () => {
  it("ends its paragraph, where other lines stand evenly", () =>
    expect(set(...rows(10))).toEqual(["甲部分的工作和乙部分的工作都已完成。", "丙部分的工作也已完成。"]))
  it("goes on where the space is no wider", () => expect(set(...rows(0))).toHaveLength(1))
})

const line = (left: number, right: number) => ({ left, right, top: 0, bottom: size, size, runs: [] })

/** A page whose full line reaches over the margin. */
const hung = (text: string) => {
  const box = { left: 50, right: 555, top: 0, bottom: size }
  return { width: 600, lines: [{ ...box, size, runs: [{ ...box, size, text }] }, line(50, 300)] }
}

describe("a page of few lines", () => {
  const whole = { width: 600, lines: [line(70, 550), line(50, 550), line(50, 300)] }

  it("has the margins of the others that are as wide", () => {
    const few = { width: 600, lines: [line(70, 540), line(70, 300)] }
    expect(marginsOf([whole, few])[1]).toEqual(margins)
    expect(marginsOf([few, few])[1]).toEqual({ left: 70, right: Infinity })
    expect(marginsOf([whole, { ...few, width: 800 }])[1]).toEqual({ left: 70, right: Infinity })
  })

  it("has them above a table on a further page too, where all that stands there is a caption in its middle", () => {
    const caption = { width: 600, lines: [line(260, 340)] }
    expect(marginsOf([whole, whole, caption])[2]).toEqual(margins)
    expect(marginsOf([whole, whole, { ...caption, width: 800 }])[2]).toEqual({ left: 260, right: Infinity })
  })

  it("has them where its one full line hangs over by a mark that closes, and not where another character does", () => {
    for (const end of ["》", "）"]) expect(marginsOf([whole, hung(`公开办法${end}`)])[1]).toEqual(margins)
    expect(marginsOf([whole, hung("公开办法甲")])[1]).toEqual({ left: 50, right: Infinity })
  })

  it("keeps its own where they are others", () => {
    expect(marginsOf([whole, { width: 600, lines: [line(64, 560), line(64, 300)] }])[1]).toEqual({
      left: 64,
      right: Infinity
    })
    expect(marginsOf([whole, { width: 600, lines: [] }])).toHaveLength(2)
  })
})
