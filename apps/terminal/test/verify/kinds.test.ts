/** What is laid on a page is called as those call it who lay it there, and what may paint over print is told from what may not. */
import { describe, expect, it } from "vitest"
import { isPainting, nameOf } from "../../src/verify/kinds.ts"
import { laid } from "./seen.ts"

const field = (of: string) => laid("Widget", { field: of })

describe("the name of what is laid on a page", () => {
  it.each([
    [laid("Stamp"), "图章", "a stamp"],
    [field("Sig"), "电子签章", "a signature"],
    [field("Tx"), "表单域（文字）", "a form field (text)"],
    [laid("Widget"), "表单域", "a form field"],
    [laid("Hologram"), "批注（Hologram）", "an annotation (Hologram)"]
  ])("of %o", (thing, zh, en) => {
    expect(nameOf(thing)).toMatchObject({ zh, en })
  })
})

describe("what can be taken for print", () => {
  it("is text, a stamp or a shape, a form field, and whatever nobody has heard of", () => {
    for (const thing of [laid("FreeText"), laid("Stamp"), laid("Ink"), field("Tx"), laid("Hologram")]) {
      expect({ thing, paints: isPainting(thing) }).toEqual({ thing, paints: true })
    }
  })
  it("is no note, no mark on the print, no link and no signature", () => {
    for (const thing of [laid("Text"), laid("Highlight"), laid("Link"), field("Sig")]) {
      expect({ thing, paints: isPainting(thing) }).toEqual({ thing, paints: false })
    }
  })
})
