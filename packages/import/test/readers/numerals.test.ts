/** Numbers and bullets in front of items, as an office program shows them. */
import { describe, expect, it } from "vitest"
import { bullet, chinese, circled, digital, letter } from "../../src/readers/numerals.ts"

describe("the number of an item", () => {
  it.each([
    [0, "〇"],
    [1, "一"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [45, "四十五"],
    [99, "九十九"],
    [100, "100"]
  ])("%i is counted in Chinese as %s", (count, shown) => expect(chinese(count)).toBe(shown))

  it("is another for each count", () =>
    expect(new Set(Array.from({ length: 120 }, (_, count) => chinese(count)))).toHaveLength(120))

  it("is written digit by digit where Word does so", () =>
    expect([digital(7), digital(10), digital(305)]).toEqual(["七", "一〇", "三〇五"]))

  it("stands in a circle as far as there are circles", () =>
    expect([circled(1), circled(20), circled(21), circled(0)]).toEqual(["①", "⑳", "21", "0"]))

  it("is a letter, and after Z begins again", () =>
    expect([letter(1), letter(26), letter(27)]).toEqual(["A", "Z", "A"]))
})

describe("the sign of an item", () => {
  it.each([
    ["·", "Symbol", "•"],
    ["\uf0b7", "Symbol", "•"],
    ["n", "Wingdings", "■"],
    ["o", "Courier New", "○"],
    ["■", "宋体", "■"]
  ])("%s of %s is shown as %s", (character, font, shown) => expect(bullet(character, font)).toBe(shown))

  it("is a bullet where its font's sign is not known", () => expect(bullet("\uf0ef", "Webdings")).toBe("•"))
})
