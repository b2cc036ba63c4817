/**
 * Prints a draft's form as cells on a clipboard, in the manners in which people copy them.
 *
 * @module
 */
import { at, type Draft, fill } from "@gongkai/core/Draft"
import { type Edition, slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { Form } from "@gongkai/core/Form"
import { layout } from "@gongkai/core/Layout"
import * as Money from "@gongkai/core/Money"
import { apply } from "@gongkai/core/Patch"
import { computed } from "@gongkai/core/Totals"

/** Whole numbers below a limit that are the same on every run. */
export const numbers = (seed: number) => {
  let state = seed * 2_654_435_761 + 1
  return (limit: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) % limit
  }
}

/** A draft with figures, blanks and declared nones everywhere, whose totals are sometimes what they should be. */
export const draftOf = (edition: Edition, seed: number): Draft => {
  const next = numbers(seed)
  const draft = fill(edition, { agency: { name: "示例市档案局" }, year: edition.years.from }, (cell) => {
    const kind = next(8)
    if (kind === 0) return null
    if (kind === 1) return "none"
    const value = next(kind === 2 ? 9_000_000 : 300)
    const measure = slot(edition, cell)?.measure
    if (measure === "amount") return Money.Money.make(value)
    return measure === "change" ? Entry.Change.make(value - 100) : Entry.Count.make(value)
  })
  const sums = [...computed(edition, draft)].filter(([, entry]) => entry !== null && next(2) === 0)
  return apply(draft, { cells: Object.fromEntries(sums) })
}

export interface Manner {
  readonly parts: "all" | "labels" | "figures"
  readonly write: (text: string) => string
}

/** The rows of each block of the form as cells; one text where heads or labels tell the blocks apart, else one a block. */
export const printed = (
  edition: Edition,
  draft: Draft,
  form: Form,
  { parts, write }: Manner
): ReadonlyArray<string> => {
  const { grid, stub, blocks } = layout(form)
  const text = (cell: string): string => {
    const found = slot(edition, cell)
    if (found === undefined) return ""
    const entry = at(draft, found.cell)
    if (entry === "none") return "/"
    const shown = Entry.show(entry, found.measure)
    return write(found.measure === "amount" && shown !== "" ? `${shown}万元` : shown)
  }
  const lines = blocks.map(({ start, head, length }) =>
    grid
      .slice(parts === "all" ? start : start + head, start + length)
      .map((row) => row.slice(parts === "figures" ? stub : 0))
      .map((row) =>
        row.map((each) => (each._tag === "Heading" ? write(each.text) : each._tag === "Value" ? text(each.cell) : ""))
      )
      .map((row) => row.join("\t"))
      .join("\r\n")
  )
  return parts === "figures" ? lines : [`${lines.join("\r\n")}\r\n`]
}
