/**
 * Where a report breaks off: the last row or part that is there, if nothing of what the form has behind it is.
 *
 * A file cut in two lacks rows, tables and parts of one cause; what is missing here and there is no end.
 *
 * @module
 */
import { printed } from "../form/Axis.ts"
import type { Cell } from "../form/Cell.ts"
import { type Edition, heading, type Section, slots } from "../form/Edition.ts"

/** What is missing at the end of a report. */
export interface End {
  /** The name of the last row or part that is there. */
  readonly last: string
  /** The cells behind it, in reading order. */
  readonly cells: ReadonlyArray<Cell>
  /** The parts behind it of which nothing is there, in order. */
  readonly sections: ReadonlyArray<Section>
}

/** So many parts at the end may be left out, rather than cut off. */
const may = 1

const isProse = ({ kind }: Section): boolean => kind === "prose"

/** Answers `undefined` for a report that goes on to its end, or of which nothing is there. */
export const brokenOff = (
  edition: Edition,
  has: { readonly cell: (cell: Cell) => boolean; readonly part: (section: Section) => boolean }
): End | undefined => {
  const reversed = edition.sections.toReversed()
  const at = reversed.findIndex((section) =>
    section.kind === "form"
      ? slots(edition).some(({ form, cell }) => form === section && has.cell(cell))
      : has.part(section)
  )
  const section = reversed[at]
  if (section === undefined) return undefined
  const sections = reversed.slice(0, at).toReversed()
  const own = slots(edition).filter(({ form }) => form === section)
  const row = own.findLast(({ cell }) => has.cell(cell))?.row
  const rest = row === undefined ? [] : own.slice(own.findLastIndex((slot) => slot.row === row) + 1)
  if (sections.length <= (rest.length > 0 ? 0 : may)) return undefined
  // A file of tables alone has no prose anywhere.
  const hasProse = edition.sections.some((each) => isProse(each) && has.part(each))
  if (rest.length === 0 && sections.every(isProse) && !hasProse) return undefined
  return {
    last: rest.length > 0 && row !== undefined ? printed(row) : heading(edition, section),
    cells: [...rest, ...slots(edition).filter(({ form }) => sections.includes(form))].map(({ cell }) => cell),
    sections
  }
}
