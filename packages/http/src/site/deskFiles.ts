/**
 * The files of the desk as they lie in a folder, read and compressed once.
 *
 * @module
 */
import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import type { Files } from "./desk.ts"

/** Reads a folder; one that is not there is a desk without files. */
export const filesIn = (folder: URL): Files => {
  const read = (name: string) => {
    const bytes = Uint8Array.from(readFileSync(new URL(name, folder)))
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32)
    return [name, { bytes, gzip: Uint8Array.from(gzipSync(bytes, { level: 9 })), hash }] as const
  }
  try {
    return new Map(
      readdirSync(folder)
        .filter((name) => /^[\w-]+\.(?:html|js|css)$/u.test(name))
        .map(read)
    )
  } catch {
    return new Map()
  }
}
