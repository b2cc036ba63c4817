/** Every word of the page is there in both languages, and what the editor says of keys fits a page. */
import { describe, expect, it } from "vitest"
import { forPage } from "../../src/words/keys.ts"
import { words } from "../../src/words/words.ts"

describe("the words", () => {
  it.each(Object.entries(words))("%s are Chinese and English", (name, { zh, en }) => {
    expect(zh.trim() !== "" && en.trim() !== "").toBe(true)
    if (name !== "other") expect(/\p{Script=Han}/u.test(en)).toBe(false)
  })
})

describe("a message of the editor", () => {
  it("names the key that takes back in a page", () => {
    expect(forPage({ zh: "3 格填为 0，撤销按 u", en: "3 cell(s) filled with 0; u takes it back" })).toEqual({
      zh: "3 格填为 0，撤销按 Ctrl-Z",
      en: "3 cell(s) filled with 0; Ctrl-Z takes it back"
    })
  })
})
