/** The look of the reference page comes with it: nothing is fetched, and it fits screens, nights and paper. */
import { describe, expect, it } from "vitest"
import { style } from "../../../src/describe/docs/style.ts"

describe("the style of the reference page", () => {
  it("fetches nothing", () => {
    expect(style).not.toMatch(/url\(|@import|https?:/u)
  })
  it("cannot end the element that holds it", () => {
    expect(style).not.toContain("<")
  })
  it.each(["prefers-color-scheme:dark", "max-width", "print"])("knows %s", (medium) => {
    expect(style).toContain(`@media ${medium === "print" ? medium : `(${medium}`}`)
  })
  it("opens as many blocks as it closes", () => {
    expect(style.split("{").length).toBe(style.split("}").length)
  })
})
