/** What stands under each column of a row: by place in a grid, by count where spans were lost; where that cannot be said, nothing. */
import { describe, expect, it } from "vitest"
import type { Head } from "../src/columns.ts"
import type { Reading } from "../src/Reading.ts"
import { isNothing, under } from "../src/under.ts"
import { grid, line, spansLost } from "./support/readings.ts"

const order = [0, 1, 2]
const places = [
  { from: 1, to: 2, text: "本年制发件数" },
  { from: 2, to: 3, text: "本年废止件数" },
  { from: 3, to: 4, text: "现行有效件数" }
]
const head: Head = { order, start: 1, places, table: 0 }

const textsOf = (readings: ReadonlyArray<Reading>, of: Head | undefined = head) =>
  under(readings, of?.order ?? order, of).map((found) => found?.map(({ text }) => text))

describe("in a grid", () => {
  it("a cell stands under the column at its place, blanks and all", () => {
    expect(textsOf(grid(["规章", "1", "", "3"]))).toEqual([["1", "", "3"]])
  })

  it("a cell that spans several columns stands under each, and is told to be merged", () => {
    const [found] = under(grid(["规章", { text: "0", columns: 3 }, null, null]), order, head)
    expect(found?.map(({ text, merged }) => ({ text, merged }))).toEqual([
      { text: "0", merged: true },
      { text: "0", merged: true },
      { text: "0", merged: true }
    ])
  })

  it("a column without a cell is absent, not blank", () => {
    expect(under(grid(["规章", "1", "2", null]), order, head)[0]?.[2]).toEqual({ text: "", absent: true })
  })

  it("figures that a cell from above pushes behind the last column are taken by their count, or not at all", () => {
    expect(textsOf(grid(["规章", null, "1", "2", "3"]))).toEqual([["1", "2", "3"]])
    expect(textsOf(grid(["规章", null, "1", "2", "", "", "", "3"]))).toEqual([undefined])
  })

  describe("a row with a cell too many or too few", () => {
    const full = ["规章", "1", "2", "3"]

    it("is not read, unlike the others: all behind that cell is out of its column", () => {
      expect(textsOf(grid(full, ["文件", "4", "5", null], full))).toEqual([["1", "2", "3"], undefined, ["1", "2", "3"]])
      expect(textsOf(grid([...full, null], ["文件", "4", "", "5", "9"], [...full, null]))[1]).toBeUndefined()
    })

    it("that ends in blanks is read", () =>
      expect(textsOf(grid(full, ["文件", "4", "", null], full))[1]).toEqual(["4", "", ""]))

    it("on a sheet is read: each cell says where it stands", () => {
      const rows = grid(full, ["文件", "4", "5", null], full).map((each) => ({
        ...each,
        row: { ...each.row, place: { sheet: "表二" } }
      }))
      expect(textsOf(rows)[1]).toEqual(["4", "5", ""])
    })
  })

  it("two figures under one head are not read, one beside a blank is", () => {
    const wide: Head = { ...head, order: [0], places: [{ from: 1, to: 3, text: "件数" }] }
    expect(textsOf(grid(["规章", "1", "2"]), wide)).toEqual([undefined])
    expect(textsOf(grid(["规章", "", "2"]), wide)).toEqual([["2"]])
  })

  it("a row with a label under the head of a figure is laid out otherwise, and is taken by the count of its cells", () => {
    const moved = grid(["一、", "规章", "1", "2", "3"])
    // Under the first column stands 规章; three cells are left for three columns.
    expect(textsOf(moved)).toEqual([["1", "2", "3"]])
    expect(textsOf(grid(["一、", "规章", "1", "2"]))).toEqual([undefined])
  })

  it("what stands under a head that the form does not have is not read", () => {
    expect(textsOf(grid(["规章", "1", "9", "3"]), { ...head, order: [0, undefined, 2] })).toEqual([["1", "", "3"]])
  })
})

describe("in a table that goes on without a head of its own", () => {
  const elsewhere: Head = { ...head, table: 7 }

  it("a blank cell behind a label may be one of labels: no figure is put under a column", () => {
    expect(textsOf(grid(["规章", "", "2", "3"]), elsewhere)).toEqual([undefined])
    expect(textsOf(grid(["规章", "", "1", "2", "3"]), elsewhere)).toEqual([undefined])
  })

  it("it is one of figures where another row has its first figure there", () => {
    expect(textsOf(grid(["规章", "1", "2", "3"], ["规范性文件", "", "2", "3"]), elsewhere)).toEqual([
      ["1", "2", "3"],
      ["", "2", "3"]
    ])
  })

  it("it is one of figures where the head of a text begins behind the label", () => {
    const row = [line("规章", "", "2", "3")]
    expect(textsOf(row, { order, start: 1 })).toEqual([["", "2", "3"]])
    expect(textsOf(row, { order, start: 2 })).toEqual([undefined])
  })

  it("a cell over two columns of another row leaves fewer cells than columns, though they are as many as the form has", () => {
    const merged = ["文件", { text: "0", columns: 2 }, null, "4", "5"]
    expect(textsOf(grid(["规章", "1", "", "2", "3"], merged), elsewhere)[1]).toBeUndefined()
  })

  it("a cell that is wider than those of other rows, over no two of them, is one", () => {
    const wide = ["文件", { text: "0", columns: 2 }, null, "4", "5"]
    expect(textsOf(grid(["规章", null, "1", "2", "3"], wide), elsewhere)).toEqual([
      ["1", "2", "3"],
      ["0", "4", "5"]
    ])
  })

  it("a row of nothing but blank cells is blank", () => {
    expect(textsOf(grid(["规章", "", "", ""]), elsewhere)).toEqual([["", "", ""]])
  })
})

