/** What is copied reaches the clipboard through the terminal or through the tool of the system. */
import { describe, expect, it } from "vitest"
import { sequence, tools } from "../../src/screen/clipboard.ts"

describe("a copied text", () => {
  it("is handed to the terminal encoded, so that nothing in it commands the terminal", () => {
    const asked = sequence("3\t无\u001b]0;x\u0007") ?? ""
    expect(asked.startsWith("\u001b]52;c;")).toBe(true)
    const encoded = asked.slice("\u001b]52;c;".length, -1)
    expect(encoded).toMatch(/^[A-Za-z0-9+/=]+$/u)
    expect(Buffer.from(encoded, "base64").toString()).toBe("3\t无\u001b]0;x\u0007")
  })

  it("that is longer than terminals take is not handed to them", () => {
    expect(sequence("字".repeat(30_000))).toBeUndefined()
  })

  it("is handed to the tool of the system, where a desktop is there", () => {
    expect(tools("linux", {})).toEqual([])
    expect(tools("linux", { WAYLAND_DISPLAY: "wayland-0" }).map(([name]) => name)).toEqual(["wl-copy"])
    expect(tools("linux", { DISPLAY: ":0" }).map(([name]) => name)).toEqual(["xclip", "xsel"])
    expect(tools("win32", {}).map(([name]) => name)).toEqual(["clip"])
  })
})
