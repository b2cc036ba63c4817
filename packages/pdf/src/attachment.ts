/**
 * The report itself, inside the PDF that prints it: its interchange file, with the hash by which a reader knows it unchanged.
 *
 * Where a number was read from is nothing the report says; it stays out.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import * as Interchange from "@gongkai/core/Interchange"
import * as Effect from "effect/Effect"
import type { Attachment } from "./Definition.ts"

export const fileName = "report.gongkai.json"

export const attachment = (draft: Draft, edition: Edition, made: Date): Effect.Effect<Attachment> =>
  Effect.promise(async () => {
    const bytes = new TextEncoder().encode(Interchange.texts(draft, edition).essence)
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
    const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("")
    return {
      src: `data:application/json;base64,${base64(bytes)}`,
      name: fileName,
      description: `sha256:${hex}`,
      creationDate: made,
      modifiedDate: made
    }
  })

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
