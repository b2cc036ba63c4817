/**
 * 校验: every equation of the edition as live formulas with its sentence, and one word on top: 平, 不平 or 未填完.
 *
 * @module
 */
import type { Cell as Address } from "@gongkai/core/Cell"
import * as Edition from "@gongkai/core/Edition"
import type { Equation } from "@gongkai/core/Equation"
import type { Reading } from "@gongkai/core/Header"
import { matrix } from "@gongkai/core/Matrix"
import { once } from "@gongkai/core/once"
import type { Held } from "./contents.ts"
import { sum, verdict } from "./equations.ts"
import { reference } from "./names.ts"
import type { Cell, Merge, Sheet } from "./Sheet.ts"

/** The name of the sheet. */
export const name = "校验"

const first = 3

/** For each cell, where the verdicts of its equations stand. */
export const verdictsOf = once((edition: Edition.Edition): ReadonlyMap<Address, ReadonlyArray<string>> => {
  const all = new Map<Address, Array<string>>()
  matrix(edition).equations.forEach(({ equation: { left, right } }, at) => {
    for (const cell of [...left, ...right]) {
      const own = all.get(cell)
      const place = `'${name}'!$F$${first + at + 1}`
      if (own === undefined) all.set(cell, [place])
      else own.push(place)
    }
  })
  return all
})

/** What the cells of an equation have in common, a row or a column: 三／一、本年新收政府信息公开申请数量. */
const whereOf = (edition: Edition.Edition, { left, right }: Equation): string => {
  const slots = [...left, ...right].flatMap((cell) => Edition.slot(edition, cell) ?? [])
  const [own] = slots
  if (own === undefined) return ""
  const inRow = slots.every(({ row }) => row.key === own.row.key)
  const path = inRow ? own.row.path : own.column.path
  const label = path
    .map((heading) => heading.label)
    .filter((text) => text !== "")
    .join("／")
  return label === "" ? Edition.label(own) : label
}

/** What a row of the sheet says of its equation in every report, and how high it is. */
interface Line {
  readonly equation: Equation
  readonly where: string
  readonly statement: string
  readonly left: string
  readonly right: string
  readonly height: number
}

const linesOf = (edition: Edition.Edition, reading: Reading): ReadonlyArray<Line> => {
  const naming = { edition, name: (cell: Address) => reference(edition, cell), reading }
  return matrix(edition).equations.map(({ rule, equation }) => {
    const [where, statement] = [whereOf(edition, equation), rule.statement.zh]
    const height = Math.ceil(Math.max(where.length / 24, statement.length / 22)) * 15 + 5
    return { equation, where, statement, left: sum(equation.left, naming), right: sum(equation.right, naming), height }
  })
}

const ofDrafts = once((edition: Edition.Edition) => linesOf(edition, "draft"))
const ofPublished = once((edition: Edition.Edition) => linesOf(edition, "published"))

const coloursOf = once((edition: Edition.Edition) => {
  const { length } = matrix(edition).equations
  return (["不平", "平", "未填"] as const).flatMap((word, at) => {
    const look = (["wrong", "right", "open"] as const)[at] ?? "open"
    return [
      { range: "F1", formula: `$F$1="${word === "未填" ? "未填完" : word}"`, look },
      { range: rangeOf(length), formula: `$F${first + 1}="${word}"`, look }
    ]
  })
})

/** Where the verdicts on so many equations stand. */
const rangeOf = (equations: number): string => `F${first + 1}:F${first + equations}`

const merges: ReadonlyArray<Merge> = [
  { row: 0, column: 0, rows: 1, columns: 5 },
  { row: 1, column: 0, rows: 1, columns: 6 }
]

const total = (cells: ReadonlyArray<Address>, contents: ReadonlyMap<Address, Held>): bigint | undefined =>
  cells.reduce<bigint | undefined>((all, cell) => {
    const own = contents.get(cell)?.number
    return all === undefined || own === undefined ? undefined : all + own
  }, 0n)

/** The sheet; it shows the verdicts on what the cells hold now. */
export const checkSheet = (edition: Edition.Edition, contents: ReadonlyMap<Address, Held>, reading: Reading): Sheet => {
  const verdicts: Array<string> = []
  const heights = new Map([[0, 36]])
  const lines = reading === "draft" ? ofDrafts(edition) : ofPublished(edition)
  const rows = lines.flatMap(({ equation, where, statement, height, ...line }, at): ReadonlyArray<Cell> => {
    const row = first + at
    const [left, right] = [total(equation.left, contents), total(equation.right, contents)]
    const now = left === undefined || right === undefined ? "未填" : left === right ? "平" : "不平"
    verdicts.push(now)
    heights.set(row, height)
    const text = (column: number, said: string): Cell => ({ row, column, style: "label", content: { text: said } })
    return [
      { row, column: 0, style: "head", content: { text: String(at + 1) } },
      text(1, where),
      text(2, statement),
      {
        row,
        column: 3,
        style: "total",
        content: { formula: line.left, now: left === undefined ? "" : String(left) }
      },
      {
        row,
        column: 4,
        style: "total",
        content: { formula: line.right, now: right === undefined ? "" : String(right) }
      },
      { row, column: 5, style: "verdict", content: { formula: verdict(`D${row + 1}`, `E${row + 1}`), now } }
    ]
  })
  const range = rangeOf(verdicts.length)
  const whole = verdicts.includes("不平") ? "不平" : verdicts.includes("未填") ? "未填完" : "平"
  const said = `IF(COUNTIF(${range},"不平")>0,"不平",IF(COUNTIF(${range},"未填")>0,"未填完","平"))`
  return {
    name,
    cells: [
      { row: 0, column: 0, style: "title", content: { text: "校验结果" } },
      { row: 0, column: 5, style: "verdict", content: { formula: said, now: whole } },
      {
        row: 1,
        column: 0,
        style: "soft",
        content: { text: "每行是一项勾稽关系，由公式自动计算；不平的行和表中有关的格显示为红色。空着的格不算作0。" }
      },
      ...["序号", "位置", "勾稽关系", "左边", "右边", "结果"].map((text, column): Cell => ({
        row: 2,
        column,
        style: "head",
        content: { text }
      })),
      ...rows
    ],
    widths: [6, 50, 46, 12, 12, 10],
    heights,
    merges,
    colours: coloursOf(edition),
    isProtected: true,
    frozen: first,
    landscape: true
  }
}
