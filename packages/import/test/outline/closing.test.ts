/** A report ends with organ and day; what stands behind them, or belongs to the site, is quoted as left out. */
import type { Paragraph } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { closing, isDayLine, signedAbove } from "../../src/outline/closing.ts"

const lines = (...texts: ReadonlyArray<string>): ReadonlyArray<Paragraph> =>
  texts.map((text, at) => ({ _tag: "Paragraph", text, place: { line: at + 1 } }))
const told = (...texts: ReadonlyArray<string>) => {
  const { whole, signature, lost } = closing(lines(...texts))
  return { whole: whole.map(({ text }) => text), signature, lost: lost.map(({ text }) => text.zh).join("\n") }
}
const sentence = "本年度没有其他需要报告的事项，收费情况为零。"

describe("the end of a report", () => {
  it("is the organ and the day on two lines or on one", () => {
    const signature = { organ: "示例县水利局", date: "2024-01-12" }
    expect(told(sentence, "示例县水利局", "2024年1月12日")).toMatchObject({ whole: [sentence], signature, lost: "" })
    expect(told(sentence, "示例县水利局  2024年1月12日")).toMatchObject({ whole: [sentence], signature })
    expect(told(sentence, "示例县水利局（盖章）", "二〇二四年一月十二日")).toMatchObject({
      whole: [sentence],
      signature
    })
  })

  it("has nothing behind it: what stands there is quoted", () => {
    const { whole, lost } = told(sentence, "示例县水利局", "2024年1月12日", "另附联系人名单")
    expect(whole).toEqual([sentence])
    expect(lost).toContain("另附联系人名单")
  })

  it("is none where the calendar has no such day, or no organ stands above it", () => {
    expect(told(sentence, "示例县水利局", "2024年2月31日")).toMatchObject({
      whole: [sentence, "示例县水利局", "2024年2月31日"],
      signature: undefined
    })
    expect(told(sentence, "2024年1月12日").signature).toBeUndefined()
  })

  it("is not begun by a button of the site above further sentences", () =>
    expect(told(sentence, "打印本页", sentence).whole).toEqual([sentence, sentence]))
})

it.each([
  ["2024年1月12日", true],
  ["（2024年1月12日）", true],
  ["示例县水利局 2024年1月12日", true],
  ["截至2024年1月12日。", false],
  ["2024年", false]
])("%s is the line of a day: %s", (text, isOne) => expect(isDayLine(text)).toBe(isOne))

it("a single day under a title is that of the organ in it, and of two nobody knows which", () => {
  expect(signedAbove(lines("2024年1月12日"), "示例局")).toEqual({ organ: "示例局", date: "2024-01-12" })
  expect(signedAbove(lines("2024年1月12日", "2024年1月15日"), "示例局")).toBeUndefined()
})
