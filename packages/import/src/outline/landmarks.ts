/**
 * Which table of the form a block belongs to, told by the labels of its rows and columns and not by the heading of its part.
 *
 * @module
 */
import type { Axis } from "@gongkai/core/Axis"
import { type Edition, forms } from "@gongkai/core/Edition"
import type { Form } from "@gongkai/core/Form"
import type { Block } from "@gongkai/match/Document"
import { plain } from "@gongkai/match/fold"

const wordsOf = (text: string): string => plain(text).replaceAll(/\d/gu, "")

const labelsOn = (axis: Axis): ReadonlyArray<string> =>
  axis.flatMap(({ label, of }) => [label, ...(of === undefined ? [] : labelsOn(of))])

/** Labels are at least so long; shorter ones stand in any prose. */
const shortest = 4

/** The labels of a form that no other form of its edition has, without digits. */
const labels = (edition: Edition): ReadonlyMap<Form, ReadonlySet<string>> => {
  const known = cache.get(edition)
  if (known !== undefined) return known
  const all = forms(edition).map((form) => {
    const own = form.blocks.flatMap(({ heading = "", rows, columns }) => [
      heading,
      ...labelsOn(rows),
      ...labelsOn(columns)
    ])
    return [form, new Set(own.map(wordsOf).filter((label) => label.length >= shortest))] as const
  })
  const made = new Map(
    all.map(([form, own]) => {
      const others = new Set(all.flatMap(([other, theirs]) => (other === form ? [] : [...theirs])))
      return [form, new Set([...own].filter((label) => !others.has(label)))] as const
    })
  )
  cache.set(edition, made)
  return made
}
const cache = new WeakMap<Edition, ReadonlyMap<Form, ReadonlySet<string>>>()

/** A table shows at least so many labels of its form. */
const fewest = 2
/** A line of a table is its label and figures, and little else. */
const slack = 4

const inRectangle = (own: ReadonlySet<string>, cells: ReadonlyArray<string>): number =>
  [...own].filter((label) => cells.some((cell) => cell.includes(label))).length

/** The form whose labels a block shows. */
export const formOf = (edition: Edition, block: Block): Form | undefined => {
  if (block._tag === "Paragraph") {
    const text = wordsOf(block.text)
    if (text === "") return undefined
    for (const [form, own] of labels(edition)) {
      if (own.has(text)) return form
      const found = [...own].filter((label) => text.includes(label))
      const rest = found
        .toSorted((one, other) => other.length - one.length)
        .reduce((left, label) => left.replaceAll(label, ""), text)
      if (found.length > 0 && rest.length <= slack) return form
    }
    return undefined
  }
  const cells = block.rows.flatMap((row) => row.cells.flatMap((slot) => (slot === null ? [] : [wordsOf(slot.text)])))
  const counts = [...labels(edition)].map(([form, own]) => ({ form, count: inRectangle(own, cells) }))
  const [most] = counts.toSorted((one, other) => other.count - one.count)
  return most !== undefined && most.count >= fewest ? most.form : undefined
}

/** Where in a text the labels of a form end; -1 where it shows fewer than a table does. */
export const endOfLabels = (edition: Edition, form: Form, skeleton: string): number => {
  const own = [...(labels(edition).get(form) ?? [])].filter((label) => skeleton.includes(label))
  if (own.length <= fewest) return -1
  const short = form.blocks.flatMap(({ rows, columns }) => [...labelsOn(rows), ...labelsOn(columns)]).map(wordsOf)
  let end = Math.max(...own.map((label) => skeleton.lastIndexOf(label) + label.length))
  for (;;) {
    const from = end
    const next = short.find((label) => label !== "" && skeleton.startsWith(label, from))
    if (next === undefined) break
    end += next.length
  }
  return end
}
