/** Of a table that is too high, the heads and the row in hand stay in sight, and no window opens in the middle of a label. */
import { describe, expect, it } from "vitest"
import { run } from "../../src/screen/Line.ts"
import { type Block, type Item, scrolled } from "../../src/screen/scrolled.ts"

/** A row whose lines are named `NAME.1`, `NAME.2` and so on; the last of a row that is cut short ends with …. */
const row = (name: string, height: number, isHere = false): Item => ({
  height,
  draw: (most) =>
    Array.from({ length: Math.min(most, height) }, (_, at) => [
      run(`${name}.${at + 1}${at + 1 === most && most < height ? "…" : ""}`)
    ]),
  isHere
})

const block = (heads: ReadonlyArray<string>, ...items: ReadonlyArray<Item>): Block => ({
  top: heads.map((text) => [run(text)]),
  items
})

const shown = (blocks: ReadonlyArray<Block>, height: number): ReadonlyArray<string> =>
  scrolled(blocks, height).map(({ line }) => line.map(({ text }) => text).join(""))

describe("a table", () => {
  it("shows all its lines where there is room, and no more", () => {
    expect(shown([block(["head"], row("a", 2), row("b", 1, true))], 9)).toEqual(["head", "a.1", "a.2", "b.1"])
  })

  it("shows the last row in sight as far as there are lines, with … where its label goes on", () => {
    expect(shown([block(["head"], row("a", 1, true), row("b", 3))], 4)).toEqual(["head", "a.1", "b.1", "b.2…"])
  })

  it("leaves a line blank at its end where a label would begin in its middle", () => {
    const rows = [row("a", 2), row("b", 2), row("c", 2, true)]
    expect(shown([block(["head"], ...rows)], 6)).toEqual(["head", "b.1", "b.2", "c.1", "c.2", ""])
  })

  it("shows what stands before a block that has room whole", () => {
    const blocks = [block(["one"], row("a", 1), row("b", 2)), block(["two"], row("c", 1, true))]
    expect(shown(blocks, 4)).toEqual(["b.1", "b.2", "two", "c.1"])
    expect(shown(blocks, 3)).toEqual(["two", "c.1", ""])
  })
})

/** Heights of rows in two blocks, each of every kind of place. */
const heights = [1, 3, 2, 1, 1, 3, 3, 2, 1, 2]

describe.each([5, 6, 7, 8, 11, 14])("in %i lines", (height) => {
  const places = heights.map((_, place) => place)
  const blocks = (here: number): ReadonlyArray<Block> => {
    const rows = heights.map((lines, place) => row(String(place), lines, place === here))
    return [block(["title", "head"], ...rows.slice(0, 6)), block(["title", "heading"], ...rows.slice(6))]
  }

  it.each(places)("row %i in hand stands whole below its own heads, its first line marked", (here) => {
    const lines = scrolled(blocks(here), height)
    expect(lines).toHaveLength(height)
    const texts = shown(blocks(here), height)
    const at = texts.indexOf(`${here}.1`)
    const own = Array.from({ length: heights[here] ?? 0 }, (_, line) => `${here}.${line + 1}`)
    expect(texts.slice(at, at + own.length)).toEqual(own)
    expect(texts.slice(0, at)).toContain(here < 6 ? "head" : "heading")
    expect(lines.flatMap(({ isHere }, line) => (isHere ? [line] : []))).toEqual([at])
  })

  it.each(places)("no label shows without its first line when row %i is in hand", (here) => {
    const texts = shown(blocks(here), height)
    for (const text of texts) {
      const [, name] = /^(\d+)\.[2-9]/u.exec(text) ?? []
      if (name !== undefined) expect(texts).toContain(`${name}.1`)
    }
  })
})
