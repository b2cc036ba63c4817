/** Text is set in full lines, and nothing of it is lost. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fonts from "../src/Fonts.ts"
import * as Line from "../src/Line.ts"
import * as Page from "../src/Page.ts"
import { address } from "./report.ts"

const faces = await Effect.runPromise(Effect.flatMap(Fonts.packaged, Fonts.faces))
const measure = { faces, style: Page.styles.text, width: Page.width, indent: 2 }
const squeezed = (text: string) => text.replaceAll(/\s/gu, "")

const edge = (line: Line.Line) =>
  line.indent + Line.width(line.text, measure) + line.spacing * (Array.from(line.text).length - 1)

describe("a paragraph set in lines", () => {
  it("has 28 characters on a line, 26 on the first", () => {
    expect(Line.set("公".repeat(80), measure).map(({ text }) => text.length)).toEqual([26, 28, 26])
  })
  it("ends full lines at the right edge, and lets only the blank half of a closing mark hang over it", () => {
    const lines = Line.set("水质、水压、水价，样样公开；".repeat(20), measure)
    expect(lines.length).toBeGreaterThan(8)
    for (const line of lines.slice(0, -1)) {
      const over = edge(line) - Page.width
      expect(Math.min(Math.abs(over), Math.abs(over - measure.style.size / 2))).toBeLessThan(0.01)
    }
  })
  it("loses nothing but spaces at the ends of lines", () => {
    const text = `　　门户网站（${address}）与“${"云溪水务".repeat(30)}”公众号 同步 发布。`
    expect(
      squeezed(
        Line.set(text, measure)
          .map(({ text }) => text)
          .join("")
      )
    ).toBe(squeezed(text))
  })
  it("stays inside the type area whatever is written without a break", () => {
    for (const text of [address, "x".repeat(400), "9".repeat(400), "—".repeat(90), "“".repeat(90), "。".repeat(90)]) {
      const lines = Line.set(text, measure)
      expect(lines.map(({ text }) => text).join("")).toBe(text)
      for (const line of lines) expect(edge(line)).toBeLessThanOrEqual(Page.width + measure.style.size / 2 + 0.01)
    }
  })
  it("drops marks without a shape and takes any other space for a plain one", () => {
    expect(Line.set("\u{feff}公\u{200b}开\u{a0}是\u{2003}原则", measure)[0]?.text).toBe("公开 是 原则")
  })
  it("an empty paragraph has no lines", () => {
    expect(Line.set("　 ", measure)).toEqual([])
  })
})

describe("a heading", () => {
  it("is divided into lines of like length", () => {
    const lines = Line.balance("结果维持", { ...measure, width: 50 })
    expect(lines).toEqual(["结果", "维持"])
  })
})
