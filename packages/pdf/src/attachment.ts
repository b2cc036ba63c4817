/**
 * The report itself, inside the PDF that prints it: its interchange file, with the hash by which a reader knows it unchanged.
 *
 * Where a number was read from is nothing the report says; it stays out.
 *
 * @module
 */
import { platform } from "@gongkai/pdf/platform"
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import type { Attachment } from "./backend/embed.ts"

/** The name under which a report lies in its PDF. */
export const fileName = "report.gongkai.json"

const essence = (draft: Draft, edition: Edition): Uint8Array =>
  new TextEncoder().encode(Interchange.texts(draft, edition).essence)

const digest = (bytes: Uint8Array): string => `sha256:${platform.sha256(bytes)}`

/** The name of a report by its contents: sha256:… of its interchange file. */
export const identifierOf = (draft: Draft, edition: Edition = editionOf(draft)): string =>
  digest(essence(draft, edition))

/** The interchange file of a draft as a file inside its PDF, described by its hash. */
export const attachment = (draft: Draft, edition: Edition, made: Date | undefined): Attachment => {
  const bytes = essence(draft, edition)
  return { bytes, name: fileName, type: "application/json", description: digest(bytes), made }
}
