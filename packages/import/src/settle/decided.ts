/**
 * The end of reading numbers: open cells are decided, guesses are judged, and every cell that stays unread is named.
 *
 * @module
 */
import { isUnread } from "@gongkai/core/Entry"
import type { Forms } from "./Forms.ts"
import { judged } from "./judged.ts"
import { type Evidence, settleOpen } from "./settleOpen.ts"
import { unreadMessages } from "./unread.ts"

/** The cells with everything decided that can be, without the guesses that contradict the form, and what was not read. */
export const decided = (forms: Forms, evidence: Evidence): Pick<Forms, "reads" | "messages"> => {
  const settled = settleOpen(forms, evidence).map((read) => [read.cell, read] as const)
  const reads = judged(forms.edition, new Map([...forms.reads, ...settled]))
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
