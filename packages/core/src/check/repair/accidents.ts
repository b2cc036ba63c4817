/**
 * Accidents that change a whole row at once: its figures one column off, or those of two rows exchanged.
 *
 * @module
 */
import { lines, sums } from "../../form/Axis.ts"
import { show } from "../../form/Cell.ts"
import { once } from "../../once.ts"
import * as Edition from "../../form/Edition.ts"
import type { Text } from "../../Text.ts"
import type { Deltas } from "./search.ts"

export interface Accident {
  readonly name: Text
  readonly deltas: Deltas
}

/** A row by the places of its figures and of their total, beside the rows of the same block. */
interface Row {
  readonly block: string
  readonly parts: ReadonlyArray<number>
  readonly total: number
}

const rows = once((edition: Edition.Edition): ReadonlyArray<Row> =>
  Edition.forms(edition).flatMap((form) =>
    form.blocks.flatMap(({ rows: down, columns }, at) =>
      sums(columns).flatMap(({ total, parts }) =>
        lines(down).map((row): Row => {
          const place = (column: { readonly key: string }): number =>
            Edition.index(edition).get(show({ form: form.key, row: row.key, column: column.key })) ?? 0
          return { block: `${form.key}/${at}/${total.key}`, parts: parts.map(place), total: place(total) }
        })
      )
    )
  )
)

const shifted: Text = { zh: "整行数字错了一列", en: "the figures of a row are one column off" }
const exchanged: Text = { zh: "两行数字互换了位置", en: "the figures of two rows are exchanged" }

/** The only figure of a row stood at its edge, and no figure is left: nobody can tell which it was. */
const lost: Text = {
  zh: "漏填，或整行数字错了一列",
  en: "a figure was left out, or the figures of a row are one column off"
}

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, number) => total + number, 0)

/** The true figures of a row, if what is written is one column too far right or left, with its total in place or shifted too. */
const unshifted = (figures: ReadonlyArray<number>, total: number): ReadonlyArray<ReadonlyArray<number>> => {
  const [front, back] = [figures.slice(1), figures.slice(0, -1)]
  const whole = [...front, total]
  return [
    [...front, total - sum(front), total],
    [...whole, sum(whole)],
    [total - sum(back), ...back, total],
    [(figures.at(-1) ?? 0) - sum(back), ...back, figures.at(-1) ?? 0]
  ]
}

/** What every such accident would have changed, for the numbers as they are written; whether it explains anything is not judged. */
export const accidents = (edition: Edition.Edition, vector: Float64Array): ReadonlyArray<Accident> => {
  const value = (place: number): number => vector[place] ?? Number.NaN
  const accident = (name: Text, places: ReadonlyArray<number>, to: ReadonlyArray<number>): ReadonlyArray<Accident> => {
    const changed = places.flatMap((place, at): ReadonlyArray<readonly [number, number]> => {
      const delta = (to[at] ?? Number.NaN) - value(place)
      return delta === 0 ? [] : [[place, delta]]
    })
    const possible = to.every((number) => number >= 0)
    return possible && changed.length > 1 ? [{ name, deltas: new Map(changed) }] : []
  }
  const all = rows(edition)
  return all.flatMap((row, at) => {
    const figures = row.parts.map(value)
    const places = [...row.parts, row.total]
    const total = value(row.total)
    const edges = [row.parts[0] ?? 0, row.parts.at(-1) ?? 0]
    const shifts = figures.some((figure) => figure > 0)
      ? unshifted(figures, total).flatMap((to) => accident(shifted, places, to))
      : figures.every((figure) => figure === 0) && total > 0
        ? edges.map((edge): Accident => ({ name: lost, deltas: new Map([[edge, total]]) }))
        : []
    const exchanges = all.slice(at + 1).flatMap((other) => {
      if (other.block !== row.block || value(other.total) === value(row.total)) return []
      return accident(exchanged, [...row.parts, ...other.parts], [...other.parts.map(value), ...figures])
    })
    return [...shifts, ...exchanges]
  })
}
