/** Paragraphs, cells and rows become blocks: tables within tables too, and nothing of a row that has no end is lost. */
import { describe, expect, it } from "vitest"
import { limits } from "../../../src/readers/limits.ts"
import { Flow } from "../../../src/readers/rtf/flow.ts"

const two = [
  { from: 0, to: 1000 },
  { from: 1000, to: 2000 }
]

const shown = (write: (flow: Flow) => void) => {
  const flow = new Flow()
  write(flow)
  return flow
    .blocks()
    .map((block) =>
      block._tag === "Paragraph"
        ? block.text
        : { grid: block.grid, rows: block.rows.map(({ cells }) => cells.map((cell) => cell && cell.text)) }
    )
}

const row = (flow: Flow, texts: ReadonlyArray<string>, depth = 1) => {
  for (const text of texts) flow.cell(text, depth)
  flow.row(two, depth)
}

/** A table within the first cell of a row, and this text in the second. */
const inside = (around: string) => (flow: Flow) => {
  row(flow, ["甲", "1"], 2)
  flow.cell("", 1)
  flow.cell(around, 1)
  flow.row(two, 1)
}

describe("a flow", () => {
  it("has tables between its paragraphs", () =>
    expect(
      shown((flow) => {
        flow.paragraph("前", 0)
        row(flow, ["甲", "1"])
        row(flow, ["乙", ""])
        flow.paragraph("后\n末", 0)
      })
    ).toEqual([
      "前",
      {
        grid: true,
        rows: [
          ["甲", "1"],
          ["乙", ""]
        ]
      },
      "后",
      "末"
    ]))

  it("has the paragraphs of a cell as its lines", () =>
    expect(
      shown((flow) => {
        flow.paragraph("上", 1)
        row(flow, ["下", "1"])
      })
    ).toEqual([{ grid: true, rows: [["上\n下", "1"]] }]))

  it("keeps the cells of a row without an end, in a table that is no grid", () =>
    expect(
      shown((flow) => {
        row(flow, ["甲", "1"])
        flow.cell("乙", 1)
        flow.paragraph("9", 1)
      })
    ).toEqual([
      {
        grid: false,
        rows: [
          ["甲", "1"],
          ["乙", "9"]
        ]
      }
    ]))

  it("has as a cell what stands in a row behind its last", () =>
    expect(
      shown((flow) => {
        flow.cell("甲", 1)
        flow.paragraph("1", 1)
        flow.row(two, 1)
      })
    ).toEqual([{ grid: true, rows: [["甲", "1"]] }]))

  it("has a table within a cell as text, and as a table where it is most of what is there", () => {
    expect(shown(inside("比里面的表长"))).toEqual([{ grid: true, rows: [["甲 1", "比里面的表长"]] }])
    expect(shown(inside(""))).toEqual([{ grid: true, rows: [["甲", "1"]] }])
  })

  it("says that an item is whole, and that what follows it begins anew", () => {
    const flow = new Flow()
    flow.paragraph("1.甲", 0, { level: 0, ordered: true, mark: "1." })
    flow.paragraph("乙", 0)
    flow.paragraph("丙", 0)
    expect(flow.blocks().map((block) => ("goesOn" in block ? block.goesOn : undefined))).toEqual([
      false,
      false,
      undefined
    ])
  })

  it("says when it holds more than any report", () => {
    const flow = new Flow()
    for (let cell = 0; cell < limits.cells; cell++) flow.cell("", 1)
    expect(flow.isTooMuch).toBe(false)
    flow.cell("", 1)
    expect(flow.isTooMuch).toBe(true)
  })
})
