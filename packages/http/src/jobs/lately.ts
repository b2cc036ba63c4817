/**
 * Checks the next version of a report from what the last check of it left, as when a clerk saves one number after another.
 *
 * The answer is that of a whole check. Only the last reports are remembered, so that the memory of a server stays what it is.
 *
 * @module
 */
import { again } from "@gongkai/core/after"
import { type Checked, checked } from "@gongkai/core/check"
import type { Judging } from "./checked.ts"

/** A check that remembers as many reports. */
export const remembering = (most: number): Judging => {
  const lately = new Map<string, Checked>()
  return (draft, reading) => {
    const name = JSON.stringify([draft.agency.name, draft.year, draft.edition, reading])
    const before = lately.get(name)
    const now = before === undefined ? checked(draft, { reading }) : again(before, draft)
    // The one used last stands last.
    lately.delete(name)
    lately.set(name, now)
    const [oldest] = lately.keys()
    if (oldest !== undefined && lately.size > most) lately.delete(oldest)
    return now.findings
  }
}

/** The check of reports as they are kept: of as many as are filled in at once in a county, each no longer than is checked without a thread. */
export const next = remembering(64)
