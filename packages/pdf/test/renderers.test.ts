/** Two renderers see the same page: every line in the same place, with the same ink. */
import { describe, expect, it } from "@effect/vitest"
import { official } from "@gongkai/core/editions/official"
import * as Effect from "effect/Effect"
import { print } from "../src/index.ts"
import * as Poppler from "./poppler.ts"
import { report } from "./report.ts"
import { lines, needed, type Picture, pictures, resolution } from "./tools.ts"

const scale = resolution / 72

/** Dark pixels in a box given in points. */
const ink = ({ width, pixels }: Picture, { x, right, top, bottom }: Poppler.Word): number => {
  let dark = 0
  for (let row = Math.floor(top * scale); row < Math.ceil(bottom * scale); row++)
    for (let column = Math.floor(x * scale); column < Math.ceil(right * scale); column++)
      dark += (255 - (pixels[row * width + column] ?? 255)) / 255
  return dark
}

describe.each(official.map((edition) => [edition.key, edition] as const))("a report of edition %s", (_, edition) => {
  it("stands where poppler and mupdf both put it, with as much ink", async ({ skip }) => {
    Poppler.needed(skip)
    needed(skip, "mutool", "pdftoppm")
    const pdf = await Effect.runPromise(print(report(edition)))
    const words = Poppler.words(pdf)
    const others = lines(pdf)
    let compared = 0
    for (const word of words) {
      const places = others.flatMap(({ page, top, text, edges }) => {
        const at = page === word.page && Math.abs(top - word.top) < 12 ? text.indexOf(word.text) : -1
        const [left, right] = [edges[at]?.[0], edges[at + word.text.length - 1]?.[1]]
        return at < 0 || left === undefined || right === undefined ? [] : [{ left, right }]
      })
      if (places.length === 0) continue
      compared += 1
      // Cells of a table say the same: one of them must stand here.
      const here = places.some(({ left, right }) => Math.abs(left - word.x) < 0.5 && Math.abs(right - word.right) < 0.5)
      if (new Set(words.filter(({ page, text }) => page === word.page && text === word.text)).size === 1)
        expect([word.text, here]).toEqual([word.text, true])
    }
    expect(compared).toBeGreaterThan(words.length * 0.9)

    const [one, other] = [pictures(pdf, "poppler"), pictures(pdf, "mupdf")]
    expect(other.length).toBe(one.length)
    for (const word of words) {
      const [here, there] = [one, other].map((all) => {
        const page = all[word.page]
        return page === undefined ? 0 : ink(page, word)
      })
      expect(here).toBeGreaterThan(0)
      // A figure of a few pixels may fall on either side of a pixel's edge.
      if ((here ?? 0) > 40)
        expect([word.text, Math.abs((there ?? 0) / (here ?? 1) - 1) < 0.15]).toEqual([word.text, true])
    }
  })
})
