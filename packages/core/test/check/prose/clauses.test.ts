/** What a sentence says without a number is looked for only where a word of it may say so. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { mayDeny, tells } from "../../../src/check/prose/clauses.ts"
import { lexicon } from "../../../src/check/prose/lexicon.ts"
import { numbers } from "../../../src/check/prose/numbers.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"
import { spelled, vocabulary } from "../../../src/check/prose/vocabulary.ts"
import { wordsOf } from "../../../src/check/prose/words.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { law } from "../../support/law.ts"

describe("a sentence that denies nothing and says nothing of all", () => {
  it.each(["开展培训活动。", "收到申请3件。"])("%s", (text) => expect(sentences(text).some(mayDeny)).toBe(false))
  it.each(["未收到申请。", "均获维持。", "申请内容不存在。", "0复议。"])("is not: %s", (text) =>
    expect(sentences(text).some(mayDeny)).toBe(true)
  )

  const said = lexicon.flatMap(([, words]) => words.split(" ").flatMap(spelled)).filter((word) => word !== "")
  const piece = Schema.Literals([...said, "0", "1", "3件", "，", "“", " ", "年", "月", "不", "有"])
  law("has no word that does", [Schema.Array(piece)], ([all]) => {
    for (const sentence of sentences(all.join(""))) {
      const words = wordsOf(sentence.text, numbers(sentence), vocabulary(edition2021), 2023)
      if (words.some(({ kind, entry }) => tells(kind, entry?.text ?? ""))) expect(mayDeny(sentence)).toBe(true)
    }
  })
})
