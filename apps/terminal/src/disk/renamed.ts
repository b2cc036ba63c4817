/**
 * Renames a file over another, patiently where the other is held for a moment.
 *
 * Windows refuses to replace a file that a virus scanner, an indexer or an office program has open, mostly for a blink; Linux and macOS
 * never do, so there a refusal is final at once.
 *
 * @module
 */
import { rename } from "node:fs/promises"
import { setTimeout as wait } from "node:timers/promises"

/** What Windows answers where a file is held. */
const held: ReadonlySet<unknown> = new Set(["EPERM", "EACCES", "EBUSY"])

/** How many milliseconds are waited before each further attempt: a second and a half in all. */
const pauses = process.platform === "win32" ? [10, 30, 60, 100, 200, 400, 700] : []

/** Gives `from` the name `to`. Rejects as `rename` does, with the last refusal. */
export const renamed = async (
  from: string,
  to: string,
  waits: ReadonlyArray<number> = pauses,
  move: (from: string, to: string) => Promise<void> = rename
): Promise<void> => {
  try {
    await move(from, to)
  } catch (error) {
    const [pause, ...rest] = waits
    const isHeld = error instanceof Error && "code" in error && held.has(error.code)
    if (pause === undefined || !isHeld) throw error
    await wait(pause)
    await renamed(from, to, rest, move)
  }
}
