/** A date that stands alone under the title is centred there, any other paragraph is not. */
import { describe, expect, it } from "@effect/vitest"
import { sheets } from "../../../src/layout/page/layout.ts"
import { isDate } from "../../../src/layout/page/isDate.ts"
import * as Paper from "../../../src/layout/sheet/Paper.ts"
import { square } from "../faces.ts"

it.each(["2024年1月9日", "（2024年1月9日）", "二〇二四年一月二十一日", "　发布日期：2024年1月9日"])(
  "%s is one",
  (text) => expect(isDate(text)).toBe(true)
)
it.each(["2024年1月9日起施行", "根据有关规定，2024年1月9日", "2024年", ""])("%j is none", (text) =>
  expect(isDate(text)).toBe(false)
)

describe("a date under the title", () => {
  const flow = [{ kind: "paragraph" as const, text: "2024年1月9日", centred: true as const }]
  it("stands in the middle of the line", () => {
    const [run] = sheets("示例", flow, square).pages[0]?.runs ?? []
    const middle = (run?.x ?? 0) + (run?.width ?? 0) / 2
    expect(middle).toBeCloseTo(Paper.portrait.left + Paper.portrait.across / 2, 0)
  })
  it("begins as a paragraph does where an older print is made again", () => {
    const [run] = sheets("示例", flow, square, { rules: 1 }).pages[0]?.runs ?? []
    expect(run?.x).toBeCloseTo(Paper.portrait.left + 2 * Paper.character)
  })
})
