/**
 * The packaged faces, each opened once.
 *
 * @module
 */
import { readFileSync } from "node:fs"
import type { Pack } from "@gongkai/fonts"
import { location } from "@gongkai/fonts/location"
import type { Face } from "../../src/fonts/Face.ts"
import { open } from "../../src/fonts/pack.ts"

const faces = new Map<Pack, Face>()

export const packaged = (pack: Pack): Face => {
  const face = faces.get(pack) ?? open(readFileSync(location(pack)))
  if (face === undefined) throw new Error(`${pack} is no pack`)
  faces.set(pack, face)
  return face
}
