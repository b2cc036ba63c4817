/**
 * The clock of the machine, by which keys are told from pasted blocks.
 *
 * @module
 */
import type { Clock } from "./arrivals.ts"

export const clock: Clock = {
  now: () => performance.now(),
  later: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  }
}
