/** The stretches of a line stand where their characters do, counted as one column each, and as two where they are Chinese. */
import { expect, it } from "vitest"
import { segmentsOf } from "../../../src/readers/page/stretches.ts"

it("two blanks or a wide one part a line, and a single one does not", () =>
  expect(segmentsOf("  行政 许可  12\u3000 3").map(({ text, from }) => [text, from])).toEqual([
    ["行政 许可", 2],
    ["12", 9],
    ["3", 13]
  ]))

it("a stretch behind Chinese characters stands further right by one for each", () =>
  expect(segmentsOf("年报  12").map(({ wide }) => wide)).toEqual([
    { from: 0, to: 4 },
    { from: 6, to: 8 }
  ]))

it("signs that only Chinese fonts make wide leave open where a stretch ends", () =>
  expect(segmentsOf("“甲”  1").map(({ wide }) => wide)).toEqual([
    { from: 0, to: 6 },
    { from: 6, to: 9 }
  ]))

it("a blank line has none", () => expect(segmentsOf("   ")).toEqual([]))
