/** What is said right before a number and right behind it: up to the next pause or number, brackets passed over. */
import { describe, expect, it } from "@effect/vitest"
import { context, runAt } from "../../../src/check/prose/context.ts"
import { numbers } from "../../../src/check/prose/numbers.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"
import { vocabulary } from "../../../src/check/prose/vocabulary.ts"
import { kinds, type Word, wordsOf } from "../../../src/check/prose/words.ts"
import { edition2021 } from "../../../src/editions/2021.ts"

const wordsIn = (text: string): ReadonlyArray<Word> =>
  sentences(text).flatMap((each) => wordsOf(each.text, numbers(each), vocabulary(edition2021), 2023))

/** What is around the last number of a text. */
const around = (text: string) => {
  const words = wordsIn(text)
  const { before, behind, earlier, ...rest } = context(
    words,
    words.findLastIndex(({ kind }) => kind === "#")
  )
  return { before: kinds(before), behind: kinds(behind), earlier: kinds(earlier), ...rest }
}

describe("a number", () => {
  it("has its clause before it and what follows behind it", () => {
    expect(around("收到申请3件，予以公开2件申请。")).toMatchObject({ before: "O", behind: "A", earlier: "" })
  })
  it("is of all those that were counted before it, and not of the last of them", () => {
    expect(around("9名自然人、3家企业共提出政府信息公开申请12件")).toMatchObject({ before: "Q" })
    expect(around("3家企业共提出政府信息公开申请12件")).toMatchObject({ before: "PQ" })
  })
  it("knows the clause before its own, where that has no number", () => {
    expect(around("收到政府信息公开申请，予以公开2件")).toMatchObject({ before: "O", earlier: "RQ", opens: true })
    expect(around("收到政府信息公开申请3件，予以公开2件")).toMatchObject({ before: "O", earlier: "", opens: false })
  })
  it("has its name before a colon, which is no pause right before it", () => {
    expect(around("行政复议：2件")).toMatchObject({ before: "B", told: false })
    expect(around("行政复议：维持2件")).toMatchObject({ before: "S", told: true })
  })
  it("passes over a bracket before it, unless that joins another group", () => {
    expect(around("予以公开（自然人）2件").before).toBe("O")
    expect(around("予以公开（部分公开）2件").before).toBe("OJO")
  })
  it("in a bracket behind a year is of that year", () => {
    expect(around("较上年（38件）")).toMatchObject({ before: "L", bracketed: true })
  })
  it("leaves what ends with a joint to the number before", () => {
    expect(around("3件予以公开、2件部分公开").before).toBe("")
    expect(around("3件予以公开、2件部分公开").behind).toBe("O")
  })
  it("has its unit", () => expect(around("收到3件").unit).toBe("件"))
  it("is of several kinds where the bracket behind it says so", () => {
    expect(around("制定规章2件（含修订）").mixed).toBe(true)
    expect(around("制定规章2件（全部公开）").mixed).toBe(false)
  })
})

const run = (text: string) => {
  const found = runAt(wordsIn(text), "OS", "AC")
  return found && [found.prefix, kinds(found.names)]
}

describe("the run of names that a stretch ends with", () => {
  it("is joined names of one family, with what stands in front", () => {
    expect(run("收到予以公开和部分公开的申请")).toEqual(["R", "OO"])
  })
  it("is the last of names that nothing joins", () => expect(run("予以公开部分公开")).toEqual(["O", "O"]))
  it("is none where the stretch ends otherwise, or something unknown is joined to it", () => {
    expect(run("予以公开的行政复议")).toBeUndefined()
    expect(run("旧城改造和予以公开")).toBeUndefined()
  })
})
