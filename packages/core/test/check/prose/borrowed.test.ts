import { describe, expect, it } from "@effect/vitest"
import { edition2021 } from "../../../src/editions/2021.ts"
import { contextOf } from "../../../src/check/prose/borrowed.ts"
import { numbers } from "../../../src/check/prose/numbers.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"
import { vocabulary } from "../../../src/check/prose/vocabulary.ts"
import { kinds, wordsOf } from "../../../src/check/prose/words.ts"

/** The kinds of the words that the number has in front of it. */
const before = (text: string, number: number): string => {
  const [sentence] = sentences(text)
  if (sentence === undefined) return ""
  const words = wordsOf(sentence.text, numbers(sentence), vocabulary(edition2021), 2023)
  const at = words.findIndex(({ figure }) => figure?.value === number)
  return kinds(contextOf(sentence.text, words, at).before)
}

describe("what a number has in front of it, where a growth or a share stands between", () => {
  it.each([
    ["全年受理申请数同比增长6.4%，达到1286件。", 1286],
    ["全年受理申请较上年增加78件，达1286件。", 1286],
    ["全年受理申请较上年增加78件，增长6.5%，达到1286件。", 1286],
    ["全年受理申请由上年的1208件增至1286件。", 1286],
    ["全年受理申请从2022年的1208件增加到1286件。", 1286]
  ])("is what grew: %s", (text, number) => expect(before(text, number)).toBe("RA"))

  it("is what has the share: 自然人占81.0%（1042件）", () =>
    expect(before("申请主体中，自然人占81.0%（1042件）。", 1042)).toBe("P"))

  it.each([
    ["收到申请86件，其中12件已答复。", 12],
    ["收到申请86件，12件达到要求。", 12],
    ["收到申请同比增长6.4%，办结12件。", 12],
    ["自然人占81.0%，12件已答复。", 12]
  ])("is nothing else's: %s", (text, number) => expect(before(text, number)).not.toMatch(/^(?:RA|P)$/u))
})
