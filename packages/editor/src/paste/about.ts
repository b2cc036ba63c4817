/**
 * Says of which form a pasted block is: the one whose rows or columns it names.
 *
 * @module
 */
import { lines } from "@gongkai/core/Axis"
import { show } from "@gongkai/core/Cell"
import type { Cell } from "@gongkai/core/Cell"
import { type Edition, forms } from "@gongkai/core/Edition"
import type { Form } from "@gongkai/core/Form"
import { cells } from "./cells.ts"
import { columnsAt } from "./heads.ts"
import { isShort } from "./likely.ts"
import { formRows, readRows } from "./rows.ts"
import { spaced } from "./spaced.ts"

/** The first cell of a form. */
export const firstOf = (form: Form): Cell => {
  const [first] = formRows(form)
  const column = first === undefined ? undefined : lines(first.block.columns)[0]
  return show({ form: form.key, row: first?.line.key ?? "", column: column?.key ?? "" })
}

/** So many columns named are no accident. */
const enough = 3

/** How many rows of the form the block names, or columns where its rows have no labels. */
const named = (form: Form, text: string): number => {
  if (!text.includes("\t")) return spaced(form, "", text)?.rows.length ?? 0
  const rows = readRows(form, cells(text))
  const labels = rows.filter(({ names }) => names !== undefined && !isShort(names.line.heading.label)).length
  if (labels > 0 || formRows(form).some(({ line }) => line.heading.label !== "")) return labels
  const heads = rows.filter(({ head }) => head)
  return form.blocks.some((block) => columnsAt(heads, block, undefined).size >= enough) ? 1 : 0
}

/** The form that a block is of: this one, unless it names more of another; `undefined` where it names nothing. */
export const formOf = (edition: Edition, own: Form | undefined, text: string): Form | undefined => {
  const all = forms(edition).map((form) => ({ form, count: named(form, text) }))
  const best = Math.max(0, ...all.map(({ count }) => count))
  if (best === 0) return undefined
  return (all.find(({ form, count }) => form === own && count === best) ?? all.find(({ count }) => count === best))
    ?.form
}
