/**
 * The name of a report by its contents.
 *
 * @module
 */
import { createHash } from "node:crypto"
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import * as Interchange from "@gongkai/core/Interchange"

/** `sha256:` and the hash in hex, as the PDF says it too. */
export const identifierOf = (draft: Draft, edition: Edition): string =>
  `sha256:${createHash("sha256").update(Interchange.texts(draft, edition).essence).digest("hex")}`
