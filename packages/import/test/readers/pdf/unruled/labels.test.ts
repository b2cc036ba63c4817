/** Lines one below the other are one label until a number begins another, a line is drawn, or a gap parts them. */
import { describe, expect, it } from "vitest"
import { divided, isBetween, label, labels, pitchOf, said } from "../../../../src/readers/pdf/unruled/labels.ts"
import type { Word } from "../../../../src/readers/pdf/unruled/words.ts"

const size = 10
const word = (text: string, top: number, left = 40): Word => ({
  text,
  size,
  left,
  right: left + Array.from(text).length * size,
  top,
  bottom: top + size,
  isFigure: false
})
/** Lines of a page, 12 points one below the other. */
const lines = (...texts: ReadonlyArray<string>) => texts.map((text, at) => word(text, 12 * at))
const read = (words: ReadonlyArray<Word>, ...drawn: ReadonlyArray<number>) =>
  labels(
    words,
    12,
    drawn.map((at) => ({ at, from: 0, to: 500 }))
  ).map(said)

describe("labels", () => {
  it("go on over lines, and begin with their numbers", () =>
    expect(read(lines("（一）予以", "公开", "（二）部分公开", "2.重复", "申请"))).toEqual([
      "（一）予以公开",
      "（二）部分公开",
      "2.重复申请"
    ]))

  it("begin with a number that a narrow cell wraps", () =>
    expect(read(lines("规定予以", "（一", "）部分"))).toEqual(["规定予以", "（一）部分"]))

  it("end where a line is drawn below them, or the next line is further than usual", () => {
    expect(read(lines("查阅", "设施"), 11)).toEqual(["查阅", "设施"])
    expect(read([word("查阅", 0), word("设施", 16)])).toEqual(["查阅", "设施"])
  })

  it("end where they are the label of a row, and no longer one goes on so", () =>
    expect(read(lines("行政许可", "行政处罚"))).toEqual(["行政许可", "行政处罚"]))

  it("stand at one place: what begins and is centred elsewhere is another", () =>
    expect(read([word("查阅设施", 0), word("目录", 12, 120)])).toEqual(["查阅设施", "目录"]))

  it("keep Latin words apart", () =>
    expect(said(label([word("App", 0), word("Store", 12), word("下载", 24)]))).toBe("App Store下载"))
})

it("the distance of lines is that of most of them, and none is known of one line", () => {
  expect(pitchOf([word("甲", 0), word("乙", 12), word("丙", 24), word("丁", 42)])).toBe(12)
  expect(pitchOf([word("甲", 0)])).toBeUndefined()
})

it("a line is between two words where it runs under the one and over the other", () => {
  const [upper, lower] = [word("甲", 0), word("乙", 20)]
  const drawn = (at: number, from: number, to: number) => isBetween({ at, from, to }, upper, lower)
  expect([drawn(15, 0, 100), drawn(4, 0, 100), drawn(15, 60, 100)]).toEqual([true, false, false])
})

describe("labels that nothing parts", () => {
  const whole = label(lines("甲甲", "甲", "乙乙", "乙"))
  const parts = (heights: ReadonlyArray<number>) => divided(whole, heights, 12)?.map(said)
  it("are divided so that each is centred on its row, or begins or ends with it", () => {
    expect(parts([11, 35])).toEqual(["甲甲甲", "乙乙乙"])
    const longer = label(lines("甲甲", "甲", "乙乙", "乙", "丙"))
    for (const heights of [
      [5, 29],
      [17, 53]
    ])
      expect(divided(longer, heights, 12)?.map(said)).toEqual(["甲甲甲", "乙乙乙丙"])
  })
  it("are not where no way fits all rows, or two ways do", () => {
    expect(parts([5, 29])).toBeUndefined()
    expect(parts([11, 47])).toBeUndefined()
    expect(parts([11, 30])).toBeUndefined()
  })
})
