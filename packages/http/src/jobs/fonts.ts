/**
 * The fonts of a server's keeper, as files that each thread opens for itself: an opened font cannot be handed to a thread.
 *
 * @module
 */
import { readFile } from "node:fs/promises"
import { type Face, own, type OwnFaces } from "@gongkai/pdf"
import * as Effect from "effect/Effect"

/** A font file for a role; `font` names one of a collection. */
export interface FontFile {
  readonly role: keyof OwnFaces
  readonly path: string
  readonly font?: string | number
}

/** Opens the files. Rejects with a `PrintError` where one is no font; whoever starts the server has opened them before. */
export const opened = async (files: ReadonlyArray<FontFile>): Promise<OwnFaces> => {
  const faces = await Promise.all(
    files.map(async ({ role, path, font }): Promise<readonly [keyof OwnFaces, Face]> => [
      role,
      await Effect.runPromise(own({ file: path, bytes: await readFile(path), ...(font !== undefined && { font }) }))
    ])
  )
  // Each role with its face, which the type of `fromEntries` does not carry.
  return Object.fromEntries(faces) as OwnFaces
}
