/** A pack is found by its name: it is the bytes that the build makes, and comes with its licence. */
import { describe, expect, it } from "vitest"
import { createHash } from "node:crypto"
import { readFileSync, readdirSync } from "node:fs"
import { packs, roles } from "../src/index.ts"
import { location } from "../src/location.ts"

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8")
const hashes: { readonly [pack: string]: { readonly bytes: number; readonly sha256: string } } = JSON.parse(
  read("hashes.json")
)

describe("the packs", () => {
  it("are one for each typeface, and one of rare characters", () => {
    const files = readdirSync(new URL("../packs/", import.meta.url)).map((file) => file.replace(/\.pack$/u, ""))
    expect(files.toSorted()).toEqual(packs.toSorted())
    expect(Object.keys(hashes)).toEqual([...packs])
    expect(packs.slice(0, -1)).toEqual([...roles])
  })
  it.each(packs)("%s lies among the packs of this package", (pack) => {
    expect(location(pack)).toEqual(new URL(`../packs/${pack}.pack`, import.meta.url))
  })
  it.each(packs)("%s has the bytes that hashes.json names", (pack) => {
    const bytes = readFileSync(location(pack))
    expect({ bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") }).toEqual(hashes[pack])
  })
  it("come with the licences that LICENSE.md links to, the font exception included", () => {
    const links = [...read("LICENSE.md").matchAll(/\]\((licences\/[^)]+)\)/gu)].map(([, path = ""]) => path)
    expect(links).toHaveLength(3)
    expect(read("licences/Fandol-COPYING.txt")).toMatch(/GENERAL PUBLIC LICENSE[^]*As a special exception/u)
    for (const path of links.slice(1)) expect(read(path)).toContain("SIL OPEN FONT LICENSE Version 1.1")
    for (const pack of packs) expect(read("LICENSE.md")).toContain(`\`${pack}\``)
  })
})
