/** A number with something clinging to it is another number, or none: it is never read as the number in front. */
import { lines } from "@gongkai/core/Axis"
import { edition2021 } from "@gongkai/core/editions/2021"
import { forms } from "@gongkai/core/Edition"
import { describe, expect, it } from "vitest"
import { clung, isVague, oneFigure, severalOnLine } from "../../src/stream/oneFigure.ts"

const columns = forms(edition2021).flatMap(({ blocks }) => blocks.flatMap((block) => lines(block.columns)))
const count = columns.find(({ heading }) => (heading.measure ?? "count") === "count")
const amount = columns.find(({ heading }) => heading.measure === "amount")

describe("the figure behind a label", () => {
  it.each(["4余", "4多件", "4左右", "4以上", "4万件", "4千", "3/4", "95%", "4+", "4～6"])("is none in %s", (text) => {
    expect(isVague(text, oneFigure(text), count)).toBe(true)
    expect(text.startsWith(clung(text, oneFigure(text)))).toBe(true)
  })

  it.each(["4l79", "4O", "4|7", "4!5", "4·3", "4S", "4о", "4、481"])(
    "is none where it may be misread, as in %s",
    (text) => {
      expect(isVague(text, oneFigure(text), count)).toBe(true)
      expect(clung(text, oneFigure(text))).toBe(text)
    }
  )

  it.each(["4", "4件", "4\n行政处罚", "4 余下", "4 第二十条"])("is read in %j", (text) => {
    expect(oneFigure(text)).toBe("4")
    expect(isVague(text, "4", count)).toBe(false)
  })

  it.each(["-6", "—6", "/6", "- 6", "－６", "无6"])("is none where a sign stands in front, as in %s", (text) => {
    expect(isVague(text, oneFigure(text), count)).toBe(true)
    expect(clung(text, oneFigure(text))).toBe(text)
  })

  it.each(["-", "/\n行政强制", "—\n3", "无 行政强制"])("is none at all in %j, which says so", (text) => {
    expect(isVague(text, oneFigure(text), count)).toBe(false)
  })

  it("is an amount of 万 where the column holds amounts", () => {
    expect(isVague("4万", "4", amount)).toBe(false)
    expect(isVague("4亿", "4", amount)).toBe(true)
  })
})

it("two figures on a line are those of nobody, whether they stand beside their label or below it", () => {
  const lines = [" 1 808595\n", "\n1 808595\n", " 4 068.208\n", " 8 .8\n", "\n12\n808595", " 12 2.其他"]
  expect(lines.map(severalOnLine)).toEqual([true, true, true, true, false, false])
})
