/** A sum behind what it sums comes to some of the numbers before it. */
import { describe, expect, it } from "@effect/vitest"
import { said } from "../../support/said.ts"

const parts = (...paragraphs: ReadonlyArray<string>) => said("text.parts-add-up", ...paragraphs)

describe("a sum behind what it sums", () => {
  it.each([
    "网上93件，邮寄24件，当面3件，合计120件。",
    "网上受理93件，其中个人90件，邮寄24件，共117件。",
    "发布会3场、培训2次，合计20人次。"
  ])("is right where some of the numbers before it make it up: %s", (text) => expect(parts(text)).toEqual([]))
  it.each([
    "网站发布700条，公众号发布200条，全年累计发布900条。",
    "网站发布700条，公众号发布200条，全年累计发布1500条。",
    "发布信息300条，其中网站200条，公众号100条，全年累计发布500条。"
  ])("of the year may count more, or a list before it is no part of it: %s", (text) => expect(parts(text)).toEqual([]))
  it("of the year that its parts exceed by little is wrong", () =>
    expect(parts("网站发布700条，公众号发布207条，全年累计发布900条。")).toHaveLength(1))
  it("is wrong where none do", () => {
    expect(parts("网上93件，邮寄24件，当面3件，合计130件。")).toHaveLength(1)
    expect(parts("网上93件，邮寄24件，当面3件，合计110件。")).toHaveLength(1)
  })
})
