/** The words of a line are what no gap parts; figures, and labels with numbers of their own, are words though hardly anything parts them. */
import { describe, expect, it } from "vitest"
import type { Run } from "../../../../src/readers/pdf/glyphs.ts"
import { edgesOf, middle, numbering, words } from "../../../../src/readers/pdf/unruled/words.ts"

const run = (text: string, left: number, more: Partial<Run> = {}): Run => ({
  text,
  left,
  right: left + Array.from(text).reduce((sum, each) => sum + (/[\d ]/u.test(each) ? 5 : 10), 0),
  top: 0,
  bottom: 10,
  size: 10,
  ...more
})
const texts = (...runs: ReadonlyArray<Run>) => words(runs).map(({ text }) => text)

describe("the words of a line", () => {
  it("are runs that touch, and no wider gap is within them", () => {
    expect(texts(run("行政", 0), run("许可", 23))).toEqual(["行政许可"])
    expect(texts(run("行政", 0), run("许可", 24))).toEqual(["行政", "许可"])
  })

  it("are the characters of a label that is spread over its cell", () =>
    expect(texts(run("其", 0), run("他", 22), run("12", 60))).toEqual(["其 他", "12"]))

  it("are figures that a blank parts, in one run too, each at its place", () => {
    const [one, other] = words([run("12 0", 100)])
    expect([one?.text, other?.text]).toEqual(["12", "0"])
    expect([one?.right, other?.left, one?.isFigure]).toEqual([110, 115, true])
  })

  it("are labels with a number of their own beside that of their group", () => {
    expect(texts(run("不予处理（一）信访举报", 0))).toEqual(["不予处理", "（一）信访举报"])
    expect(texts(run("不予处理1.信访举报", 0))).toEqual(["不予处理", "1.信访举报"])
    expect(texts(run("不予处理", 0), run("（一）信访举报", 40))).toEqual(["不予处理", "（一）信访举报"])
    expect(texts(run("第（一）项信息", 0))).toEqual(["第（一）项信息"])
  })

  it("are one with a raised mark, and two where they stand half a line apart", () => {
    expect(texts(run("41", 0), run("1", 10, { size: 6, top: -2, bottom: 4 }))).toHaveLength(1)
    expect(texts(run("甲乙", 0), run("丙丁", 20, { top: 5, bottom: 15 }))).toEqual(["甲乙", "丙丁"])
  })

  it("are two where columns begin in other lines that are set clear", () => {
    const close = [run("行政", 0), run("许可", 22)]
    const clear = Array.from({ length: 2 }, () => [run("甲", 0), run("乙", 22)])
    const told = (edges: ReturnType<typeof edgesOf>) => words(close, edges).map(({ text }) => text)
    expect(told(edgesOf([close]))).toEqual(["行政许可"])
    expect(told(edgesOf([close, ...clear]))).toEqual(["行政", "许可"])
  })

  it("say where no figure stands but something near it", () =>
    expect(
      words([run("约4", 0), run("15（其中", 40), run("件", 90), run("行政许可", 120)]).map(
        ({ isNearly = false }) => isNearly
      )
    ).toEqual([true, true, true, false]))
})

it.each([
  ["一、本年新收", true],
  ["（三）不予公开", true],
  ["2.重复申请", true],
  ["第二十条", true],
  ["注：含上年", true],
  ["2.5", false],
  ["本年新收", false],
  ["12 件", false]
])("%s begins with a number or as a note: %s", (text, begins) => expect(numbering.test(text)).toBe(begins))

it("the middle of a word is half its height", () => expect(middle(run("甲", 0, { top: 20, bottom: 32 }))).toBe(26))
