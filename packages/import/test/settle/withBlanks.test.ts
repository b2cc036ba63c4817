/** Rows of which blank cells left nothing behind are decided only where the form balances so; of blank totals, where some are printed. */
import { type Line, lines } from "@gongkai/core/Axis"
import { type Cell, show } from "@gongkai/core/Cell"
import { edition2021, requests } from "@gongkai/core/editions/2021"
import { rules } from "@gongkai/core/Matrix"
import { describe, expect, it } from "vitest"
import { withBlanks, withoutTotal } from "../../src/settle/withBlanks.ts"
import type { Group, Value } from "../../src/stream/Group.ts"
import type { Pending } from "../../src/stream/readRun.ts"

const [block] = requests.blocks
const columns: ReadonlyArray<Line> = lines(block.columns)
const equations = rules(edition2021).flatMap((rule) => rule.equations)
const cellOf = (row: string, column: string): Cell => show({ form: requests.key, row, column })
const cellsOf = (row: string) => columns.map(({ key }) => cellOf(row, key))
const nobody = (): Value | undefined => undefined

const pending = (line: Line, more: Partial<Pending>): Pending => ({
  form: requests,
  line,
  cells: cellsOf(line.key),
  options: [],
  text: "",
  place: {},
  guess: { text: { zh: "", en: "" }, together: "" },
  ...more
})

/** In each row the figures of the parts of the requests that were closed; the rows of sums follow from them. */
const figures = (line: Line): ReadonlyArray<number> => {
  const closed = lines(block.rows).filter(({ key, heading }) => key.startsWith("outcome") && heading.sums !== true)
  const at = closed.findIndex(({ key }) => key === line.key)
  if (at !== -1) return [at % 3, 0, 0, 0, 0, at % 2]
  const all = closed.map((_, place) => [place % 3, 0, 0, 0, 0, place % 2])
  const sum = (column: number) => all.reduce((total, row) => total + (row[column] ?? 0), 0)
  return line.key === "carriedIn" || line.key === "carriedOut" ? [0, 0, 0, 0, 0, 0] : [0, 1, 2, 3, 4, 5].map(sum)
}
const totalOf = (line: Line): number => figures(line).reduce((sum, each) => sum + each, 0)

/** A row of requests that were closed may also have ten more in its first column, and no total. */
const both = (line: Line): Group["options"] => [
  [...figures(line), totalOf(line)],
  ...(line.key.startsWith("outcome") ? [[...figures(line).with(0, (figures(line)[0] ?? 0) + 10), null]] : [])
]

describe("rows of which only totals may be blank", () => {
  const rows = lines(block.rows)

  it("are read where all other columns balance and some totals are printed", () => {
    const read = withoutTotal(
      equations,
      rows.map((line) => pending(line, { lacking: both(line) })),
      nobody
    )
    for (const line of rows.filter(({ key }) => key.startsWith("outcome.denied")))
      expect(cellsOf(line.key).map((cell) => read.get(cell))).toEqual([...figures(line), totalOf(line)])
  })

  it("are not where no total is: a column that is blank in all rows leaves as many figures", () => {
    const lacking = rows.map((line) => pending(line, { lacking: [[...figures(line), null]] }))
    expect(withoutTotal(equations, lacking, nobody).size).toBe(0)
  })

  it("are not where one of them cannot be read so, or the columns do not balance", () => {
    const one = rows.map((line, at) => pending(line, { lacking: at === 3 ? [] : both(line) }))
    expect(withoutTotal(equations, one, nobody).size).toBe(0)
    const wrong = rows.map((line, at) =>
      pending(line, { lacking: at === 3 ? [[...figures(line).with(0, 77), totalOf(line)]] : both(line) })
    )
    expect(withoutTotal(equations, wrong, nobody).size).toBe(0)
  })
})

describe("rows of which cells may be blank", () => {
  it("are read where the form balances with them", () => {
    const short = lines(block.rows).map((line) => {
      const way = [...figures(line), totalOf(line)].map((each) => (each === 0 ? null : each))
      return pending(line, { short: [way] })
    })
    const read = withBlanks(equations, short, nobody)
    for (const { line, cells, short: [way] = [] } of short)
      if (line.key === "received") expect(cells.map((cell) => read.get(cell))).toEqual(way)
    expect(read.size).toBeGreaterThan(0)
  })
})
