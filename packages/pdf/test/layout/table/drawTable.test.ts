/** A segment of a table is printed cell by cell inside its rules; what is repeated belongs to no element, the rest to its own. */
import { describe, expect, it } from "@effect/vitest"
import * as Edition from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Rules } from "../../../src/layout/line/Rules.ts"
import { cut, type Segment } from "../../../src/layout/table/cutTable.ts"
import { drawTable, elements } from "../../../src/layout/table/drawTable.ts"
import { frame } from "../../../src/layout/table/Frame.ts"
import { grid, ofForm } from "../../../src/layout/table/Table.ts"
import * as Press from "../../../src/layout/sheet/Press.ts"
import * as Paper from "../../../src/layout/sheet/Paper.ts"
import { sum } from "../../../src/layout/table/widths.ts"
import { square } from "../faces.ts"

const table = grid({
  head: ["级别", "疑点", "件数"],
  groups: [
    {
      label: "错误",
      rows: [
        ["甲", "12"],
        ["乙", "3"],
        ["丙", "4"]
      ]
    }
  ],
  numbers: 2
})
const own = frame(table, new Map(), 9, square)
const printed = (room = 1000) => {
  const press = Press.make(square, {}, () => {})
  const { table: element, cells } = elements(own)
  const segments = cut(own, 1, room, room)
  segments.forEach((segment, at) => {
    if (at > 0) Press.turn(press)
    drawTable(press, own, segment, 1, cells)
  })
  return { press, element, cells, segments }
}
const [one = expect.fail("no row")]: ReadonlyArray<number> = cut(own, 1, 1000, 1000)[0]?.heights ?? []
const height = ({ heights }: Segment): number => sum(heights)

describe("the structure", () => {
  it("has a row for each row, with its cells in order; heads and labels say whose they are", () => {
    const { element } = printed()
    expect(element.role).toBe("Table")
    expect(element.children.map(({ children }) => children.map(({ role, scope }) => scope ?? role))).toEqual([
      ["Column", "Column", "Column"],
      ["Row", "TD", "TD"],
      ["TD", "TD"],
      ["TD", "TD"]
    ])
    expect(element.children[1]?.children[0]).toMatchObject({ role: "TH", rowSpan: 3 })
  })
})

const cellsOf = (at: number, rules?: Rules) => {
  const form = Edition.forms(edition2021)[at] ?? expect.fail("no form")
  return elements(frame(ofForm(form), new Map(), 9, square, rules), "t5").table.children.flatMap(
    ({ children }) => children
  )
}

describe("the structure of a statutory table", () => {
  it("has the note on how the columns add up as a cell of data: it heads nothing", () => {
    const [first, second] = cellsOf(1)
    expect([first?.role, first?.scope, second?.role]).toEqual(["TD", undefined, "TH"])
    expect(cellsOf(1, 2)[0]).toMatchObject({ role: "TH", scope: "Both" })
  })
  it("names the heads of each cell where blocks are stacked, and only there", () => {
    expect(cellsOf(0).filter(({ headers }) => headers !== undefined).length).toBe(10)
    expect(
      cellsOf(0)
        .filter(({ role }) => role === "TH")
        .every(({ id }) => id !== undefined)
    ).toBe(true)
    expect(cellsOf(1).some(({ id, headers }) => id !== undefined || headers !== undefined)).toBe(false)
  })
  it("of an older print names none", () => expect(cellsOf(0, 2).some(({ id }) => id !== undefined)).toBe(false))
})

describe("a table on one page", () => {
  const { press, cells, segments } = printed()
  const of = (text: string) => press.page.runs.find((run) => run.text === text) ?? expect.fail(text)
  it("has each text once, of its own cell, inside the cell", () => {
    const { runs } = press.page
    expect(runs.map(({ text }) => text)).toEqual(["级别", "疑点", "件数", "错误", "甲", "12", "乙", "3", "丙", "4"])
    expect(cells.flatMap(({ marks }) => marks)).toEqual(runs.map((_, at) => ({ page: 0, from: at, to: at + 1 })))
    own.boxes.forEach(({ cell }, at) => {
      const { x = 0, width = 0 } = runs[at] ?? {}
      const [from = 0, to = 0] = [own.edges[cell.column], own.edges[cell.column + cell.columns]]
      expect(x).toBeGreaterThan(Paper.portrait.left + from)
      expect(x + width).toBeLessThan(Paper.portrait.left + to)
    })
  })
  it("has its numbers end at one place, and the label of the group in the middle of its rows", () => {
    expect(of("12").x + of("12").width).toBeCloseTo(of("3").x + of("3").width)
    expect(of("错误").y).toBeCloseTo(of("乙").y)
  })
  it("leaves the press at its foot, inside a frame of rules", () => {
    const [only = expect.fail("no segment")] = segments
    expect(press.y).toBeCloseTo(height(only))
    const ends = press.page.rules.flatMap(({ y1, y2 }) => [y1, y2])
    expect([Math.min(...ends), Math.max(...ends)].map(Math.round)).toEqual(
      [Paper.portrait.top, Paper.portrait.top + press.y].map(Math.round)
    )
  })
})

it("on a further page the head and the label that goes on are printed again, as artefacts", () => {
  const { press, cells, segments } = printed(one * 3 + 0.1)
  expect(segments.length).toBeGreaterThan(1)
  expect(press.page.runs.map(({ text }) => text)).toContain("级别")
  const marks = cells.flatMap((cell) => cell.marks.map(({ page }) => page))
  // Head and label belong to the first page; each other cell to one.
  expect(marks).toHaveLength(own.boxes.length)
  expect(cells.slice(0, 4).flatMap((cell) => cell.marks.map(({ page }) => page))).toEqual([0, 0, 0, 0])
})
