/**
 * The parts of a package by their paths, as text.
 *
 * @module
 */
import { strFromU8, unzipSync } from "fflate"

export const unpacked = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]))
