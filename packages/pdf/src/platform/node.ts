/**
 * Node's part of printing: packs are files that stay open, of which only the glyphs shown are read.
 *
 * @module
 */
import { createHash } from "node:crypto"
import { existsSync, fstatSync, openSync, readSync } from "node:fs"
import { readFile } from "node:fs/promises"
import type { Pack } from "../packs/roles.ts"
import type { Source } from "../packs/Source.ts"
import type { Platform } from "./Platform.ts"

/** In @gongkai/fonts where that is installed; otherwise in the folder `packs` beside the program, as a packed program keeps them. */
const location = async (pack: Pack): Promise<URL> => {
  try {
    const fonts = await import("@gongkai/fonts/location")
    return fonts.location(pack)
  } catch (cause) {
    const beside = new URL(`packs/${pack}.pack`, import.meta.url)
    if (existsSync(beside)) return beside
    throw cause
  }
}

const opened = (path: URL): Source => {
  const file = openSync(path, "r")
  return {
    length: fstatSync(file).size,
    bytes: (from, to) => {
      const bytes = new Uint8Array(to - from)
      readSync(file, bytes, 0, to - from, from)
      return bytes
    }
  }
}

/** Node. */
export const platform: Platform = {
  sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  latin1: (text) => Buffer.from(text, "latin1"),
  pack: async (pack) => opened(await location(pack)),
  file: (path) => readFile(path)
}
