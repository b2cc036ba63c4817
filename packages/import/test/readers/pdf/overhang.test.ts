/** A last line of a cell that a page's end let hang out of the table belongs to that cell, if the table goes on overleaf. */
import { describe, expect, it } from "vitest"
import type { PageTable } from "../../../src/readers/pdf/fill.ts"
import { withOverhang } from "../../../src/readers/pdf/overhang.ts"

const size = 10
const table = (page: number, top: number, open: Partial<PageTable["grid"]["open"]>): PageTable => ({
  page,
  grid: {
    box: { left: 0, top, right: 200, bottom: top + 40 },
    xs: [0, 100, 200],
    ys: [top, top + 40],
    areas: [],
    open: { above: false, below: false, ...open }
  },
  cells: ["自然", "总计"].map((text, from) => ({ area: { from, to: from + 1, above: 0, below: 1 }, text, place: {} }))
})

const line = (text: string, left: number, top: number) => {
  const box = { left, right: left + size * text.length, top, bottom: top + size }
  return { ...box, size, runs: [{ ...box, text, size }] }
}

const [above, below] = [table(1, 700, {}), table(2, 50, { above: true })]
const page = (...own: ReadonlyArray<ReturnType<typeof line>>) => ({ tables: [above], own })
const next = { tables: [below], own: [] }

const shown = ({ tables, own }: ReturnType<typeof withOverhang>) => [
  tables.flatMap(({ cells }) => cells.map(({ text }) => text)),
  own.map(({ runs }) => runs.map(({ text }) => text).join(""))
]

describe("a line right below the table at a page's end", () => {
  it("goes on in the cell above it", () =>
    expect(shown(withOverhang(page(line("人", 5, 741)), next))).toEqual([["自然\n人", "总计"], []]))

  it.each([
    ["stands over two columns", page(line("注：数字含下属单位", 60, 741)), next],
    ["stands further below", page(line("人", 5, 770)), next],
    ["is one of several", page(line("人", 5, 741), line("数", 5, 752)), next],
    ["is the last of the file", page(line("人", 5, 741)), undefined],
    ["is followed by prose", page(line("人", 5, 741)), { ...next, own: [line("三、情况", 0, 20)] }],
    ["is followed by a table of its own", page(line("人", 5, 741)), { tables: [table(2, 50, {})], own: [] }]
  ])("stays a line where it %s", (_, own, following) => expect(withOverhang(own, following)).toEqual(own))
})
