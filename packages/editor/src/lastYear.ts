/**
 * What last year's report says of a cell: the number that counts the same, also where it is of the other edition.
 *
 * What last year left blank or unread, and what the two forms count differently, is not compared.
 *
 * @module
 */
import { across } from "@gongkai/core/bridge"
import type { Cell } from "@gongkai/core/Cell"
import * as Draft from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import type { Entry } from "@gongkai/core/Entry"

/** Last year's report, and the edition that it is of. */
export interface LastYear {
  readonly draft: Draft.Draft
  readonly edition: Edition
}

const worth = (entry: Entry): number | undefined =>
  typeof entry === "number" ? entry : entry === "none" ? 0 : undefined

/** In the units of the cell; `undefined` where last year says nothing that could be compared. */
const sum = (draft: Draft.Draft, cells: ReadonlyArray<Cell>): number | undefined => {
  let total = 0
  for (const cell of cells) {
    const own = worth(Draft.at(draft, cell))
    if (own === undefined) return undefined
    total += own
  }
  return cells.length > 0 && Number.isSafeInteger(total) ? total : undefined
}

export interface Compared {
  readonly last: number
  /** This year's less last year's; none while this year's is not a number. */
  readonly by?: number
  /** What last year carried over to this cell; it is to be the same. */
  readonly carried?: number
}

/** A cell beside last year's. */
export const compared = (
  edition: Edition,
  draft: Draft.Draft,
  { draft: last, edition: of }: LastYear,
  cell: Cell
): Compared | undefined => {
  const cells = across(edition, of, [cell])
  const before = cells === undefined ? undefined : sum(last, cells)
  if (before === undefined) return undefined
  const now = worth(Draft.at(draft, cell))
  const from = edition.carries.find((each) => each.now === cell)?.last
  const carried = from === undefined ? undefined : sum(last, across(edition, of, [from]) ?? [])
  return {
    last: before,
    ...(now !== undefined && { by: now - before }),
    ...(carried !== undefined && { carried })
  }
}

/** Whether a report can be last year's of another: of the same organ, and of the year before. */
export const isBefore = (last: Draft.Draft, draft: Draft.Draft): boolean =>
  last.year === draft.year - 1 && last.agency.name === draft.agency.name
