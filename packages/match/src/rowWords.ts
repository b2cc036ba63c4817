/**
 * Whether words are the label of a row, of whatever form, or begin one: as it is printed, with its number or without.
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

const labels: ReadonlySet<string> = new Set(
  official
    .flatMap(forms)
    .flatMap(({ blocks }) => blocks.flatMap(({ rows }) => lines(rows)))
    .flatMap(({ heading: { label } }) => [label, label.replace(number, "")])
    .flatMap((label) => [label, label.replace(remark, "")])
    .map(plain)
    .filter((label) => label !== "")
)

export const isRowLabel = (text: string): boolean => labels.has(plain(text))

/** Whether the label of a row begins so, or is that. */
export const beginsRowLabel = (text: string): boolean => {
  const own = plain(text)
  return [...labels].some((label) => label.startsWith(own))
}
