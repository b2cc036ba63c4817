/**
 * Keeps the newest version of a report: while one is being written, only the last of those that follow waits.
 *
 * @module
 */
import type { Keep, Kept, Outcome } from "./Kept.ts"

/** A report without its number: the keeper counts. */
export type Version = Omit<Kept, "revision">

/** Keeps one report, version by version. */
export interface Keeper {
  /** Keeps this version, now or behind the one being written. */
  readonly keep: (version: Version) => void
  /** Resolves when nothing is waiting. */
  readonly rest: () => Promise<void>
}

/** Begins to keep a report of which this revision was kept last, 0 for none. After `overtaken` it keeps nothing more. */
export const keeper = (keep: Keep, revision: number, told: (outcome: Outcome) => void): Keeper => {
  let last = revision
  let next: Version | undefined
  let running: Promise<void> | undefined
  let isOver = false
  const run = async (): Promise<void> => {
    while (next !== undefined && !isOver) {
      const version = next
      next = undefined
      // Versions follow one another.
      // oxlint-disable-next-line no-await-in-loop
      const outcome = await keep.put({ ...version, revision: last + 1 })
      if (outcome === "kept") last += 1
      isOver = outcome === "overtaken"
      if (next === undefined || isOver) told(outcome)
    }
    running = undefined
  }
  return {
    keep: (version) => {
      next = version
      running ??= run()
    },
    rest: () => running ?? Promise.resolve()
  }
}
