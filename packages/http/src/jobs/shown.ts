/**
 * Shows revisions and agencies as answers have them: times as ISO text, tags beside numbers.
 *
 * @module
 */
import type { Revision, Saved, StoredAgency } from "@gongkai/storage"
import * as DateTime from "effect/DateTime"
import { tag } from "../request/etag.ts"

export const revision = ({ agency, year, number, edition, hash, savedAt, removed }: Revision) => ({
  agency,
  year,
  number,
  edition,
  hash,
  savedAt: DateTime.formatIso(savedAt),
  removed,
  etag: tag(number)
})

/** A revision in a history: with the label of the token that saved it and the reason, where they are known. */
export const saved = ({ by, reason, ...kept }: Saved) => ({
  ...revision(kept),
  ...(by !== null && { by }),
  ...(reason !== null && { reason })
})

export const agency = ({ id, number, agency, savedAt }: StoredAgency) => ({
  id,
  number,
  agency,
  savedAt: DateTime.formatIso(savedAt),
  etag: tag(number)
})
