/** What was read off a sentence is kept with that sentence, and with no other text. */
import { describe, expect, it } from "@effect/vitest"
import { figures } from "../../../src/check/prose/figures.ts"
import { ofText, resting, sentencesOf } from "../../../src/check/prose/kept.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"
import { type Block, paragraph } from "../../../src/report/Narrative.ts"

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

/** A reader that says which texts it was asked of. */
const read = () => {
  const asked: Array<string> = []
  const reader = ofText((text) => {
    asked.push(text)
    return [text.length]
  })
  return { asked, reader }
}

describe("what was read off a text", () => {
  it("is kept with its block, for each text of a list", () => {
    const { asked, reader } = read()
    const block: Block = { type: "list", ordered: false, items: [{ text: "甲" }, { text: "乙丙" }] }
    expect(["甲", "乙丙", "甲", "乙丙"].map((text) => reader(block, text))).toEqual([[1], [2], [1], [2]])
    expect(asked).toEqual(["甲", "乙丙"])
  })
  it("is worked out anew for a paragraph that says something else, and for another block", () => {
    const { asked, reader } = read()
    const [block, other] = [paragraph("甲"), paragraph("甲")]
    for (const [of, text] of [
      [block, "甲"],
      [block, "乙丙"],
      [other, "甲"]
    ] as const)
      reader(of, text)
    expect(asked).toEqual(["甲", "乙丙", "甲"])
  })
})
