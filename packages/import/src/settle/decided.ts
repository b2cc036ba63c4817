/**
 * The end of reading numbers: open cells are decided, guesses are judged, and every cell that stays unread is named.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { isUnread } from "@gongkai/core/Entry"
import type { Forms } from "./Forms.ts"
import { withoutMultiples } from "./inMultiples.ts"
import { judged } from "./judged.ts"
import { type Evidence, settleOpen } from "./settleOpen.ts"
import { unreadMessages } from "./unread.ts"

/**
 * The cells with everything decided that can be, without the guesses that contradict the form, and what was not read. `units` has the
 * cells whose table counts in hundreds or the like.
 */
export const decided = (
  forms: Forms,
  evidence: Evidence,
  units: ReadonlyMap<Cell, string> = new Map()
): Pick<Forms, "reads" | "messages"> => {
  const settled = settleOpen(forms, evidence).map((read) => [read.cell, read] as const)
  const reads = withoutMultiples(judged(forms.edition, new Map([...forms.reads, ...settled])), units)
  const assumed = new Set(
    [...reads.values()].flatMap(({ entry, together }) => (isUnread(entry) ? [] : (together ?? [])))
  )
  return {
    reads,
    messages: [
      ...forms.assumptions.flatMap(({ together, message }) => (assumed.has(together) ? [message] : [])),
      ...forms.messages,
      ...unreadMessages(forms.edition, reads)
    ]
  }
}
