/**
 * A line of CSV after RFC 4180: fields with commas, quotation marks or line breaks are quoted, lines end with CR LF.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises; a negative number stays a number.
 *
 * @module
 */

/** What stands in front of a formula in Excel, WPS and LibreOffice. */
const formula = /^[=+\-@\t\r＝＋－＠]/u
const number = /^-?\d+(?:\.\d+)?$/u

/** A field as it is written. */
export const field = (text: string): string => {
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe
}

/** Lines of CSV, each ended. */
export const lines = (rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  rows.map((row) => `${row.map(field).join(",")}\r\n`).join("")

/** A whole file of CSV. A byte order mark tells Excel and WPS that the text is UTF-8. */
export const csv = (rows: ReadonlyArray<ReadonlyArray<string>>): string => `\ufeff${lines(rows)}`
