/**
 * Finds the columns of a block under the heads in the pasted cells, in whatever order and number they stand.
 *
 * @module
 */
import { type Line, lines } from "@gongkai/core/Axis"
import type { Block } from "@gongkai/core/Form"
import { columns } from "@gongkai/match/columns"
import { take } from "@gongkai/match/rows"
import { certain, forms, similarity } from "@gongkai/match/similarity"
import { isShort, likely, whole } from "./likely.ts"
import type { Row } from "./rows.ts"

/** A column of the block under a place of the pasted cells, and the head as it was pasted. */
export interface Column {
  readonly line: Line
  readonly text: string
}

interface Stack {
  readonly place: number
  readonly text: string
  /** What stands above the text, or to the left above it where cells were merged. */
  readonly above: ReadonlyArray<string>
}

const stacks = (heads: ReadonlyArray<Row>): ReadonlyArray<Stack> =>
  Array.from({ length: Math.max(0, ...heads.map(({ cells }) => cells.length)) }, (_, place) => {
    const lowest = heads.findLastIndex(({ cells }) => (cells[place] ?? "") !== "")
    const above = heads
      .slice(0, Math.max(0, lowest))
      .map(({ cells }) => cells.slice(0, place + 1).findLast((cell) => cell !== "") ?? "")
    return { place, text: heads[lowest]?.cells[place] ?? "", above }
  }).filter(({ text }) => text !== "")

/** Under which place stands which column; `beside` is a column in the group meant where the heads name none. */
export const columnsAt = (
  heads: ReadonlyArray<Row>,
  block: Block,
  beside: Line | undefined
): ReadonlyMap<number, Column> => {
  const across = lines(block.columns)
  const found = stacks(heads).map((stack) => {
    const { mark, all: alike } = likely(stack.text, across, (line) => line.heading.label)
    // 9.其他 is not the column 其他: a label that short is taken as it stands.
    const all = alike.filter(({ heading: { label } }) => !isShort(label) || forms(label).includes(whole(stack.text)))
    const grouped = all.filter((line) =>
      line.path.slice(0, -1).every((heading) => stack.above.some((text) => similarity(text, heading.label) >= certain))
    )
    return { ...stack, mark, all: all.length > 1 && grouped.length > 0 ? grouped : all }
  })
  const heading = found.filter(({ all }) => all.length > 0)
  const inOrder =
    heading.length === across.length && heading.every(({ all }, at) => all.some((line) => line === across[at]))
  const settled = heading.flatMap(({ place, text, mark, all, above }, at) => {
    const group = beside?.path.at(-2)
    const near = above.every((each) => each === "") ? all.filter((line) => line.path.at(-2) === group) : []
    const line = inOrder ? across[at] : all.length === 1 ? all[0] : near.length === 1 ? near[0] : undefined
    return line === undefined ? [] : [{ place, text, mark, line }]
  })
  return new Map(
    settled
      .filter((one) => settled.every((other) => one === other || one.line !== other.line || one.mark > other.mark))
      .map(({ place, text, line }) => [place, { line, text }])
  )
}

const readingOf = (cells: ReadonlyArray<string>, line: number) =>
  take({ cells: cells.map((text) => ({ text })), place: { line } }, 0)

/** Whether heads that lost the places of their spans still say every column, in the form's order. */
export const officialOrder = (heads: ReadonlyArray<Row>, block: Block): boolean => {
  const found = columns(
    heads.map(({ cells, at }) => readingOf(cells, at + 1)),
    block,
    readingOf([], heads.length + 1)
  )
  return (
    found !== undefined &&
    (found.assumed ?? []).length === 0 &&
    found.order.length === lines(block.columns).length &&
    found.order.every((line, at) => line === at)
  )
}
