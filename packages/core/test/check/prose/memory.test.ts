/** A paragraph speaks of one topic until another takes its place; what was named stays known. */
import { describe, expect, it } from "@effect/vitest"
import { after, type Memory, naming, nothing, remediesOf } from "../../../src/check/prose/memory.ts"
import { numbers } from "../../../src/check/prose/numbers.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"
import { vocabulary } from "../../../src/check/prose/vocabulary.ts"
import { type Word, wordsOf } from "../../../src/check/prose/words.ts"
import { edition2021 } from "../../../src/editions/2021.ts"

const wordsIn = (text: string): ReadonlyArray<Word> =>
  sentences(text).flatMap((each) => wordsOf(each.text, numbers(each), vocabulary(edition2021), 2023))

const said = (text: string, before: Memory = nothing): Memory => wordsIn(text).reduce(after, before)

describe("the topic", () => {
  it.each([
    ["", undefined],
    ["政府信息公开申请", "requests"],
    ["行政复议", "review"],
    ["规章", "documents"],
    ["政府信息公开申请，信访", "other"],
    ["信访，政府信息公开申请", "requests"]
  ])("after %s is %s", (text, topic) => expect(said(text).topic).toBe(topic))

  it("of requests is of 信息公开, and stays known under another", () => {
    expect(said("政府信息公开申请，行政复议")).toMatchObject({ topic: "review", requests: true, field: true })
    expect(said("行政复议")).toMatchObject({ requests: false, field: false })
    expect(said("信息公开")).toMatchObject({ topic: undefined, field: true })
  })
})

describe("remedies", () => {
  const direct = "litigation.direct"
  const later = "litigation.afterReconsideration"

  it("are named together in the order of the form", () => {
    expect(remediesOf(wordsIn("行政诉讼和行政复议"))).toEqual(["reconsideration", direct, later])
    expect(remediesOf(wordsIn("复议后起诉"))).toEqual([later])
    expect(remediesOf(wordsIn("政府信息公开申请"))).toEqual([])
  })
  it("are known each once, and the last of them", () => {
    expect(said("行政复议，行政诉讼，行政复议")).toMatchObject({
      remedies: [["reconsideration"], [direct, later]],
      remedy: ["reconsideration"]
    })
  })
  it("named behind results of another begin anew: results behind them are their own", () => {
    const counted = { ...said("行政复议"), named: ["upheld"] }
    expect(naming(counted, [direct])).toMatchObject({ remedies: [[direct]], remedy: [direct], named: [] })
  })
})

describe("documents", () => {
  it("are the last named, and keep what became of them while they are the topic", () => {
    const issued = { ...said("规章"), deed: "M" }
    expect(said("规范性文件", issued)).toMatchObject({ documents: "F", deed: "M" })
    expect(said("行政复议，规范性文件", issued)).toMatchObject({ documents: "F", deed: "" })
  })
})

describe("the head office alone", () => {
  it("is meant up to the end of the sentence or a semicolon", () => {
    expect(said("市本级收到申请").narrow).toBe(true)
    expect(said("市本级收到申请；收到申请").narrow).toBe(false)
  })
})