describe("where spans were lost", () => {
  it("figures with a blank cell on both sides may begin with either", () => {
    expect(textsOf(spansLost(["规章", "", "2", "3", ""]))).toEqual([undefined])
  })

  it("a row with as many cells as columns has one for each", () => {
    expect(textsOf(spansLost(["规章", "1", "2", "3"]))).toEqual([["1", "2", "3"]])
  })

  describe("a table that lacks a column which is blank in all its rows", () => {
    const remarked: Head = { order: [0, 1, 2, undefined], start: 1 }
    const [short, full, words] = [
      ["规章", "0", "15", ""],
      ["文件", "1", "2", "3"],
      ["文件", "0", "7", "见附件"]
    ] as const

    it("is told by a remark where the last figure would stand", () => {
      expect(textsOf(spansLost(short, words), remarked)).toEqual([undefined, undefined])
      expect(textsOf(spansLost(short, words), undefined)).toEqual([undefined, undefined])
    })

    it("is told by that of a row which was not recognised", () => {
      const [one, other] = spansLost(short, words)
      if (one === undefined || other === undefined) throw new Error("there are two rows")
      expect(under([one], order, undefined, [one, other])).toEqual([undefined])
    })

    it("may be one where the head names remarks and no row has a number in its last cell", () => {
      expect(textsOf(spansLost(short), remarked)).toEqual([undefined])
      expect(textsOf(spansLost(short, full), remarked)).toEqual([
        ["0", "15", ""],
        ["1", "2", "3"]
      ])
    })

    it("is none without remarks, nor with blanks alone", () => {
      expect(textsOf(spansLost(short), undefined)).toEqual([["0", "15", ""]])
      expect(textsOf(spansLost(["规章", "", "", ""]), remarked)).toEqual([["", "", ""]])
    })
  })

  it("up to three blank cells may follow the last column, more may not", () => {
    expect(textsOf(spansLost(["规章", "1", "2", "3", "", "", ""]))).toEqual([["1", "2", "3"]])
    expect(textsOf(spansLost(["规章", "1", "2", "3", "", "", "", ""]))).toEqual([undefined])
  })

  it("a figure behind the last column leaves all in doubt", () => {
    expect(textsOf(spansLost(["规章", "1", "2", "3", "4"]))).toEqual([undefined])
  })

  it("a remark where the last figure would stand is no figure", () => {
    expect(textsOf(spansLost(["规章", "1", "2", "含废止"]))).toEqual([undefined])
  })

  it("one cell merged over all columns stands for each, if it says none", () => {
    expect(textsOf(spansLost(["规章", { text: "无", columns: 3 }]))).toEqual([["无", "无", "无"]])
    expect(textsOf(spansLost(["规章", { text: "5", columns: 3 }]))).toEqual([undefined])
  })
})

describe("in text", () => {
  it("figures between blanks tell their columns only below a head that says where these begin", () => {
    const [sure] = under([line("规章", "1", "", "3", "")], order, { order, start: 1 })
    expect(sure?.map(({ text, guessed }) => [text, guessed !== undefined])).toEqual([
      ["1", false],
      ["", false],
      ["3", false]
    ])
    const rows = [line("规章", "1", "2", "3", ""), line("行政规范性文件", "4", "", "6", "")]
    const [, guessed] = under(rows, order, { order, start: 2 })
    expect(guessed?.map(({ text, guessed: why }) => [text, why !== undefined])).toEqual([
      ["4", true],
      ["", true],
      ["6", true]
    ])
  })

  it("a blank in front of figures that stand apart from their label may be a cell of labels", () => {
    const apart = { ...line("", "0", "0", ""), below: true as const, labels: ["行政规范性文件"] }
    expect(under([line("规章", "1", "2", "3", ""), apart], order, { order })[1]).toBeUndefined()
  })
})

describe("what alone can be the figure of several columns at once", () => {
  it.each([
    ["0", true],
    ["无", true],
    ["/", true],
    ["1", false],
    ["", false],
    ["合计", false]
  ])("%s: %s", (text, is) => expect(isNothing(text)).toBe(is))
})
