import { describe, expect, it } from "@effect/vitest"
import { edition2021 } from "../../../src/editions/2021.ts"
import { isOfApplicants } from "../../../src/check/prose/applying.ts"
import { numbers } from "../../../src/check/prose/numbers.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"
import { vocabulary } from "../../../src/check/prose/vocabulary.ts"
import { wordsOf } from "../../../src/check/prose/words.ts"

const says = (text: string): boolean => {
  const [sentence] = sentences(text)
  return (
    sentence !== undefined &&
    isOfApplicants(sentence.text, wordsOf(sentence.text, numbers(sentence), vocabulary(edition2021), 2023))
  )
}

describe("a sentence that tells apart who applied", () => {
  it.each([
    "按申请人类别划分，自然人提出1042件，法人及其他组织提出244件。",
    "申请人以自然人为主，共1042件；商业企业143件，法律服务机构71件。",
    "在1286件新收申请中，公民申请1042件，法人和其他组织申请244件。",
    "申请主体中，自然人占81.0%（1042件），法人及其他组织占19.0%（244件）。"
  ])("is about requests: %s", (text) => expect(says(text)).toBe(true))

  it.each([
    "收到企业投诉12件、个人投诉3件。",
    "收到行政许可申请2300件，其中企业1800件，个人500件。",
    "受理居民申请120件，其中个人118件，企业2件。",
    "人才补贴方面，收到个人申请87件、企业申请12件。",
    "自然人申请35件。"
  ])("may be about others, or names one kind alone: %s", (text) => expect(says(text)).toBe(false))
})
