/**
 * A time as the user's own clock has it, with its distance from UTC: `2025-01-20T16:05:00+08:00`.
 *
 * @module
 */

const two = (number: number): string => String(number).padStart(2, "0")

/** The time to the second; the day in it is the day on the user's wall. */
export const moment = (date: Date): string => {
  const minutes = -date.getTimezoneOffset()
  const far = Math.abs(minutes)
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19)
  return `${local}${minutes < 0 ? "-" : "+"}${two(Math.floor(far / 60))}:${two(far % 60)}`
}
