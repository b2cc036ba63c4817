/**
 * Examples of rules in words: a text or a report that keeps the rule, and one that breaks it.
 *
 * Those of sums are made from their equations: small numbers that come to the same, and the same with one more in one cell.
 *
 * @module
 */
import type { Cell } from "../form/Cell.ts"
import * as Edition from "../form/Edition.ts"
import type { Equation } from "../form/Equation.ts"
import type { Text } from "../Text.ts"
import type { Rule } from "./Rule.ts"

/** Numbers for the cells of an equation; every other cell holds 0. */
export type Numbers = ReadonlyMap<Cell, number>

/** Of the side with more cells two hold 3 and 2; the other side holds 5, or 4 and 1. */
const portions = (cells: ReadonlyArray<Cell>, few: readonly [number, number]): ReadonlyArray<readonly [Cell, number]> =>
  cells.slice(0, 2).map((cell, at) => [cell, cells.length === 1 ? few[0] + few[1] : (few[at] ?? 0)] as const)

/** Numbers under which an equation holds, and numbers under which it does not. */
export const numbersOf = ({ left, right }: Equation): { readonly holds: Numbers; readonly breaks: Numbers } => {
  const holds = new Map([...portions(left, [3, 2]), ...portions(right, [4, 1])])
  const breaks = new Map(holds)
  const [first] = right
  if (first !== undefined) breaks.set(first, (holds.get(first) ?? 0) + 1)
  return { holds, breaks }
}

const inWords = (edition: Edition.Edition, { left, right }: Equation, numbers: Numbers): Text => {
  const side = (cells: ReadonlyArray<Cell>, name: (cell: Cell) => string, plus: string): string => {
    const some = cells
      .filter((cell) => (numbers.get(cell) ?? 0) !== 0)
      .map((cell) => `${name(cell)}${numbers.get(cell) ?? 0}`)
    return some.join(plus)
  }
  const rest = left.length + right.length - numbers.size
  const sum = (cells: ReadonlyArray<Cell>): number => cells.reduce((all, cell) => all + (numbers.get(cell) ?? 0), 0)
  const difference = Math.abs(sum(left) - sum(right))
  const zh = (cell: Cell): string => `“${Edition.labelOf(edition, cell)}”`
  const en = (cell: Cell): string => `${cell} `
  const sign = difference === 0 ? "＝" : "≠"
  return {
    zh: `${side(left, zh, "＋")}${sign}${side(right, zh, "＋")}${rest > 0 ? `，其余${rest}格为0` : ""}${difference === 0 ? "" : `，相差${difference}`}`,
    en: `${side(left, en, " + ")} ${difference === 0 ? "=" : "≠"} ${side(right, en, " + ")}${rest > 0 ? `, 0 in the other ${rest} cells` : ""}`
  }
}

const quoted = (text: string): Text => ({ zh: `“${text}”`, en: `“${text}”` })

/** The example of a rule in words, where it has one; of a rule of sums that of its first equation. */
export const exampleOf = (
  rule: Rule,
  edition: Edition.Edition
): { readonly holds: Text; readonly breaks: Text } | undefined => {
  if ("equations" in rule) {
    const [equation] = rule.equations
    if (equation === undefined) return undefined
    const { holds, breaks } = numbersOf(equation)
    return { holds: inWords(edition, equation, holds), breaks: inWords(edition, equation, breaks) }
  }
  const { example } = rule
  if (example === undefined) return undefined
  return "part" in example
    ? { holds: quoted(example.holds), breaks: quoted(example.breaks) }
    : { holds: example.holds.says, breaks: example.breaks.says }
}
