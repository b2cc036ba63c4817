/**
 * Where a report breaks off: the last row or part that was found, if nothing behind it was.
 *
 * A file cut in two lacks rows, tables and parts of one cause; what is missing here and there is no end.
 *
 * @module
 */
import { lines, printed } from "@gongkai/core/Axis"
import type { Cell } from "@gongkai/core/Cell"
import { type Edition, heading, type Section, slots } from "@gongkai/core/Edition"
import type { Form } from "@gongkai/core/Form"
import type { Text } from "@gongkai/core/Text"
import type { Message } from "@gongkai/match/Message"
import { missing } from "@gongkai/match/remarks"

/** Fewer parts than these at the end may be left out rather than cut off. */
const least = 2

/** The name of the last row or part before the end; `undefined` for a report that has one, or of which nothing was found. */
export const brokenOff = (
  edition: Edition,
  found: (cell: Cell) => boolean,
  hasPart: (section: Section) => boolean
): string | undefined => {
  let gone = 0
  for (const section of edition.sections.toReversed()) {
    if (section.kind === "form") {
      const own = slots(edition).filter(({ form }) => form === section)
      const last = own.findLast(({ cell }) => found(cell))
      if (last !== undefined) {
        const rows = rowsOf(section)
        const isLast = rows.at(-1) === last.row.key
        if (isLast && gone < least) return undefined
        return isLast ? heading(edition, section) : printed(last.row) || section.title
      }
    } else if (hasPart(section)) return gone < least ? undefined : heading(edition, section)
    gone++
  }
  return undefined
}

const rowsOf = ({ blocks }: Form): ReadonlyArray<string> =>
  blocks.flatMap(({ rows }) => lines(rows).map(({ key }) => key))

/** The messages on what is missing, saying where the file breaks off. */
export const withEnd = (messages: ReadonlyArray<Message>, last: string | undefined): ReadonlyArray<Message> =>
  last === undefined
    ? messages
    : messages.map((message) =>
        message.cause?.key === "missing" ? { ...message, ...missing(message.cause.of, after(last)) } : message
      )

const after = (last: string): Text => ({
  zh: `；文件到“${last}”为止，可能不完整，请找到完整的原件`,
  en: `; the file ends after “${last}” and may be incomplete: look for the whole of it`
})
