/**
 * The report itself, inside the PDF that prints it: its interchange file, with the hash by which a reader knows it unchanged.
 *
 * Where a number was read from is nothing the report says; it stays out.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import * as Effect from "effect/Effect"
import type { Attachment } from "./backend/embed.ts"

export const fileName = "report.gongkai.json"

const essence = (draft: Draft, edition: Edition): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(Interchange.texts(draft, edition).essence)

const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
  return `sha256:${Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("")}`
}

/** The name of a report by its contents: sha256:… of its interchange file. */
export const identifierOf = (draft: Draft, edition: Edition = editionOf(draft)): Effect.Effect<string> =>
  Effect.promise(() => digest(essence(draft, edition)))

export const attachment = (draft: Draft, edition: Edition, made: Date): Effect.Effect<Attachment> =>
  Effect.promise(async () => {
    const bytes = essence(draft, edition)
    return {
      bytes,
      name: fileName,
      type: "application/json",
      description: await digest(bytes),
      made
    }
  })
