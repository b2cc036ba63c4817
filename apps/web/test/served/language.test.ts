/** The desk goes on in the language that was chosen last. */
import { expect, it } from "vitest"
import { languageOf, remember, remembered } from "../../src/served/language.ts"

const memory = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text)
  }
}
const forbidden = () => {
  throw new DOMException("no", "SecurityError")
}

it("is Chinese before anybody chose", () => {
  const empty = memory()
  expect(remembered(() => empty)).toBe("zh")
})
it("is the one chosen last", () => {
  const own = memory()
  remember(() => own, "en")
  expect(remembered(() => own)).toBe("en")
  remember(() => own, "zh")
  expect(remembered(() => own)).toBe("zh")
})
it("is Chinese where the browser remembers nothing, and choosing another breaks nothing", () => {
  expect(() => remember(forbidden, "en")).not.toThrow()
  expect(remembered(forbidden)).toBe("zh")
})
it("is named by an element", () => expect(["en", "zh-Hans", ""].map(languageOf)).toEqual(["en", "zh", "zh"]))
