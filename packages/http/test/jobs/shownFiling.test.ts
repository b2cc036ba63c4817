/** A filing as answers have it: where it stands, what can be done next, a receipt for the acts that give one. */
import { Filing } from "@gongkai/core/desk"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as shown from "../../src/jobs/shownFiling.ts"

const common = { by: "甲", at: "2024-01-20T09:00:00+08:00" }
const steps: ReadonlyArray<Filing.Step> = [
  { act: "file", ...common, content: { revision: 3, hash: "ab".repeat(32) }, asked: { key: "k", hash: "h" } },
  { act: "approve", ...common },
  { act: "publish", ...common, from: "2024-02-01T00:00:00+08:00" }
]
const filing = Result.getOrThrow(Filing.replay("culture", 2023, steps))

describe("a filing", () => {
  it("tells where it stands and since when the public sees it", () => {
    expect(shown.standing(filing)).toMatchObject({
      state: "published",
      version: 3,
      possible: ["correct", "withdraw"],
      content: { revision: 3 },
      publicFrom: "2024-02-01T00:00:00+08:00"
    })
  })
  it("keeps the keys of requests to itself", () => {
    expect(shown.record(filing).steps.every((step) => !("asked" in step))).toBe(true)
  })
})

describe("a receipt", () => {
  it("is of the content that stood at that step, with the head of the log", () => {
    expect(shown.receipt(filing, 2, "文化馆", "cd".repeat(32))).toMatchObject({
      act: "publish",
      revision: 3,
      name: "文化馆",
      chain: "cd".repeat(32)
    })
  })
  it("is given for no approval, and for no step that is not there", () => {
    expect(shown.receipt(filing, 1, "文化馆", undefined)).toBe(undefined)
    expect(shown.receipt(filing, 9, "文化馆", undefined)).toBe(undefined)
  })
})
