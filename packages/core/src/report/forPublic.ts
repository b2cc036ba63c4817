/**
 * A report as the public reads it: what the form asks for and the notice prints, without the working notes that lie beside it in the file.
 *
 * Left out are the waivers (reasons and names of who checked), the record of the second entry (names and times of who typed), and the
 * provenance (names of files). They are inner matters of an office (条例第十六条) and personal data that nobody needs to read the report
 * (个人信息保护法第六条、第二十五条). Nothing that is printed is left out.
 *
 * @module
 */
import type { Draft } from "./Draft.ts"

/** The fields of the head that are not published. */
export const inner = ["waivers", "doubleEntry", "provenance"] as const

/** How many working notes somebody wrote: accepted findings, and whether the figures were entered twice. Provenance is nobody's work. */
export const notesOf = ({
  waivers = [],
  doubleEntry
}: Draft): { readonly waivers: number; readonly doubleEntry: boolean } => ({
  waivers: waivers.length,
  doubleEntry: doubleEntry !== undefined
})

/** Whether somebody wrote working notes beside the report. */
export const hasNotes = (draft: Draft): boolean => {
  const { waivers, doubleEntry } = notesOf(draft)
  return waivers > 0 || doubleEntry
}

/** The report without its working notes; the same value where it has none. */
export const forPublic = (draft: Draft): Draft => {
  if (inner.every((key) => draft[key] === undefined)) return draft
  const { waivers: _waivers, doubleEntry: _doubleEntry, provenance: _provenance, ...rest } = draft
  return rest
}
