/**
 * Keeps the newest version of a report: while one is being written, only the last of those that follow waits. Each is noted at once.
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
  let writing: Version | undefined
  let kept: Version | undefined
  let running: Promise<void> | undefined
  let isOver = false
  const run = async (): Promise<void> => {
    while (next !== undefined && !isOver) {
      const version = next
      next = undefined
      writing = version
      // Versions follow one another.
      // oxlint-disable-next-line no-await-in-loop
      const outcome = await keep.put({ ...version, revision: last + 1 })
      writing = undefined
      if (outcome === "kept") {
        last += 1
        kept = version
        if (next === undefined) keep.drop(version.id, last)
      }
      isOver = outcome === "overtaken"
      if (next === undefined || isOver) told(outcome)
    }
    running = undefined
  }
  return {
    keep: (version) => {
      next = version
      if (isOver) return
      const known = kept === undefined ? [] : writing === undefined ? [kept] : [kept, writing]
      keep.note({ ...version, revision: last + (writing === undefined ? 1 : 2) }, known)
      running ??= run()
    },
    rest: () => running ?? Promise.resolve()
  }
}
