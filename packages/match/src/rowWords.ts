/**
 * Whether words are the label of a row or of a group of rows, of whatever form, or begin one of a row.
 *
 * With its number or without, a label is the same.
 *
 * @module
 */
import { lines } from "@gongkai/core/Axis"
import { forms } from "@gongkai/core/Edition"
import { official } from "@gongkai/core/editions/official"
import { plain } from "./fold.ts"

const number = /^\s*(?:[（(]?[一二三四五六七八九十]+[)）、]|\d+[.．、])/u
/** With a remark in brackets at its end a label is whole without it as well. */
const remark = /(?<=.)[（(][^（()）]*[)）]\s*$/u

const all = official.flatMap(forms).flatMap(({ blocks }) => blocks.flatMap(({ rows }) => lines(rows)))

const ways = (printed: ReadonlyArray<string>): ReadonlySet<string> =>
  new Set(
    printed
      .flatMap((label) => [label, label.replace(number, "")])
      .flatMap((label) => [label, label.replace(remark, "")])
      .map(plain)
      .filter((label) => label !== "")
  )

const labels = ways(all.map(({ heading }) => heading.label))

/** A group with a row 其他 may stand for that row. */
const others = new Set(all.flatMap(({ heading, path }) => (heading.key === "other" ? path.slice(0, -1) : [])))
const groups = ways(
  all.flatMap(({ path }) => path.slice(0, -1).flatMap((group) => (others.has(group) ? [] : [group.label])))
)

export const isRowLabel = (text: string): boolean => labels.has(plain(text))

/** Whether words are the label of a group of rows, which has no figures of its own. */
export const isGroupLabel = (text: string): boolean => groups.has(plain(text)) && !isRowLabel(text)

/** Whether the label of a row begins so, or is that. */
export const beginsRowLabel = (text: string): boolean => {
  const own = plain(text)
  return [...labels].some((label) => label.startsWith(own))
}
