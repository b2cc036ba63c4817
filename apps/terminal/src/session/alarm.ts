/**
 * Something to be done a while after it is first asked for, however often it is asked for meanwhile.
 *
 * @module
 */
import type { Surroundings } from "./Surroundings.ts"

export interface Alarm {
  readonly set: () => void
  readonly clear: () => void
}

export const alarm = (later: Surroundings["later"], milliseconds: number, work: () => void): Alarm => {
  let off: (() => void) | undefined
  return {
    set: () => {
      off ??= later(milliseconds, () => {
        off = undefined
        work()
      })
    },
    clear: () => {
      off?.()
      off = undefined
    }
  }
}
