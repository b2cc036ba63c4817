/** pdfmake through its public interface alone, given the same sheets, prints the same page: what we subclass changes nothing one sees. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { describe, expect, it } from "@effect/vitest"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Effect from "effect/Effect"
import { engine } from "../src/backend/engine.ts"
import { write } from "../src/backend/write.ts"
import { own } from "../src/fonts/own.ts"
import type { Faces, Role } from "../src/layout/line/Face.ts"
import { layout } from "../src/layout/page/layout.ts"
import * as Poppler from "./poppler.ts"
import { report } from "./report.ts"
import { definition } from "./stock/definition.ts"
import { render } from "./stock/render.ts"

const { resolve } = createRequire(import.meta.url)
const file = (weight: string) => resolve(`@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`)
const [text, bold] = [file("400Regular"), file("700Bold")]
const made = new Date("2024-01-09T00:00:00Z")

describe("the stock path of pdfmake", () => {
  it("puts every word where ours puts it", async ({ skip }) => {
    Poppler.needed(skip)
    const [light, heavy] = await Promise.all(
      [text, bold].map((path) => Effect.runPromise(own({ file: path, bytes: readFileSync(path) })))
    )
    if (light === undefined || heavy === undefined) throw new Error("no fonts")
    const face = (role: Role) => (role === "heiti" || role === "xiaobiaosong" ? heavy : light)
    const faces: Faces = { pick: face, chain: (role) => [face(role)] }
    const sheets = layout(report(), edition2021, faces)
    const said = { title: sheets.title, author: "", creator: "", producer: "", keywords: "", made, identifier: "" }
    const ours = write(await engine(), sheets, said, { part: "3b", tagged: true })
    const stock = await render(definition(sheets, { author: "", on: made }), { [light.name]: text, [heavy.name]: bold })
    const [one, other] = [Poppler.words(ours), Poppler.words(stock)]
    expect(one.length).toBeGreaterThan(300)
    expect(other.map((word) => word.text)).toEqual(one.map((word) => word.text))
    // The engine joins dashes and letters as the font proposes; ours sets every character by itself.
    for (const [at, word] of one.entries()) {
      if (!/^[\p{Script=Han}\d，。、；：（）“”]+$/u.test(word.text)) continue
      expect(Math.abs(word.x - (other[at]?.x ?? 0))).toBeLessThan(0.5)
      expect(Math.abs(word.right - (other[at]?.right ?? 0))).toBeLessThan(0.5)
    }
  })
})
