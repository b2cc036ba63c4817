/**
 * Examples of rules in words: a text or a report that keeps the rule, and one that breaks it.
 *
 * Those of sums are made from their equations: small numbers that come to the same, and the same with one more in one cell.
 *
 * @module
 */
import { type Cell, inEnglish } from "../form/Cell.ts"
import * as Edition from "../form/Edition.ts"
import type { Equation } from "../form/Equation.ts"
import type { Text } from "../Text.ts"
import type { CaseExample } from "./examples/Case.ts"
import { reports } from "./examples/reports.ts"
import { texts } from "./examples/texts.ts"
import type { Rule, TextExample } from "./Rule.ts"

/** A text or a report that keeps a rule, and one that breaks it. */
export type Example = TextExample | CaseExample

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

/** The cells of a side that hold something, each behind its name. */
const side = (cells: ReadonlyArray<Cell>, numbers: Numbers, name: (cell: Cell) => string): ReadonlyArray<string> =>
  cells.flatMap((cell) => {
    const number = numbers.get(cell) ?? 0
    return number === 0 ? [] : [`${name(cell)}${number}`]
  })

const address = (cell: Cell): string => `${inEnglish(cell)} `

const inWords = (edition: Edition.Edition, { left, right }: Equation, numbers: Numbers): Text => {
  const label = (cell: Cell): string => `“${Edition.labelOf(edition, cell)}”`
  const sum = (cells: ReadonlyArray<Cell>): number => cells.reduce((all, cell) => all + (numbers.get(cell) ?? 0), 0)
  const difference = Math.abs(sum(left) - sum(right))
  const rest = left.length + right.length - numbers.size
  const [zh, en] = ["＝≠", "=≠"].map((signs) => signs.charAt(difference === 0 ? 0 : 1))
  return {
    zh: `${side(left, numbers, label).join("＋")}${zh}${side(right, numbers, label).join("＋")}${rest > 0 ? `，其余${rest}格为0` : ""}${difference === 0 ? "" : `，相差${difference}`}`,
    en: `${side(left, numbers, address).join(" + ")} ${en} ${side(right, numbers, address).join(" + ")}${rest > 0 ? `, 0 in the other ${rest} cells` : ""}`
  }
}

const quoted = (text: string): Text => ({ zh: `“${text}”`, en: `“${text}”` })

/** The example that is written for a rule; a rule of one's own may bring one. */
export const given = (rule: Rule): Example | undefined =>
  ("example" in rule ? rule.example : undefined) ?? texts[rule.id] ?? reports[rule.id]

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
  const example = given(rule)
  if (example === undefined) return undefined
  return "part" in example
    ? { holds: quoted(example.holds), breaks: quoted(example.breaks) }
    : { holds: example.holds.says, breaks: example.breaks.says }
}
