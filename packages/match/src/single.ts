/**
 * One row where the form has several: （六）其他处理 of the 2019 edition in a report that otherwise follows 2021.
 *
 * Its figures are those of the group's row 其他; the other rows of the group are 不适用, since the source does not have them.
 *
 * @module
 */
import { type Heading, type Line, lines } from "@gongkai/core/Axis"
import type { Wanted } from "./arrangements.ts"
import type { Message } from "./Message.ts"
import type { Read } from "./readRow.ts"
import { oneRowOnly } from "./remarks.ts"
import type { Reading } from "./Reading.ts"
import { certain, similarity } from "./similarity.ts"

/** A row that stands for a whole group. */
export interface Single {
  /** Which row of the source it is, and which wanted row takes its figures. */
  readonly row: number
  readonly line: number
  /** The rows that the source does not have. */
  readonly others: ReadonlyArray<Wanted>
  readonly message: Message
}

const group = ({ path }: Line): Heading | undefined => path.at(-2)

/** Finds a row that bears the name of a group while none of the group's own rows was found. */
export const single = (
  readings: ReadonlyArray<Reading>,
  wanted: ReadonlyArray<Wanted>,
  found: ReadonlyArray<number | undefined>
): Single | undefined => {
  for (const [line, { line: rest }] of wanted.entries()) {
    const over = group(rest)
    if (rest.heading.key !== "other" || over === undefined) continue
    const within = wanted.flatMap((each, at) => (group(each.line) === over ? [at] : []))
    const row = within.some((at) => found.includes(at))
      ? -1
      : readings.findIndex(
          ({ labels, tail }, at) =>
            found[at] === undefined &&
            tail.some((text) => text !== "") &&
            similarity(labels.at(-1) ?? "", over.label) >= certain
        )
    const reading = readings[row]
    if (reading === undefined) continue
    const others = within.filter((at) => at !== line).flatMap((at) => wanted[at] ?? [])
    return { row, line, others, message: oneRowOnly(over, reading) }
  }
  return undefined
}

/** The cells of the rows that the source does not have. */
export const notApplicable = ({ others, message }: Single): ReadonlyArray<Read> =>
  others.flatMap(({ block, cell }) =>
    lines(block.columns).map((column) => ({
      cell: cell(column),
      entry: "n/a",
      place: { ...message.place, text: "", note: message.text.zh }
    }))
  )
