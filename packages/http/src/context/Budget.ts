/**
 * What each address may ask for without saying who it is: a bucket that fills at a steady rate and that every request draws from.
 *
 * A bucket is kept in memory, of each server for itself. Addresses that were not seen for the longest are forgotten first.
 *
 * @module
 */

/** How much a bucket holds, how much comes in a second, and how many are kept. */
export interface Terms {
  readonly capacity: number
  readonly perSecond: number
  readonly most?: number
}

/** The buckets of all addresses. */
export interface Budget {
  /** Draws from a bucket; a cost below 0 gives back. Answers 0, or the seconds until there is enough, and then draws nothing. */
  readonly spend: (key: string, cost: number, now?: number) => number
}

interface Bucket {
  readonly left: number
  readonly at: number
}

/** Buckets that are full at first. Times are in milliseconds. */
export const budget = ({ capacity, perSecond, most = 10_000 }: Terms): Budget => {
  const buckets = new Map<string, Bucket>()
  return {
    spend: (key, cost, now = performance.now()) => {
      const { left, at } = buckets.get(key) ?? { left: capacity, at: now }
      const filled = Math.min(capacity, left + ((now - at) / 1000) * perSecond)
      // The last to be asked for is the last to be forgotten.
      buckets.delete(key)
      const drawn = Math.min(cost, capacity)
      buckets.set(key, { left: filled >= drawn ? filled - drawn : filled, at: now })
      if (buckets.size > most) {
        const [oldest] = buckets.keys()
        if (oldest !== undefined) buckets.delete(oldest)
      }
      return filled >= drawn ? 0 : Math.max(1, Math.ceil((drawn - filled) / perSecond))
    }
  }
}
