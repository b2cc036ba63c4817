/**
 * Holds the current state and its listeners: keys go in, orders go out to the surface.
 *
 * @module
 */
import type { Order, State, Step } from "./State.ts"
import { paste, update } from "./update.ts"

export interface Store {
  readonly state: () => State
  readonly subscribe: (listener: () => void) => () => void
  readonly press: (strokes: ReadonlyArray<string>) => void
  readonly paste: (text: string) => void
  /** A change that no key makes: a new size, news from the keeper, a text from elsewhere. */
  readonly change: (step: (state: State) => Step) => void
}

export const store = (initial: State, carryOut: (order: Order) => void): Store => {
  let state = initial
  const listeners = new Set<() => void>()
  const take = (step: Step): void => {
    const before = state
    state = step.state
    // Record a change before showing it.
    for (const order of step.orders) carryOut(order)
    if (state !== before) for (const listener of listeners) listener()
  }
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    press: (strokes) => {
      for (const stroke of strokes) take(update(state, stroke))
    },
    paste: (text) => take(paste(state, text)),
    change: (step) => take(step(state))
  }
}
