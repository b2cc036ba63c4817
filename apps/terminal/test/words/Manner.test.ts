/** How a run behaves is told by its arguments, wherever they stand. */
import { describe, expect, it } from "vitest"
import { mannerOf } from "../../src/words/Manner.ts"

describe("the manner of a run", () => {
  it("is Chinese, with the terminal's colours, says what it does and asks, unless told otherwise", () => {
    expect(mannerOf(["check", "a.txt"])).toEqual({ language: "zh", colour: "auto", isQuiet: false, asks: true })
  })

  it("follows flags before and behind the command, with = or a blank", () => {
    expect(mannerOf(["--lang=en", "check", "--color", "never", "-q", "--no-input", "a.txt"])).toEqual({
      language: "en",
      colour: "never",
      isQuiet: true,
      asks: false
    })
  })

  it("takes the last of a flag given twice, and no flag for what stands behind --", () => {
    expect(mannerOf(["--color=always", "--color=never"]).colour).toBe("never")
    expect(mannerOf(["check", "--", "--quiet", "--lang", "en"])).toMatchObject({ language: "zh", isQuiet: false })
  })

  it("stays as usual where a flag has no such value: that is complained of in Chinese", () => {
    expect(mannerOf(["--color", "bunt", "--lang", "de"])).toMatchObject({ language: "zh", colour: "auto" })
    expect(mannerOf(["check", "--color"]).colour).toBe("auto")
  })
})

describe("the language of a run", () => {
  it.each([
    [[], {}, "zh"],
    [[], { LANG: "zh_CN.UTF-8" }, "zh"],
    [[], { LANG: "C.UTF-8" }, "zh"],
    [[], { LANG: "ende" }, "zh"],
    [[], { LANG: "en_GB.UTF-8" }, "en"],
    [[], { LANG: "en" }, "en"],
    [[], { LANG: "en_US.UTF-8", LC_ALL: "zh_CN.UTF-8" }, "zh"],
    [[], { LANG: "zh_CN.UTF-8", LC_MESSAGES: "en_US" }, "en"],
    [[], { LANG: "en_US.UTF-8", LC_ALL: "" }, "en"],
    [["--lang", "zh"], { LANG: "en_US.UTF-8" }, "zh"],
    [["--lang=en"], { LANG: "zh_CN.UTF-8" }, "en"],
    [["--lang", "fr"], { LANG: "en_US.UTF-8" }, "en"]
  ] as const)("of %j under %o is %s", (parameters, env, language) =>
    expect(mannerOf(parameters, env).language).toBe(language)
  )
})
