/** Of a list, or of a line, the part is shown in which the chosen one stands. */
import { describe, expect, it } from "vitest"
import { width } from "../../src/screen/Line.ts"
import { around, window } from "../../src/screen/windows.ts"

const all = Array.from({ length: 20 }, (_, at) => at)

describe("a list that is longer than the screen", () => {
  it("shows what is chosen, as many as there is room for, from wherever one goes", () => {
    for (const room of [1, 2, 3, 7, 19])
      for (const at of all) {
        const shown = window(all, at, room)
        expect(shown).toContain(at)
        expect(shown).toHaveLength(room)
      }
  })

  it("begins a third above the chosen one, and shows no room behind its end", () => {
    expect(window(all, 10, 6)[0]).toBe(8)
    expect([window(all, 0, 6)[0], window(all, 19, 6).at(-1)]).toEqual([0, 19])
    expect(window(all.slice(0, 3), 2, 6)).toEqual([0, 1, 2])
  })
})

describe("a text being typed that is longer than its room", () => {
  it("shows the stretch with the caret in it, never more than the room", () => {
    const text = "丰水县ABC民政局👨‍👩‍👧12号"
    for (const room of [2, 5, 9])
      for (let caret = 0; caret <= text.length; caret++) {
        const { text: shown, x } = around(text, caret, room)
        expect(width(shown)).toBeLessThanOrEqual(room)
        expect(x >= 0 && x < room, `${caret} in ${room}`).toBe(true)
      }
  })

  it("is shown whole where there is room, the caret by columns", () => {
    expect(around("丰水A", 2, 20)).toEqual({ text: "丰水A", x: 4 })
  })
})
