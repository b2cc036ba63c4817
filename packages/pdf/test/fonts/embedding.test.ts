/** Other programs read and draw what we embed: packs, and a user's own fonts of both kinds. */
import { describe, expect, it } from "@effect/vitest"
import { roles } from "@gongkai/fonts"
import * as Effect from "effect/Effect"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import type { Face } from "../../src/fonts/Face.ts"
import { own } from "../../src/fonts/own.ts"
import { grey, needed, run } from "../poppler.ts"
import { page } from "./page.ts"
import { packaged } from "./packs.ts"
import { openType, trueType } from "./small.ts"

const text = "政府信息公开工作年度报告（2023）"

/** Which lines of a page show something: pages of 842 points are drawn a pixel a point, lines stand 40 apart. */
const inked = (pdf: Uint8Array, lines: number): ReadonlyArray<number> => {
  const { width, pixels } = grey(pdf)
  return Array.from({ length: lines }, (_, each) => {
    const bottom = 842 - 800 + each * 40
    return pixels
      .subarray((bottom - 20) * width, (bottom + 6) * width)
      .reduce((sum, pixel) => sum + (255 - pixel) / 255, 0)
  })
}

const noto = Effect.promise(async () => {
  const { resolve } = createRequire(import.meta.url)
  return readFile(resolve("@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"))
})

describe("an embedded font", () => {
  it.effect("is drawn by poppler, and its text comes back", ({ skip }) =>
    Effect.gen(function* () {
      needed(skip)
      const user = yield* own({ file: "noto.ttf", bytes: yield* noto })
      const lines: ReadonlyArray<readonly [Face, string]> = [
        ...roles.map((role) => [packaged(role), text] as const),
        [packaged("rare"), "㴔䶮𬭎堃"],
        [user, `${text}㴔Åé`],
        [yield* own({ file: "a.ttf", bytes: trueType() }), "公开"],
        [yield* own({ file: "a.otf", bytes: openType() }), "开公"]
      ]
      const pdf = page(lines)
      expect(run("pdftotext", pdf).trim().split(/\s+/u)).toEqual(lines.map(([, line]) => line))
      const ink = inked(pdf, lines.length)
      for (const [each, [face, line]] of lines.entries())
        expect(ink[each], face.name).toBeGreaterThan(Array.from(line).length * 15)
    })
  )
})
