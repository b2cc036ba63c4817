/**
 * Times and days as the desk reads them: a deadline ends with its day in Beijing, wherever a server's clock stands.
 *
 * China has had one time zone and no summer time since 1991, so a day of Beijing is the day of UTC+8.
 *
 * @module
 */

/** Milliseconds between UTC and Beijing. */
const ahead = 8 * 60 * 60 * 1000

/** Milliseconds since 1970 of a moment such as `2025-01-31T23:30:00+08:00`; a text that is no moment throws a `RangeError`. */
export const instant = (moment: string): number => {
  const at = Date.parse(moment)
  if (!/T.*(?:Z|[+-]\d\d:\d\d)$/u.test(moment) || Number.isNaN(at)) throw new RangeError(`${moment} is no moment`)
  return at
}

/** The day in Beijing of a moment: `2025-01-31T17:00:00Z` is `2025-02-01`. */
export const dayOf = (moment: string): string => new Date(instant(moment) + ahead).toISOString().slice(0, 10)

/** A moment as a clock in Beijing shows it: `2025-01-31T15:59:00Z` is `2025-01-31 23:59:00`. */
export const clock = (moment: string): string =>
  new Date(instant(moment) + ahead).toISOString().slice(0, 19).replace("T", " ")

/** Whether the first moment lies before the second, whatever their distances from UTC. */
export const isBefore = (one: string, other: string): boolean => instant(one) < instant(other)

/** The day before: `2024-03-01` → `2024-02-29`. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
