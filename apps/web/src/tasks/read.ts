/**
 * Reads a file as reports, with what import tells of it.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import { isUnread } from "@gongkai/core/Entry"
import type { Spot } from "@gongkai/core/Header"
import * as Interchange from "@gongkai/core/Interchange"
import { type Read, readAll } from "@gongkai/import/plain"
import type { Found, Reading, Refused, WasRead } from "./Task.ts"

/** A place of a file in a few signs: 第3页, B7, 第12行. */
export const placed = ({ page, sheet, cell, line }: Spot): string =>
  [
    page === undefined ? "" : `第${page}页`,
    sheet === undefined ? "" : `“${sheet}”`,
    cell ?? "",
    line === undefined ? "" : `第${line}行`
  ]
    .filter((each) => each !== "")
    .join(" ")

const found = (read: Read): Found | Refused => {
  if (!read.ok) return { ok: false, text: read.text }
  const { draft, edition, messages } = read
  const entries = Draft.entries(edition, draft)
  return {
    ok: true,
    text: Interchange.show(draft, edition),
    agency: draft.agency.name,
    year: draft.year,
    read: entries.filter((entry) => entry !== null && !isUnread(entry)).length,
    of: entries.length,
    messages: messages.map(({ severity, text, place }) => ({
      severity,
      text,
      place: place === undefined ? "" : placed(place)
    }))
  }
}

/** All reports of a file. */
export const read = async ({ name, bytes, agency, year, previous }: Reading): Promise<WasRead | Refused> => {
  const last = previous === undefined ? undefined : Interchange.read(previous)
  const result = await readAll(
    { name, bytes },
    {
      ...(agency !== undefined && { agency }),
      ...(year !== undefined && { year }),
      ...(last?.ok === true && { previous: [last.draft] }),
      characterMap: () => Promise.reject(new Error("the character maps of pdf.js do not lie in this page"))
    }
  )
  return result.ok ? { ok: true, reports: result.reports.map(found) } : { ok: false, text: result.text }
}
