/**
 * The name of a report by its contents: by what the public may read of it, or with the working notes.
 *
 * @module
 */
import { createHash } from "node:crypto"
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { forPublic } from "@gongkai/core/forPublic"
import * as Interchange from "@gongkai/core/Interchange"

/** `sha256:` and the hash in hex of the interchange file that lies in a file, as the PDF says it too. */
export const identifierOf = (draft: Draft, edition: Edition, notes = false): string => {
  const { essence } = Interchange.texts(notes ? draft : forPublic(draft), edition)
  return `sha256:${createHash("sha256").update(essence).digest("hex")}`
}
