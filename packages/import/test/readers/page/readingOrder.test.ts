/** A text whose prose stands in two columns side by side is read column after column, line by line, with nothing lost. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "@effect/vitest"
import { times } from "../../../../../vitest.shared.ts"
import { inReadingOrder } from "../../../src/readers/page/readingOrder.ts"
import { linesOf, readText } from "../../../src/readers/text.ts"

const width = 16

/** Lines of one paragraph, each as full as the column but for the last. */
const lines = (text: string): ReadonlyArray<string> => text.match(new RegExp(`.{1,${width}}`, "gu")) ?? []

const wide = (text: string): number => Array.from(text).length

/** Two columns side by side, with a gap of so many blanks between them. */
const abreast = (one: ReadonlyArray<string>, other: ReadonlyArray<string>, gap: number): string =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, at) => {
    const [left = "", right = ""] = [one[at], other[at]]
    return right === "" ? left : `${left}${" ".repeat(width + gap - wide(left))}${right}`
  }).join("\n")

const left =
  "本单位把答复质量放在首位，每一件申请都由两人复核，凡涉及第三方权益的先行征求意见，再作出决定，全年没有一件被纠正，群众来电致谢的有若干次，办理时限比上年缩短，疑难件由分管负责人当面答复。"
const right =
  "网站栏目按季度清理，对失效文件逐件标注，政策图解由业务科室自己编写，用语浅近，老年人也看得明白，各镇街的查阅点都配了专人，节假日也有人值守。遇有疑难，由法制机构当天会商，决定书附上救济途径。"

const read = (text: string) => inReadingOrder(linesOf(text)).map((line) => line.text)

describe("prose in two columns", () => {
  it.prop(
    "comes back column after column, however wide the gap",
    [Schema.Int.check(Schema.isBetween({ minimum: 2, maximum: 12 }))],
    ([gap]) => {
      expect(read(abreast(lines(left), lines(right), gap))).toEqual([...lines(left), ...lines(right)])
    },
    { arbitrary: { runs: times(11, 11, 11) } }
  )

  it("is one text whose lines say that they go on", () => {
    const { blocks } = readText(abreast(lines(left), lines(right), 4))
    expect(blocks.map((block) => (block._tag === "Paragraph" ? block.goesOn : "table"))).toEqual([
      false,
      ...lines(left)
        .slice(1)
        .map(() => true),
      false,
      ...lines(right)
        .slice(1)
        .map(() => true)
    ])
  })

  it("is parted where a full line leaves but one blank in front of the next column", () => {
    const text = abreast(lines(left), lines(right), 3).replace(/(?<=^\S{16}) {3}/u, " ")
    expect(read(text)).toEqual([...lines(left), ...lines(right)])
  })

  it("keeps its places, which are those of the lines of the file", () =>
    expect(inReadingOrder(linesOf(abreast(lines(left), lines(right), 4))).map(({ line }) => line)).toEqual([
      ...lines(left).map((_, at) => at + 1),
      ...lines(right).map((_, at) => at + 1)
    ]))
})

describe("lines are left as they are", () => {
  it("where tables stand in them", () => {
    const text = [
      "行政许可     12     3",
      "行政处罚      4     0",
      "行政强制      1     1",
      "规章          2     2"
    ].join("\n")
    expect(read(text)).toEqual(text.split("\n"))
  })

  it("where signatures stand beside one another", () => {
    const text = ["联系人：综合科负责同志    电话：请拨总机转接", "地址：新河路甲一号大院    邮编：另行通知为准"].join(
      "\n"
    )
    expect(read(text)).toEqual(text.split("\n"))
  })
})
