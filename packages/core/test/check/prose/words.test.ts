/** A sentence becomes words of the lexicon: what is known, what is a number, and what nobody knows. */
import { describe, expect, it } from "@effect/vitest"
import { edition2021 } from "../../../src/editions/2021.ts"
import { numbers } from "../../../src/check/prose/numbers.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"
import { vocabulary } from "../../../src/check/prose/vocabulary.ts"
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
    ["收到申请6件（含网上2件）", "RA#(Z#)"],
    ["收86件，结12件、办3件，未办71件，丰收6件", "R#,C#JH#,U#,?#"]
  ])("say by their kinds what a clause speaks of: %s", (text, expected) => expect(said(text)).toBe(expected))

  it("know in which bracket they stand", () => {
    const [sentence] = sentences("制定规章6件（新制定4件（含地方2件））。")
    if (sentence === undefined) throw new Error("no sentence")
    const words = wordsOf(sentence.text, numbers(sentence), vocabulary(edition2021), 2023)
    expect(words.flatMap(({ figure, depth }) => (figure === undefined ? [] : [depth]))).toEqual([0, 1, 2])
  })
})
