/** The rest of a wrapped number makes every figure above it unclear, and leaves all else as it is. */
import { expect, it } from "vitest"
import { withRests } from "../../src/readers/wrappedRests.ts"

it("puts 余 behind each figure of the line above, on as many lines as before", () => {
  expect(withRests("1.属于国家秘密  26   0    26\n                 余\n四、结转下年度")).toBe(
    "1.属于国家秘密  26余   0余    26余\n\n四、结转下年度"
  )
  expect(withRests("办结率   98.5\n   %")).toBe("办结率   98.5%\n")
})

it("leaves a rest below a line without figures, and words that begin with one", () => {
  for (const text of ["全年没有收取信息处理费\n余", "收到 26 件\n余下的转到下年", "26  0\n  余 3"])
    expect(withRests(text)).toBe(text)
})
