/**
 * A report of chance: whose, of which year and edition, and a number in every cell, balanced.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { type Edition, forms, slots } from "@gongkai/core/Edition"
import { totals } from "@gongkai/core/Form"
import type { Chance } from "./chance.ts"

export interface Report {
  readonly edition: Edition
  readonly year: number
  readonly agency: string
  /** Whole numbers; amounts in 万元 with at most two decimals; changes may be negative. */
  readonly numbers: ReadonlyMap<Cell, number>
}

const applicants = ["naturalPerson", "business", "research", "publicInterest", "legalService", "other"].map((key) =>
  key === "naturalPerson" ? key : `organization.${key}`
)

const agencies = [
  "示例县水利局",
  "临水市人民政府办公室",
  "青石区民政局",
  "滨河街道办事处",
  "望山县自然资源局",
  "东岭市市场监督管理局"
] as const

const sizes = [9, 40, 400, 3000, 20_000, 300_000] as const

/** How often a cell is 0, and how large the others are, is a habit of the whole report. */
const drawn = (draw: Chance) => {
  const [zeros, size] = [draw.pick([10, 50, 80, 95]), draw.pick(sizes)]
  return (): number => (draw.happens(zeros) ? 0 : 1 + draw.below(draw.happens(25) ? size : Math.min(size, 30)))
}

export const report = (draw: Chance): Report => {
  const edition = draw.pick([edition2021, edition2021, edition2019])
  const year = edition === edition2019 ? draw.pick([2019, 2020]) : 2021 + draw.below(4)
  const next = drawn(draw)
  const numbers = new Map<Cell, number>()
  for (const { cell, measure } of slots(edition)) {
    const number = next()
    numbers.set(
      cell,
      measure === "amount"
        ? (100 * number + draw.below(100)) / 100
        : measure === "change" && draw.happens(40)
          ? -number
          : number
    )
  }
  balance(edition, numbers, draw)
  return { edition, year, agency: draw.pick(agencies), numbers }
}

/** In each column as many requests received as were closed and carried on, and every total the sum of its parts. */
const balance = (edition: Edition, numbers: Map<Cell, number>, draw: Chance): void => {
  const value = (cell: Cell): number => numbers.get(cell) ?? 0
  const all = forms(edition).flatMap(totals)
  const sum = (of: "rows" | "columns") => {
    for (const each of all.filter((total) => total.of === of))
      for (const { total, parts } of each.sums)
        numbers.set(
          total,
          parts.reduce((whole, part) => whole + value(part), 0)
        )
  }
  sum("rows")
  for (const key of applicants) {
    const handled = value(`requests/outcome.total/${key}`) + value(`requests/carriedOut/${key}`)
    const before = draw.below(Math.min(handled, 20) + 1)
    numbers.set(`requests/carriedIn/${key}`, before)
    numbers.set(`requests/received/${key}`, handled - before)
  }
  sum("columns")
}

/** The same report with one to three numbers that break its sums: what an office prints by mistake is what it printed. */
export const contradicted = (made: Report, draw: Chance): Report => {
  const numbers = new Map(made.numbers)
  const counted = slots(made.edition).filter(({ measure, form }) => measure === "count" && form.key !== "proactive")
  for (let left = 1 + draw.below(3); left > 0; left--) {
    const cell = counted[draw.below(counted.length)]?.cell
    const number = cell === undefined ? undefined : numbers.get(cell)
    if (cell === undefined || number === undefined) continue
    numbers.set(cell, number > 0 && draw.happens(50) ? draw.pick([0, number - 1]) : number + 1 + draw.below(20))
  }
  return { ...made, numbers }
}
