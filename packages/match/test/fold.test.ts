/** Texts are alike whatever typists vary: width, script, blanks and marks; what they say is never rewritten. */
import { describe, expect, it } from "vitest"
import { compact, plain, simplify } from "../src/fold.ts"

describe("a text made comparable", () => {
  it.each([
    ["1．属於國家秘密", "1.属于国家秘密"],
    ["（一） 予以 公开", "(一)予以公开"],
    ["危及“三安全一稳定”", "危及三安全一稳定"],
    ["本年增／减", "本年增/减"],
    ["ＡＢ１２", "AB12"],
    ["现行有效\u200b件数", "现行有效件数"]
  ])("%s is as %s", (one, other) => expect(plain(one)).toBe(plain(other)))

  it.each([
    ["结果维持", "结果纠正"],
    ["本年新收", "上年结转"],
    ["第1项", "第2项"]
  ])("%s is not as %s", (one, other) => expect(plain(one)).not.toBe(plain(other)))

  it("is folded alike, be it short and remembered or long", () => {
    const long = "國".repeat(200)
    expect(plain(long)).toBe("国".repeat(200))
    expect(plain("國")).toBe(plain("國"))
  })
})

it("traditional characters of the form become simplified ones, one for one; others stay", () => {
  expect(simplify("總計：規章、龍")).toBe("总计：规章、龍")
  expect(simplify("總計")).toHaveLength(2)
})

it("without blanks everything else stands as it is", () => {
  expect(compact(" 總 計\u3000（１）\ufeff\n。")).toBe("總計（１）。")
})
