/** Traditional characters are read as the simplified ones of the form, one for one. */
import { expect, it } from "@effect/vitest"
import { simplified, simplify } from "../src/simplified.ts"

it("a text is as long as before, and simplified characters stay as they are", () => {
  expect(simplify("全年沒有發生因政府信息公開申請行政復議的情況")).toBe("全年没有发生因政府信息公开申请行政复议的情况")
  expect(simplify("依申请公开")).toBe("依申请公开")
})

it("each character has one of its own length, which is not traditional in turn", () => {
  for (const [character, plain] of simplified) {
    expect([character, plain].map(({ length }) => length)).toEqual([1, 1])
    expect(simplified.has(plain)).toBe(false)
  }
})
