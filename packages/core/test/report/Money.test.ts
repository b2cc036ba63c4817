/** Money is exact: whole 分 inside, decimal 万元 outside, nothing rounded. */
import { describe, expect, it } from "@effect/vitest"
import * as Money from "../../src/report/Money.ts"
import { law } from "../support/law.ts"

describe("an amount of money", () => {
  law("is read back as it was written", [Money.Money], ([money]) => {
    expect(Money.parse(Money.show(money))).toBe(money)
  })

  it.each([
    ["7730.28", 7_730_280_000],
    ["0", 0],
    ["0.000001", 1],
    ["1", 1_000_000],
    ["0.1", 100_000],
    ["12345.678901", 12_345_678_901],
    ["9007199254.740991", Number.MAX_SAFE_INTEGER]
  ])("of %s万元 is %i分, to the last of six decimals", (text, fen) => {
    expect(Money.parse(text)).toBe(fen)
    expect(Money.show(Money.Money.make(fen))).toBe(text)
  })

  it.each([
    ["7730.2800", "7730.28"],
    ["5.0", "5"],
    ["0.000", "0"],
    ["1.00000000", "1"]
  ])("written %s is canonically %s", (text, canonical) => {
    const money = Money.parse(text)
    expect(money === undefined ? undefined : Money.show(money)).toBe(canonical)
  })

  it.each(["0.0000001", "7730.2800001"])("of %s万元 is finer than 1分 and refused, not rounded", (text) => {
    expect(Money.parse(text)).toBeUndefined()
  })

  it.each(["9007199254.740992", "9007199254.740993", "99999999999999999999"])(
    "of %s万元 is too large to be exact and refused",
    (text) => expect(Money.parse(text)).toBeUndefined()
  )

  it.each(["", ".5", "5.", "01", "-1", "+1", "1,000", "1 000", "1e3", "１", "1万", "NaN", "1.2.3", " 1"])(
    "is not “%s”",
    (text) => expect(Money.parse(text)).toBeUndefined()
  )
})

describe("an amount in 元", () => {
  it.each([
    ["77302800", "7730.28"],
    ["0.01", "0.000001"],
    ["10000", "1"],
    ["12.30", "0.00123"]
  ])("of %s元 is %s万元", (yuan, wan) => {
    const money = Money.parse(yuan, "元")
    expect(money === undefined ? undefined : Money.show(money)).toBe(wan)
  })

  it("finer than 1分 is refused", () => expect(Money.parse("0.001", "元")).toBeUndefined())
})
