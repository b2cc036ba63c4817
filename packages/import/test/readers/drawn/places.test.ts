/** Signs of a line stand as far from the left as they are drawn: a Chinese character is as wide as two others. */
import { expect, it } from "vitest"
import { joined, placesOf } from "../../../src/readers/drawn/places.ts"

it("each sign has its index and its distance from the left", () => {
  expect(placesOf("|年a，")).toEqual([
    { sign: "|", at: 0, x: 0 },
    { sign: "年", at: 1, x: 1 },
    { sign: "a", at: 2, x: 3 },
    { sign: "，", at: 3, x: 4 }
  ])
  expect(placesOf("𠮷a").map(({ at, x }) => [at, x])).toEqual([
    [0, 0],
    [2, 2]
  ])
})

it("the lines of a cell are one text, but digits that stand apart stay apart", () => {
  expect(joined(["行政规范", "性文件"])).toBe("行政规范性文件")
  expect(joined(["12", "34"])).toBe("12\n34")
  expect(joined(["7,", "000件", "甲"])).toBe("7,\n000件甲")
  expect(joined([])).toBe("")
})
