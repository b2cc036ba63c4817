/**
 * What the prose of a report states of single cells: 予以公开12件 says what stands in one of them, whatever stands there.
 *
 * A number counts only where it is of this organ and this year, in full, and where all that it can mean has the cell in it: 收到申请37件
 * may have those carried in with it, or not. What the text says twice must agree.
 *
 * @module
 */
import type { Cell } from "../form/Cell.ts"
import type { Edition } from "../form/Edition.ts"
import type { Lookup } from "../form/Equation.ts"
import type { Draft } from "../report/Draft.ts"
import { claims, quoteOf } from "./prose/claims.ts"

/** The numbers of which the cell holds one if the text is right, and the clause that says so. */
export interface Stated {
  readonly values: ReadonlyArray<number>
  readonly quote: string
}

/** 8.6万 gives no more than its first digits. */
const rounded = /[万亿]/u

/** What the text states of each cell; `at` answers what is known of others, never asked of the cell itself. */
export const stated = (edition: Edition, draft: Draft, at: Lookup = () => undefined): ReadonlyMap<Cell, Stated> => {
  const found = new Map<Cell, Stated>()
  for (const { standing, terms, figure, sentence } of claims(edition, draft, () => undefined)) {
    if (standing !== "unchecked" || rounded.test(sentence.text.slice(figure.from, figure.to))) continue
    const [first, ...others] = terms.map(({ cells }) => cells)
    for (const cell of first?.filter((each) => others.every((cells) => cells.includes(each))) ?? []) {
      const rests = terms.map(({ cells }) =>
        cells.reduce<number | undefined>((rest, each) => {
          const number = each === cell ? 0 : at(each)
          return rest === undefined || number === undefined ? undefined : rest - number
        }, figure.value)
      )
      const values = [...new Set(rests)].filter((rest) => rest !== undefined)
      if (rests.includes(undefined) || values.some((value) => value < 0)) continue
      const known = found.get(cell)
      found.set(cell, {
        values: known === undefined ? values : known.values.filter((value) => values.includes(value)),
        quote: known?.quote ?? quoteOf({ sentence, figure })
      })
    }
  }
  return new Map([...found].filter(([, { values }]) => values.length > 0))
}
