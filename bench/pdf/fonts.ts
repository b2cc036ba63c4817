/**
 * Our five typefaces as TrueType files for engines that cannot read packs: all glyphs of a pack, with a character map and names.
 *
 * @module
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { type Role, roles } from "@gongkai/fonts"
import { location } from "@gongkai/fonts/location"
import { open } from "@gongkai/pdf/fonts/pack"
import { trueType } from "./trueType.ts"

/** The name of the family, unlike that of any font a machine may have. */
export const family = (role: Role): string => `Gongkai ${role}`

export const path = (folder: string, role: Role): string => join(folder, `${role}.ttf`)

export const files = (folder: string): ReadonlyArray<string> => roles.map((role) => path(folder, role))

/** The fontconfig file by which a browser sees these fonts and no others. */
export const configuration = (folder: string): string => join(folder, "fonts.conf")

export const make = (folder: string): void => {
  mkdirSync(folder, { recursive: true })
  for (const role of roles) {
    const file = path(folder, role)
    if (existsSync(file)) continue
    const face = open(readFileSync(fileURLToPath(location(role))))
    if (face === undefined) throw new Error(`${role} is no pack of this format`)
    writeFileSync(file, trueType(face, family(role)))
  }
  writeFileSync(
    configuration(folder),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${join(folder, "cache")}</cachedir></fontconfig>
`
  )
}
