/** Answers are in Chinese unless English is preferred to it. */
import { expect, it } from "vitest"
import { languageOf, tagOf } from "../../src/problem/language.ts"

it.each([
  [undefined, "zh"],
  ["", "zh"],
  ["en", "en"],
  ["en-GB", "en"],
  ["EN", "en"],
  ["fr", "zh"],
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
  ["en,zh;q=0.9", "en"],
  ["en;q=0.5, zh;q=0.5", "zh"],
  ["en, zh", "zh"],
  ["en;q=0", "zh"],
  ["zh;q=0, en;q=0.1", "en"],
  ["fr, en;q=0.1", "en"],
  ["enm", "zh"]
])("Accept-Language: %s asks for %s", (header, language) => expect(languageOf(header)).toBe(language))

it("an answer names its language", () => expect([tagOf("zh"), tagOf("en")]).toEqual(["zh-CN", "en"]))
