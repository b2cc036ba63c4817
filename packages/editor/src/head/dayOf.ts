/**
 * Reads a day as clerks write it: 2025-01-20, 2025年1月20日, 2025.1.20, 2025/1/20, 20250120; in full width too.
 *
 * @module
 */
import { Day } from "@gongkai/core/Header"
import * as Schema from "effect/Schema"

const parted = /^(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})\s*日?$/u
const together = /^(\d{4})(\d{2})(\d{2})$/u
const isDay = Schema.is(Day)

/** The day as files have it, or `undefined` where the text is no day of the calendar. */
export const dayOf = (text: string): string | undefined => {
  const said = text.normalize("NFKC").trim()
  const [, year = "", month = "", date = ""] = parted.exec(said) ?? together.exec(said) ?? []
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`
  return isDay(day) ? day : undefined
}
