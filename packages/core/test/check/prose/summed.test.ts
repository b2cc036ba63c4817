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
  it("is wrong where none do", () => {
    expect(parts("网上93件，邮寄24件，当面3件，合计130件。")).toHaveLength(1)
    expect(parts("网上93件，邮寄24件，当面3件，合计110件。")).toHaveLength(1)
  })
})
