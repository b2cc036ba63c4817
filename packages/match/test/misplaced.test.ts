/** A row whose last figure is the sum of those before it has its total there, whatever column it was put in. */
import { lines, sums } from "@gongkai/core/Axis"
import { forms as formsOf } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { isMisplaced, misplaced, movedLeft, runIntoBlank } from "../src/misplaced.ts"

const [block] = formsOf(edition2021).find(({ key }) => key === "requests")?.blocks ?? []
const columns = block?.columns ?? []
const keys = lines(columns).map(({ key }) => key)
const judged = (...texts: ReadonlyArray<string>): boolean => isMisplaced(texts, keys, sums(columns))
const moved = (...rows: ReadonlyArray<ReadonlyArray<string>>) => movedLeft(rows, keys, sums(columns))
const joinedIn = (...rows: ReadonlyArray<ReadonlyArray<string>>) => runIntoBlank(rows, keys, sums(columns))
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

describe("the rows of a table in which blanks keep their places", () => {
  it("lack a column where more of them end in their own sum than in less: then no row without a total is sure", () =>
    expect(
      moved(
        ["6", "0", "11", "0", "0", "17", ""],
        ["4", "0", "0", "0", "0", "9", ""],
        keys.map(() => "")
      )
    ).toEqual([true, true, false]))
  it("lack a cell in the one row that ends in its own sum, where others print their totals", () =>
    expect(
      moved(
        ["6", "0", "11", "0", "0", "17", ""],
        ["4", "0", "0", "0", "0", "0", ""],
        ["4", "0", "0", "0", "0", "0", "4"]
      )
    ).toEqual([true, false, false]))
  it("lack a cell in the one row without a total whose last figure is as large as all others, whatever cell it lost", () => {
    const whole = ["4", "0", "0", "0", "0", "0", "4"]
    const rest = [whole, whole, whole]
    expect(moved(["3", "0", "0", "0", "1", "9", ""], ...rest)).toEqual([true, false, false, false])
    expect(moved(["0", "0", "0", "0", "0", "9", ""], ...rest)).toEqual([true, false, false, false])
    expect(moved(["3", "0", "0", "0", "1", "3", ""], ...rest)).toEqual([false, false, false, false])
    expect(moved(["0", "0", "0", "0", "0", "0", ""], ...rest)).toEqual([false, false, false, false])
    expect(moved(["3", "0", "0", "0", "1", "9", ""], whole, ["4", "0", "0", "0", "0", "0", ""])).toEqual([
      false,
      false,
      false
    ])
  })
  it("lack nothing where a blank or a sign for none stands between the figures of such a row", () => {
    const whole = ["4", "0", "0", "0", "0", "0", "4"]
    expect(moved(["6", "", "11", "0", "0", "17", ""], whole)).toEqual([false, false])
    expect(moved(["6", "/", "11", "0", "0", "17", ""], whole)).toEqual([false, false])
    expect(moved(["6", "", "6", "0", "0", "12", ""], ["4", "", "0", "0", "4", "", ""])).toEqual([false, false])
  })
  it("lack nothing where no totals are printed and one row ends in its own sum by chance", () =>
    expect(moved(["0", "3", "0", "0", "0", "3", ""], ["4", "0", "0", "0", "0", "0", ""])).toEqual([false, false]))
})

describe("a figure in front of a blank", () => {
  const sound = ["4", "0", "0", "0", "0", "0", "4"]
  const run = (...texts: ReadonlyArray<string>): boolean => joinedIn(texts, sound)[0] === true

  it("holds that of the blank too where only so the row has its total", () => {
    expect(run("0", "892", "5770", "", "0", "0", "1469")).toBe(true)
    expect(run("0", "57", "", "0", "0", "0", "12")).toBe(true)
  })
  it("is one figure where the row has its total, or would have it in no way", () => {
    expect(run("0", "892", "577", "", "0", "0", "1469")).toBe(false)
    expect(run("0", "892", "5770", "", "0", "0", "1470")).toBe(false)
    expect(run("0", "892", "5770", "0", "", "0", "1469")).toBe(false)
  })
  it("is one figure where the other sums do not hold, and two where they do or several differ that are joined", () => {
    const one = ["12", "", "", "0", "0", "0", "3"]
    const broken = ["4", "0", "0", "0", "0", "0", "9"]
    expect(joinedIn(one)).toEqual([false])
    expect(joinedIn(one, one, broken)).toEqual([false, false, false])
    expect(joinedIn(one, sound, sound, broken)).toEqual([true, false, false, false])
    expect(joinedIn(one, ["0", "892", "5770", "", "0", "0", "1469"])).toEqual([true, true])
  })
  it("is judged beside the other sums of its row", () => {
    const [review] = formsOf(edition2021).find(({ key }) => key === "review")?.blocks ?? []
    const across = review?.columns ?? []
    const own = (...texts: ReadonlyArray<string>) =>
      runIntoBlank(
        [texts],
        lines(across).map(({ key }) => key),
        sums(across)
      )
    const joined = ["13", "", "", "", "4"]
    expect(own("", "", "4", "0", "", ...joined, "0", "", "13", "", "")).toEqual([false])
    expect(own("2", "", "1", "0", "3", ...joined, "0", "0", "0", "0", "0")).toEqual([true])
    expect(own(...joined, ...joined, ...joined)).toEqual([false])
  })
})
