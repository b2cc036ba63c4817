/**
 * Printing in a browser or at the edge: there are no files, so the caller says where the packs come from.
 *
 * @module
 */
import { sha256 } from "@noble/hashes/sha2"
import { bytesToHex } from "@noble/hashes/utils"
import type { Platform } from "./Platform.ts"

/** A browser, or a worker at the edge. */
export const platform: Platform = {
  sha256: (bytes) => bytesToHex(sha256(bytes)),
  latin1: (text) => {
    const bytes = new Uint8Array(text.length)
    for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
    return bytes
  },
  pack: () => Promise.reject(new Error("there are no files here: give `library` a function that reads packs")),
  file: () => Promise.reject(new Error("there are no files here: give the bytes of the font"))
}
