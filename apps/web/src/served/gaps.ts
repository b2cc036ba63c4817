/**
 * What is still to be filled in of a report that could not be filed, part by part, each with the way to its first blank.
 *
 * A server names each blank cell by itself, two hundred in a report that was just begun; here they are counted.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { at, type Draft, narrative } from "@gongkai/core/Draft"
import { type Edition, heading, slots } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { Fault } from "./api.ts"

/** One part of the form that is not whole. */
export interface Gap {
  /** The place of the part among those of the edition. */
  readonly part: number
  readonly name: string
  /** Cells that are blank or unread; 0 for a text that is missing. */
  readonly count: number
  /** The first of them. */
  readonly cell?: Cell
}

/** What bars the filing: parts that are not whole, and what else the server said. */
export interface Barred {
  readonly gaps: ReadonlyArray<Gap>
  readonly others: ReadonlyArray<string>
}

const isOpen = (draft: Draft, cell: Cell): boolean => {
  const entry = at(draft, cell)
  return entry === null || Entry.isUnread(entry)
}

/** Where a cell stands in the file of a report, as a server points at it. */
const pointerTo = (cell: Cell): string => `/${cell.replaceAll(".", "/")}`

/** Sorts what a server says of a report that it does not take. */
export const barred = (edition: Edition, draft: Draft, errors: ReadonlyArray<Fault>): Barred => {
  const cells = slots(edition)
    .map(({ cell }) => cell)
    .filter((cell) => isOpen(draft, cell))
  const gaps = edition.sections.flatMap((section, part): ReadonlyArray<Gap> => {
    const name = heading(edition, section)
    if (section.kind !== "form") return (narrative(draft, section) ?? []).length > 0 ? [] : [{ part, name, count: 0 }]
    const own = cells.filter((cell) => cell.startsWith(`${section.key}/`))
    const [cell] = own
    return cell === undefined ? [] : [{ part, name, count: own.length, cell }]
  })
  const told = new Set(cells.map(pointerTo))
  const missing = gaps.flatMap(({ count, name }) => (count === 0 ? [`“${name}”`] : []))
  const others = errors.flatMap(({ pointer = "", detail }) =>
    told.has(pointer) || (pointer === "" && missing.some((name) => detail.includes(name))) ? [] : [detail]
  )
  return { gaps, others: [...new Set(others)] }
}
