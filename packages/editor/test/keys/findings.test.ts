/** The keys of the findings: mending, accepting, the law, and the way back to the list. */
import { describe, expect, it } from "vitest"
import { commandOf } from "../../src/bindings.ts"
import { type Editor, editor } from "../support/editor.ts"

/** A total of 9 above parts of 4, and the findings opened. */
const doubtful = (): Editor => {
  const own = editor().press("4")
  for (const digit of "40009") own.type(digit).press("right")
  return own.press("escape", "f")
}
const place = (...keys: ReadonlyArray<string>) =>
  doubtful()
    .press(...keys)
    .state().place

/** A letter as an input method in full width types it. */
const wide = (letter: string): string => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)

describe("a finding", () => {
  it.each([
    ["a", "Repair"],
    ["w", "Waive"],
    ["e", "Law"],
    ["enter", "Table"]
  ])("is answered by %s, which leads to %s, also where an input method was left on", (key, tag) => {
    expect(place(key)._tag).toBe(tag)
    if (key.length === 1) expect(place(wide(key))._tag).toBe(tag)
  })

  it.each(["a", "w", "e"])("is come back to with Esc from what %s opened", (key) => {
    expect(place(key, "escape")).toMatchObject({ _tag: "Findings", at: 0 })
  })

  it("says of each of them that Esc leads back", () => {
    for (const where of ["repair", "law"] as const) expect(commandOf("escape", where), where).toBe("back")
    expect(commandOf("escape", "waive")).toBe("cancel")
  })

  it("is mended by Enter on a correction", () => {
    const own = doubtful().press("a", "enter")
    expect(own.patches().at(-1)?.cells).toBeDefined()
    expect(own.state().place._tag).toBe("Findings")
  })
})

const isBy = (...keys: ReadonlyArray<string>) => {
  const there = place("w", ...keys)
  return there._tag === "Waive" && there.isBy
}

describe("the two lines of an acceptance", () => {
  it("are gone through with Tab and the arrows, either way", () => {
    expect([isBy("tab"), isBy("down")]).toEqual([true, true])
    expect([isBy(), isBy("tab", "shift+tab"), isBy("down", "up")]).toEqual([false, false, false])
  })

  it("take the letters that are keys in the list as text", () => {
    expect(doubtful().press("w").type("awe?").state().place).toMatchObject({ reason: { text: "awe?" } })
  })
})
