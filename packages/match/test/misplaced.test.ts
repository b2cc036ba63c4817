/** A row whose last figure is the sum of those before it has its total there, whatever column it was put in. */
import { lines, sums } from "@gongkai/core/Axis"
import { forms as formsOf } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { isMisplaced, misplaced } from "../src/misplaced.ts"

const [block] = formsOf(edition2021).find(({ key }) => key === "requests")?.blocks ?? []
const columns = block?.columns ?? []
const keys = lines(columns).map(({ key }) => key)
const judged = (...texts: ReadonlyArray<string>): boolean => isMisplaced(texts, keys, sums(columns))
const ofTable = (...rows: ReadonlyArray<ReadonlyArray<string>>) => misplaced(rows, keys, sums(columns))

describe("a row of fewer figures than columns", () => {
  it("is misplaced where its total stands under another head", () => {
    expect(judged("6", "11", "0", "17", "", "", "")).toBe(true)
    expect(judged("6", "11", "17", "", "", "", "")).toBe(true)
  })
  it("is misplaced where its last figure is the sum once a figure run together is parted", () => {
    expect(judged("210", "0", "0", "0", "0", "21", "")).toBe(true)
    expect(judged("6", "114", "0", "0", "0", "21", "")).toBe(true)
    expect(judged("210", "0", "0", "0", "0", "22", "")).toBe(false)
  })
  it("is not where the total is printed in its column", () =>
    expect(judged("6", "11", "17", "", "", "", "34")).toBe(false))
  it("is not where no figure is the sum of those before it", () =>
    expect(judged("6", "11", "0", "18", "", "", "")).toBe(false))
  it("is not by two figures alone, nor by zeros", () => {
    expect(judged("6", "6", "", "", "", "", "")).toBe(false)
    expect(judged("0", "0", "0", "0", "", "", "")).toBe(false)
  })
})

describe("the rows of a table", () => {
  it("are all out of their place where one is, but for those without a blank", () =>
    expect(
      ofTable(["6", "11", "17", "", "", "", ""], ["", "4", "", "", "", "", "4"], ["1", "0", "0", "0", "0", "0", "1"])
    ).toEqual([true, true, false]))
  it("have the total in second place of two equal figures where other rows print theirs", () => {
    expect(ofTable(["6", "", "6", "", "", "", ""], ["4", "1", "", "", "", "", "5"])).toEqual([true, false])
    expect(ofTable(["6", "", "6", "", "", "", ""], ["4", "1", "", "", "", "", ""])).toEqual([false, false])
  })
  it("say nothing where nothing stands in them, or where their columns are sure", () =>
    expect(misplaced([["6", "11", "17"], Array.from(keys, () => ""), undefined], keys, sums(columns))).toEqual([
      true,
      false,
      false
    ]))
})

it("a table without a column of totals tells nothing", () =>
  expect(isMisplaced(["6", "11", "17"], ["a", "b", "c"], sums(columns))).toBe(false))
