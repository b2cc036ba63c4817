/** A subset of an OpenType font is its bare CFF table, deflated, with the glyphs in the order in which they were asked for. */
import { inflateSync } from "node:zlib"
import { expect, it } from "@effect/vitest"
import { cff } from "../../src/fonts/cff.ts"
import { open } from "../../src/fonts/openOwn.ts"
import { fonts } from "../../src/fonts/sfnt.ts"
import { PrintError } from "../../src/errors/PrintError.ts"
import { openType } from "./small.ts"

const own = { file: "small.otf", bytes: openType() }
const opened = open(own)
const fresh = await cff(own, opened instanceof PrintError ? expect.fail(opened.message) : opened)

it("numbers glyphs from 1 in the order of first use, and lacking characters 0", () => {
  const { glyph, finish } = fresh()
  expect(Array.from("开公元开", (each) => glyph(each.codePointAt(0) ?? 0))).toEqual([1, 2, 0, 1])
  const { file, kind, length1, widths, characters } = finish()
  expect([kind, widths, characters]).toEqual(["CFF", [500, 1000, 1000], [0, 0x5f00, 0x516c]])
  const table = inflateSync(file)
  expect([table.length, table[0]]).toEqual([length1, 1])
})

it("a table that is no CFF is refused before anything is printed", async () => {
  const bytes = openType()
  fonts(bytes)[0]?.table("CFF ").fill(0xff)
  const damaged = open({ file: "bad.otf", bytes })
  if (!(damaged instanceof PrintError)) await expect(cff({ file: "bad.otf", bytes }, damaged)).rejects.toThrow()
})
