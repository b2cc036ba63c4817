/** What was read off a sentence is kept with that sentence, and with no other text. */
import { describe, expect, it } from "@effect/vitest"
import { figures } from "../../../src/check/prose/figures.ts"
import { resting, sentencesOf } from "../../../src/check/prose/kept.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"
import { paragraph } from "../../../src/report/Narrative.ts"

const only = (text: string) => {
  const [sentence = { text: "", original: "", at: [] }] = sentences(text)
  return sentence
}

describe("what was read off a sentence", () => {
  it("is the same the next time", () => {
    const sentence = only("受理申请15件。")
    expect(figures(sentence)).toBe(figures(sentence))
  })
  it("is not that of a copy with another text, whichever is read first", () => {
    const sentence = only("受理申请15件，收费30元。")
    const values = (text: string) => figures({ ...sentence, text }).map(({ value }) => value)
    expect([values("收费30元"), figures(sentence).length, values("受理申请15件")]).toEqual([[30], 2, [15]])
  })
  it("is worked out anew when what it rests on changes", () => {
    const [kept, sentence] = [resting<number>(), only("受理申请15件。")]
    const asked = [[2022], [2022], [2023]].map((on, turn) => kept(sentence, on, () => turn))
    expect(asked).toEqual([0, 0, 2])
  })
})

describe("the sentences of a block", () => {
  it("are the same ones for the same text, and others for another", () => {
    const block = paragraph(["受理", { ref: "requests/received/total" }, "件。"])
    const [first] = sentencesOf(block, "受理1件。")
    expect(sentencesOf(block, "受理1件。")[0]).toBe(first)
    expect(sentencesOf(block, "受理2件。")[0]?.text).toBe("受理2件。")
  })
})
