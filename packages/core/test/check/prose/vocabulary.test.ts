/** The words of an edition: those of the lexicon, and the labels that its form prints; the longest word at a place counts. */
import { describe, expect, it } from "@effect/vitest"
import { edition2019 } from "../../../src/editions/2019.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { lexicon } from "../../../src/check/prose/lexicon.ts"
import { isResult, terms } from "../../../src/check/prose/terms.ts"
import { spelled, vocabulary, wordAt } from "../../../src/check/prose/vocabulary.ts"

describe("the lexicon", () => {
  it("writes several words at once", () => {
    expect(spelled("新(收|增)(件|)")).toEqual(["新收件", "新收", "新增件", "新增"])
  })
  it("takes the longest word that stands at a place", () => {
    const all = vocabulary(edition2021)
    expect(wordAt(all, "不予公开的", 0, 5)?.text).toBe("不予公开")
    expect(wordAt(all, "不予公开的", 0, 3)).toBeUndefined()
    expect(wordAt(all, "未来", 0, 2)?.kind).toBe("?")
  })
  it("names rows, results and columns that the forms have", () => {
    const [now, before] = [terms(edition2021), terms(edition2019)]
    for (const [kind, words, means = ""] of lexicon) {
      const [own = "", results = kind === "S" ? own : ""] = means.split("/")
      const keys = own.split(/[|+]/u).filter((key) => key !== "")
      if (kind === "O" || kind === "o")
        for (const key of keys) expect([words, key, now.outcome(key).cells.length > 0]).toEqual([words, key, true])
      if (kind === "P") for (const key of keys) expect(before.received(key).cells.length).toBeGreaterThan(0)
      for (const key of results.split(/[|+]/u)) expect(key === "" || isResult(key)).toBe(true)
    }
  })
  it("has the labels of the form as the form prints them", () => {
    const all = vocabulary(edition2021)
    for (const { key, name } of terms(edition2021).rows)
      expect(wordAt(all, name, 0, name.length)?.means).toEqual([[key]])
  })
})
