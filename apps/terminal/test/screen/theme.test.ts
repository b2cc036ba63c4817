/** Which colours a terminal is given, from what it tells of itself. */
import { describe, expect, it } from "vitest"
import { paint, run, type Theme } from "../../src/screen/Line.ts"
import { themeOf } from "../../src/screen/theme.ts"

/** What a terminal gets, its escapes written out. */
const painted = (...parameters: Parameters<typeof paint>): string => paint(...parameters).replaceAll("\u001b", "ESC")

describe("the theme", () => {
  it.each<readonly [object, number, Theme]>([
    [{}, 24, "16"],
    [{}, 4, "16"],
    [{}, 1, "none"],
    [{ COLORFGBG: "15;0" }, 8, "dark"],
    [{ COLORFGBG: "0;15" }, 24, "light"],
    [{ COLORFGBG: "0;default;15" }, 24, "light"],
    [{ COLORFGBG: "15;8" }, 24, "dark"],
    [{ COLORFGBG: "0;15" }, 4, "16"],
    [{ COLORFGBG: "what;ever" }, 24, "16"],
    [{ GONGKAI_THEME: "light" }, 24, "light"],
    [{ GONGKAI_THEME: "none" }, 24, "none"],
    [{ GONGKAI_THEME: "rainbow" }, 24, "16"],
    [{ GONGKAI_THEME: "dark", NO_COLOR: "1" }, 24, "none"],
    [{ NO_COLOR: "" }, 24, "16"]
  ])("of a terminal with %o and %i bits of colour is %s", (env, bits, theme) => {
    expect(themeOf({ ...env }, bits)).toBe(theme)
  })

  it("without colours tells errors and what is chosen by weight and contrast alone", () => {
    expect(painted([run("3错误", "error"), run("▸", "selected")], "none")).toMatch(/^ESC\[1m3错误ESC\[0mESC\[7m▸/u)
  })

  it.each<Theme>(["dark", "light", "16"])("of %s shows the grave in colour", (theme) => {
    expect(painted([run("3错误", "error")], theme)).toMatch(/^ESC\[(?:31|38;5;\d+)m3错误ESC\[0m$/u)
  })
})
