/** How a text counts its Chinese characters is told by its figures, where they stand one below the other in one way of counting only. */
import { describe, expect, it } from "vitest"
import type { PageLine } from "../../../src/readers/page/PageLine.ts"
import { countedIn } from "../../../src/readers/page/counted.ts"
import { segmentsOf } from "../../../src/readers/page/stretches.ts"

const labels = ["规章", "规范性文件", "其他对外管理服务事项", "行政许可", "许可", "行政强制措施"]

const linesOf = (texts: ReadonlyArray<string>): ReadonlyArray<PageLine> =>
  texts.map((text, line) => ({ segments: segmentsOf(text), place: { line } }))

/** Rows with two figures each, that begin so many columns from the left if a character is as wide as `widthOf` says. */
const rows = (width: 1 | 2): ReadonlyArray<PageLine> =>
  linesOf(
    labels.map((label, at) => `${label}${" ".repeat(26 - label.length * width)}${10 + at}${" ".repeat(12)}${60 + at}`)
  )

/** The same rows, each behind its serial number. */
const numbered = (width: 1 | 2) =>
  labels.map(
    (label, at) => `${at + 1}   ${label}${" ".repeat(26 - label.length * width)}${10 + at}${" ".repeat(12)}${60 + at}`
  )

describe("the characters of a text", () => {
  it("are as wide as two others where its figures stand in columns so", () =>
    expect(countedIn(rows(2))).toEqual(["wide"]))
  it("are as wide as one where its figures stand in columns so", () => expect(countedIn(rows(1))).toEqual(["single"]))
  it("are told by the figures behind the labels, serial numbers in front of them or not", () => {
    expect([countedIn(linesOf(numbered(2))), countedIn(linesOf(numbered(1)))]).toEqual([["wide"], ["single"]])
  })
  it("may be either where all labels are equally long", () =>
    expect(countedIn(linesOf(["行政许可      3      4", "行政处罚      5      6", "行政强制      7      8"]))).toEqual([
      "wide",
      "single"
    ]))
  it("may be either where too few figures tell", () =>
    expect(countedIn(rows(2).slice(0, 2))).toEqual(["wide", "single"]))
  it("are not known by rows of another page", () =>
    expect(countedIn(rows(2).map((line, sheet) => ({ ...line, sheet })))).toEqual(["wide", "single"]))
})
