/** A sentence becomes words of the lexicon: what is known, what is a number, and what nobody knows. */
import { describe, expect, it } from "@effect/vitest"
import { edition2019 } from "../../../src/editions/2019.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { lexicon } from "../../../src/check/prose/lexicon.ts"
import { numbers } from "../../../src/check/prose/numbers.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"
import { isResult, terms } from "../../../src/check/prose/terms.ts"
import { spelled, vocabulary, wordAt } from "../../../src/check/prose/vocabulary.ts"
import { kinds, wordsOf } from "../../../src/check/prose/words.ts"

const said = (text: string): string => {
  const [sentence] = sentences(text)
  return sentence === undefined ? "" : kinds(wordsOf(sentence.text, numbers(sentence), vocabulary(edition2021), 2023))
}

describe("words", () => {
  it.each([
    ["全市共收到的政府信息公开申请有41件", "RQ#"],
    ["不予公开3件、部分公开的2件", "O#JO#"],
    ["行政复议机关", ""],
    ["无法提供5件", "O#"],
    ["无行政复议", "NB"],
    ["通过石桥专线收到", "Z?R"],
    ["2022年结转2件，结转2024年1件", "LK#,KX#"],
    ["截至2023年12月31日办结6件", "C#"],
    ["1至12月收到3件，1至6月收到2件", "R#,ZR#"],
    ["按《信息公开申请办理规程》办结6件", "?C#"],
    ["收到申请6件（含网上2件）", "RA#(Z#)"]
  ])("say by their kinds what a clause speaks of: %s", (text, expected) => expect(said(text)).toBe(expected))

  it("know in which bracket they stand", () => {
    const [sentence] = sentences("制定规章6件（新制定4件（含地方2件））。")
    if (sentence === undefined) throw new Error("no sentence")
    const words = wordsOf(sentence.text, numbers(sentence), vocabulary(edition2021), 2023)
    expect(words.flatMap(({ figure, depth }) => (figure === undefined ? [] : [depth]))).toEqual([0, 1, 2])
  })
})

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
