/**
 * Whether an interchange file is as an import left it: what was typed since, or by hand from the start, is somebody's work.
 *
 * It is told by the places an import notes beside what it read: a number that was typed has none, or is not in the text noted there.
 *
 * @module
 */
import { child, entries } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core"
import * as Interchange from "@gongkai/core/Interchange"
import * as Result from "effect/Result"

export const asImported = (text: string): boolean => {
  const parsed = Interchange.parse(text)
  if (Result.isFailure(parsed)) return false
  const draft = parsed.success
  const { provenance, waivers = [], doubleEntry } = draft
  const edition = editionOf(draft)
  if (provenance === undefined || waivers.length > 0 || doubleEntry !== undefined) return false
  if (Interchange.show(draft, edition) !== text) return false
  const all = entries(edition, draft)
  const isRead = slots(edition).every(({ cell, measure }, at) => {
    const entry = all[at] ?? null
    const place = provenance.cells[cell]
    if (typeof entry !== "number") return true
    if (place === undefined) return false
    const figures = digits(place.text)
    // An amount may have been printed in another unit, and a figure in words.
    return measure === "amount" || figures === "" || figures.includes(digits(String(entry)))
  })
  return isRead && Object.entries(provenance.prose ?? {}).every(([part, spots]) => spots.length === count(draft, part))
}

const digits = (text: string): string => text.normalize("NFKC").replaceAll(/\D/gu, "")

const count = (draft: object, part: string): number => {
  const blocks = child(draft, part)
  return Array.isArray(blocks) ? blocks.length : 0
}
