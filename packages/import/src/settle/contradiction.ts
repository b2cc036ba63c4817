/**
 * Says which sums of a table do not hold, in whatever way its open rows are read, and what their sides come to in the best reading.
 *
 * @module
 */
import { type Cell, parse } from "@gongkai/core/Cell"
import { type Edition, slot } from "@gongkai/core/Edition"
import type { Text } from "@gongkai/core/Text"
import type { Gap } from "./decide.ts"

/** No more sums than these are named. */
const most = 2

/** The first sums of a form that contradict one another; `undefined` where none does. */
export const contradictionOf = (edition: Edition, gaps: ReadonlyArray<Gap>, form: string): Text | undefined => {
  const own = gaps.filter(({ equation: { left } }) => left.some((cell) => parse(cell)?.form === form))
  if (own.length === 0) return undefined
  const said = own.slice(0, most).map((gap) => sentence(edition, gap))
  const more = own.length > most ? { zh: `等${own.length}处`, en: `, ${own.length} in all` } : { zh: "", en: "" }
  return {
    zh: `表内合计不符（${said.map(({ zh }) => zh).join("；")}${more.zh}），说不准是哪一种读法`,
    en: `sums of the table do not hold (${said.map(({ en }) => en).join("; ")}${more.en}), so it cannot be said which way is right`
  }
}

const sentence = (edition: Edition, { equation: { left, right }, left: one, right: other }: Gap): Text => {
  const zh = (cells: ReadonlyArray<Cell>) => cells.map((cell) => `“${nameOf(edition, cell)}”`).join("、")
  const [total, ...others] = left
  return total !== undefined && others.length === 0
    ? { zh: `${zh(left)}为${one}，各项之和为${other}`, en: `${total} is ${one}, its parts come to ${other}` }
    : {
        zh: `${zh(left)}之和为${one}，${zh(right)}之和为${other}`,
        en: `${left.join(" + ")} is ${one}, ${right.join(" + ")} is ${other}`
      }
}

/** The row and the column by their own labels, without the groups above them. */
const nameOf = (edition: Edition, cell: Cell): string => {
  const { row, column } = slot(edition, cell) ?? {}
  return [row, column].flatMap((line) => (line?.heading.label ? [line.heading.label] : [])).join("／")
}
