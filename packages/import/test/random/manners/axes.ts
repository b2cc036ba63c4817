/**
 * What may be done to the headings of an axis: renamed, left out, set in another order, put beside further ones.
 *
 * @module
 */
import type { Axis, Heading } from "@gongkai/core/Axis"
import type { Block, Form } from "@gongkai/core/Form"

export const renamed = (axis: Axis, rename: (label: string) => string): Axis =>
  axis.map((heading) => ({
    ...heading,
    label: rename(heading.label),
    ...(heading.of && { of: renamed(heading.of, rename) })
  }))

/** Without some of its leaves; a heading above none is left out too. */
export const kept = (axis: Axis, keep: (key: string) => boolean, above = ""): Axis =>
  axis.flatMap((heading): ReadonlyArray<Heading> => {
    const key = above + heading.key
    if (heading.of === undefined) return keep(key) ? [heading] : []
    const of = kept(heading.of, keep, `${key}.`)
    return of.length === 0 ? [] : [{ ...heading, of }]
  })

/** In another order, on every level. */
export const ordered = (axis: Axis, order: (axis: Axis) => Axis): Axis =>
  order(axis).map((heading) => (heading.of === undefined ? heading : { ...heading, of: ordered(heading.of, order) }))

/** Its leaves alone, without the headings above them. */
export const flat = (axis: Axis, above = ""): Axis =>
  axis.flatMap((heading): ReadonlyArray<Heading> => {
    const key = above + heading.key
    return heading.of === undefined ? [{ ...heading, key }] : flat(heading.of, `${key}.`)
  })

export const eachBlock = (form: Form, change: (block: Block) => Block): Form => ({
  ...form,
  blocks: form.blocks.map(change)
})

export const withRows = (form: Form, change: (rows: Axis) => Axis): Form =>
  eachBlock(form, (block) => ({ ...block, rows: change(block.rows) }))

export const withColumns = (form: Form, change: (columns: Axis) => Axis): Form =>
  eachBlock(form, (block) => ({ ...block, columns: change(block.columns) }))
