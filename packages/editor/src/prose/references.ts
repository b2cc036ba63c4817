/**
 * References to cells in the lines of a manuscript: where they stand, and how a line writes them, 〔requests/received/total〕.
 *
 * Only paragraphs hold references. Headings, items and rows of tables that look like one hold a text, and so does a paragraph whose
 * address no cell has, or where an odd number of backslashes stands in front.
 *
 * @module
 */
import { once } from "@gongkai/core/once"
import type { Line } from "./Line.ts"

/** Whether the edition has a cell of this address. */
export type IsCell = (address: string) => boolean

/** A reference in a line; an odd number of backslashes in front keeps it a text. */
export const reference = /(?<escapes>\\*)〔(?<address>[^〔〕\s/]+\/[^〔〕\s/]+\/[^〔〕\s/]+)〕/gu

/** The reference to a cell as a line writes it. */
export const asWritten = (address: string): string => `〔${address}〕`

/** A text with each reference in it as `show` shows its cell; those kept a text by backslashes stay one. */
export const asShown = (text: string, isCell: IsCell, show: (address: string) => string): string =>
  text.replaceAll(reference, (whole, escapes: string, address: string) =>
    escapes.length % 2 === 1 || !isCell(address) ? whole : escapes + show(address)
  )

/** A reference and where it stands in its line, in UTF-16 units, backslashes in front of it left out. */
export interface Reference {
  readonly from: number
  readonly to: number
  readonly address: string
}

const none: ReadonlyArray<Reference> = []

/** Whether a line can hold references: paragraphs alone can. */
export const mayRefer = ({ level, kind }: Line): boolean => level === undefined && kind === undefined

const known = once((isCell: IsCell) =>
  once((line: Line): ReadonlyArray<Reference> => {
    if (!mayRefer(line) || !line.text.includes("〔")) return none
    return [...line.text.matchAll(reference)].flatMap(
      ({ index, 0: whole, groups: { escapes = "", address = "" } = {} }) =>
        escapes.length % 2 === 1 || !isCell(address)
          ? []
          : [{ from: index + escapes.length, to: index + whole.length, address }]
    )
  })
)

/** The references of a line from its beginning on; none where it is not known which cells there are. */
export const referencesIn = (line: Line, isCell: IsCell | undefined): ReadonlyArray<Reference> =>
  isCell === undefined ? none : known(isCell)(line)
