/** A filing goes only where its state lets it; nothing is published that was not approved, and nothing is filed again unchanged. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Correction } from "../../src/desk/Correction.ts"
import * as Filing from "../../src/desk/Filing.ts"
import type { Slip } from "../../src/desk/Slip.ts"
import { good, refused } from "../support/county.ts"
import { law } from "../support/law.ts"

const who = { by: "甲", at: "2025-01-20T09:00:00+08:00" }
const slip = (of: string): Slip => ({ of, items: [{ _tag: "Report", says: "请核对标题" }], due: "2025-01-25", ...who })
const correction = (from: string, to: string): Correction => ({
  from,
  to,
  reason: "漏计",
  cells: [],
  prose: [],
  head: ["title"],
  ...who
})
const file = (hash: string, revision = 1): Filing.Step => ({ act: "file", ...who, content: { revision, hash } })
const back = (hash: string): Filing.Step => ({ act: "return", ...who, slip: slip(hash) })
const approve: Filing.Step = { act: "approve", ...who }
const publish: Filing.Step = { act: "publish", ...who }
const withdraw: Filing.Step = { act: "withdraw", ...who, reason: "误公布" }
const correct = (from: string, to: string): Filing.Step => ({
  act: "correct",
  ...who,
  content: { revision: 2, hash: to },
  correction: correction(from, to)
})

const after = (...steps: ReadonlyArray<Filing.Step>): Filing.Filing => good(Filing.replay("culture", 2024, steps))
const refusal = (...steps: ReadonlyArray<Filing.Step>) => refused(Filing.replay("culture", 2024, steps))

describe("a filing", () => {
  it.each([
    ["draft", [], true],
    ["filed", [file("a")], false],
    ["returned", [file("a"), back("a")], true],
    ["filed", [file("a"), back("a"), file("b")], false],
    ["approved", [file("a"), approve], false],
    ["returned", [file("a"), approve, back("a")], true],
    ["published", [file("a"), approve, publish], false],
    ["corrected", [file("a"), approve, publish, correct("a", "b")], false],
    ["corrected", [file("a"), approve, publish, correct("a", "b"), correct("b", "c")], false],
    ["withdrawn", [file("a"), approve, publish, withdraw], true],
    ["filed", [file("a"), approve, publish, withdraw, file("a")], false]
  ] as const)("is %s after these steps", (state, steps, isOpen) => {
    const filing = after(...steps)
    expect(Filing.stateOf(filing)).toBe(state)
    expect(Filing.isOpen(filing)).toBe(isOpen)
    expect(Schema.is(Filing.Filing)(filing)).toBe(true)
  })

  it("that cannot go on so says where it stands and what can be done", () => {
    expect(refusal(approve)).toMatchObject({ _tag: "WrongState", state: "draft", possible: ["file"] })
    const locked = refusal(file("a"), file("b"))
    expect(locked).toMatchObject({ _tag: "WrongState", act: "file", state: "filed", possible: ["return", "approve"] })
    expect(locked.text.zh).toBe("报告已报送，不能报送；现在可以：退回、审定")
  })
  it("that was returned is not filed again as it was", () => {
    expect(refusal(file("a"), back("a"), file("a"))).toMatchObject({ _tag: "SameAgain", hash: "a" })
    expect(refusal(file("a"), back("a"), file("b"), back("b"), file("b"))._tag).toBe("SameAgain")
  })
  it("is returned and corrected as what it is, not as what somebody saw earlier", () => {
    expect(refusal(file("a"), back("old"))).toMatchObject({ _tag: "OtherContent", expected: "a", found: "old" })
    expect(refusal(file("a"), approve, publish, correct("old", "b"))._tag).toBe("OtherContent")
    const crossed = { ...correct("a", "b"), content: { revision: 2, hash: "c" } } as Filing.Step
    expect(refusal(file("a"), approve, publish, crossed)._tag).toBe("OtherContent")
  })
  it("has the slip to answer while it is returned, and no longer", () => {
    expect(Filing.slipOf(after(file("a"), back("a")))).toEqual(slip("a"))
    expect(Filing.slipOf(after(file("a"), back("a"), file("b")))).toBeUndefined()
  })
  it("holds the content that was filed or corrected last", () => {
    expect(Filing.contentOf(Filing.begun("culture", 2024))).toBeUndefined()
    expect(Filing.contentOf(after(file("a"), approve, publish, correct("a", "b")))?.hash).toBe("b")
  })
})

describe("the public", () => {
  const embargo: Filing.Step = { ...publish, from: "2025-01-31T08:00:00+08:00" }
  it("sees what is published, from the end of its embargo on", () => {
    const filing = after(file("a"), approve, embargo)
    expect(Filing.isPublic(filing, "2025-01-30T23:59:59Z")).toBe(false)
    expect(Filing.isPublic(filing, "2025-01-31T00:00:00Z")).toBe(true)
    expect(Filing.publicFrom(after(file("a"), approve, publish))).toBe(who.at)
  })
  it("sees it no sooner for an embargo that ended before", () => {
    const past: Filing.Step = { ...publish, from: "2025-01-01T00:00:00Z" }
    expect(Filing.publicFrom(after(file("a"), approve, past))).toBe(who.at)
  })
  it("sees nothing else", () => {
    for (const filing of [after(file("a"), approve), after(file("a"), approve, publish, withdraw)]) {
      expect(Filing.isPublic(filing, "2099-01-01T00:00:00Z")).toBe(false)
    }
  })
})

const hash = Schema.Literals(["a", "b", "c"])
const Doing = Schema.Struct({
  act: Schema.Literals(["file", "return", "approve", "publish", "correct", "withdraw"]),
  one: hash,
  other: hash
})
const sequences = Arbitrary.array(Arbitrary.schema(Doing), { maxLength: 30 })
const stepOf = ({ act, one, other }: typeof Doing.Type): Filing.Step => {
  if (act === "file") return file(one)
  if (act === "return") return back(one)
  if (act === "correct") return correct(one, other)
  return { approve, publish, withdraw }[act]
}

describe("whatever is tried", () => {
  law("what the public sees was approved as it is, or corrected from what was", [sequences], ([all]) => {
    let filing = Filing.begun("culture", 2024)
    /** The contents that were approved, with those that corrections made of them. */
    const approved = new Set<string>()
    for (const doing of all) {
      const step = stepOf(doing)
      const [before, taken] = [filing, Filing.take(filing, step)]
      expect(Result.isSuccess(taken) || taken.failure.text.zh !== "").toBe(true)
      if (Result.isFailure(taken)) continue
      filing = taken.success
      expect(Filing.possible(before)).toContain(step.act)
      expect(filing.steps).toEqual([...before.steps, step])
      if (step.act === "approve" || step.act === "correct") approved.add(Filing.contentOf(filing)?.hash ?? "")
      if (Filing.isPublic(filing, "2099-01-01T00:00:00Z")) {
        expect(approved.has(Filing.contentOf(filing)?.hash ?? "")).toBe(true)
        expect(filing.steps.findLast(({ act }) => act === "approve" || act === "file")?.act).toBe("approve")
      }
      if (step.act === "file" && Filing.stateOf(before) === "returned") {
        expect(step.content.hash).not.toBe(Filing.contentOf(before)?.hash)
      }
    }
    expect(good(Filing.replay("culture", 2024, filing.steps))).toEqual(filing)
  })
})
