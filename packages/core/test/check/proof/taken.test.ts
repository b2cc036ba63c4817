/** Words of two characters of which one is taken for another. */
import { describe, expect, it } from "vitest"
import { known } from "../../../src/check/proof/known.ts"
import { takenAt } from "../../../src/check/proof/taken.ts"

const quotes = (text: string) => known(text).map(({ quote, say }) => [quote, say.zh])

describe("a common word with one character taken for another", () => {
  it("is told with the word that it is meant for", () =>
    expect(quotes("提高政府信息公开质亮，刑式更加多样。")).toEqual([
      ["质亮", "“质亮”疑为“质量”之误"],
      ["刑式", "“刑式”疑为“形式”之误"]
    ]))

  it("is found where it stands", () => {
    expect(takenAt("公开质亮", 2)).toBe("质量")
    expect(takenAt("公开质亮", 1)).toBeUndefined()
  })

  it("is told once, whatever other list has it", () => expect(quotes("依法履行监督宝障职责。")).toHaveLength(1))

  it.each([
    ["both characters belong to words beside them", "围绕建设平台期限完成，素质亮点纷呈。"],
    ["it is the name of a place", "在质亮村开展活动。"],
    ["it is a name in quotation marks", "“质亮万家”品牌活动。"],
    ["it comes again", "质亮小组会同质亮专班。"]
  ])("is left alone where %s", (_why, text) => expect(quotes(text)).toEqual([]))
})
