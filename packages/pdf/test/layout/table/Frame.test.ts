/** A table's labels are set once for all reports; only a number too wide for its column widens columns, then turns the page. */
import { describe, expect, it } from "@effect/vitest"
import * as Edition from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { type Frame, frame, sizes } from "../../../src/layout/table/Frame.ts"
import { grid, ofForm, type Values } from "../../../src/layout/table/Table.ts"
import * as Paper from "../../../src/layout/sheet/Paper.ts"
import { square } from "../faces.ts"

const form = Edition.forms(edition2021).find((each) => ofForm(each).stub > 1) ?? expect.fail("no tree")
const table = ofForm(form)
const addresses = table.cells.flatMap((cell) => (cell.role === "value" ? [cell.address] : []))
const [first = expect.fail("no cell"), second = expect.fail("no cell")] = addresses
const set = (values: Values = new Map()): Frame => frame(table, values, 9, square)
const textOf = ({ boxes }: Frame, address: string): string =>
  boxes
    .flatMap(({ cell, lines }) => (cell.role === "value" && cell.address === address ? lines : []))
    .flatMap(({ pieces }) => pieces.map(({ text }) => text))
    .join("")

describe("the columns", () => {
  it("lie inside the type area, whatever the paper", () => {
    for (const values of [new Map(), new Map(addresses.map((address) => [address, "123456789012345678"]))]) {
      const { edges, paper } = set(values)
      expect(edges[0]).toBeCloseTo(Paper.rule / 2)
      expect(edges.at(-1)).toBeCloseTo(paper.across - Paper.rule / 2)
      for (const [at, edge] of edges.entries()) if (at > 0) expect(edge).toBeGreaterThan(edges[at - 1] ?? 0)
    }
  })
  it("stay those of the blank while every number fits", () => {
    expect(set(new Map([[first, "1234"]])).edges).toEqual(set().edges)
  })
  it("widen for a number that would be broken, and the page stays upright", () => {
    const wide = set(new Map([[first, "123456789012345"]]))
    expect(wide.paper).toBe(Paper.portrait)
    expect(wide.edges).not.toEqual(set().edges)
    expect(wide.boxes.find(({ cell }) => cell.role === "value" && cell.address === first)?.lines).toHaveLength(1)
  })
  it("turn on their side once upright they are too narrow", () => {
    expect(set(new Map(addresses.map((address) => [address, "123456789012345678"]))).paper).toBe(Paper.landscape)
  })
})

describe("the cells", () => {
  it("hold what the report says under their address, and nothing where it says nothing", () => {
    const own = set(new Map([[second, "42"]]))
    expect([textOf(own, first), textOf(own, second)]).toEqual(["", "42"])
  })
  it("of one report leave the frame of the next as it was", () => {
    set(new Map([[first, "7"]]))
    expect(textOf(set(), first)).toBe("")
  })
  it("that may ask for more than one line are listed", () => {
    const own = set()
    expect(own.tall).toEqual(own.boxes.filter(({ lines }) => lines.length > 1))
    expect(own.tall.length).toBeGreaterThan(0)
  })
  it("hold a text that goes on for ever to thirty lines, which say that there is more", () => {
    const own = frame(
      grid({ head: ["说明"], groups: [{ label: "公".repeat(5000), rows: [[]] }] }),
      new Map(),
      9,
      square
    )
    const lines = own.boxes.map((box) => box.lines).find(({ length }) => length > 1) ?? []
    expect(lines.length).toBeLessThanOrEqual(30)
    expect(lines.at(-1)?.pieces.at(-1)?.text).toMatch(/…$/u)
  })
})

it("a plain list may be printed larger, a tree fills its columns in small print already", () => {
  expect(sizes(table)).toEqual([9])
  expect(sizes(grid({ head: ["甲"], groups: [] }))[0]).toBe(10.5)
})
