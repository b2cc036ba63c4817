/**
 * Whether the figures of a row stand in other columns than those they were put in, by the sum that the row itself states.
 *
 * Where cells left no place behind, a row of fewer figures than columns begins at the left: its total then stands under a head further on,
 * and the column of totals is blank.
 *
 * @module
 */
import type { Sum } from "@gongkai/core/Axis"
import { figure } from "./figure.ts"

const worth = (text: string): number => {
  const { entry } = figure(text, "count", "")
  return typeof entry === "number" ? entry : 0
}

/** `texts` are those of the columns, `keys` their keys; `undefined` for a column that the form does not have. */
export const isMisplaced = (
  texts: ReadonlyArray<string>,
  keys: ReadonlyArray<string | undefined>,
  sums: ReadonlyArray<Sum>
): boolean => {
  const textOf = (key: string): string => texts[keys.indexOf(key)] ?? ""
  return sums.some(({ total, parts }) => {
    if (!keys.includes(total.key) || textOf(total.key) !== "") return false
    const [last, ...others] = parts
      .map(({ key }) => textOf(key))
      .filter((text) => text !== "")
      .toReversed()
    const sum = others.reduce((all, text) => all + worth(text), 0)
    return last !== undefined && others.length > 1 && sum > 0 && sum === worth(last)
  })
}
