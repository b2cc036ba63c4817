/** A request that is sent again under its key is known; a key belongs to one request. */
import type { Filing } from "@gongkai/core/desk"
import { describe, expect, it } from "vitest"
import { askedOf, takenBy } from "../../src/request/idempotency.ts"
import { asked } from "../support/asked.ts"

const of = async (key: string | undefined, said: unknown = {}) =>
  asked((c) => askedOf(c, said), { headers: key === undefined ? {} : { "idempotency-key": key } })

describe("a key", () => {
  it("is there or not, with quotes or without, and goes with the hash of what is said", async () => {
    expect((await of(undefined)).answer).toBe(undefined)
    const [one, other] = [await of("a-1"), await of('"a-1"')]
    expect(one.answer).toEqual({ key: "a-1", hash: expect.stringMatching(/^[\da-f]{64}$/u) })
    expect(other.answer).toEqual(one.answer)
    expect((await of("a-1", { note: "好" })).answer?.hash).not.toBe(one.answer?.hash)
  })
  it.each(["", "a b", "甲", "x".repeat(129)].filter((each) => !/[^ -~]/u.test(each)))("%j is none", async (key) => {
    expect((await of(key)).refusal).toMatchObject({ status: 400, errors: [{ header: "Idempotency-Key" }] })
  })
})

const step = (key: string, hash: string): Filing.Step => ({
  act: "approve",
  by: "甲",
  at: "2024-01-20T09:00:00+08:00",
  asked: { key, hash }
})

describe("the step of a request", () => {
  it("is found by its key and content; none without a key", () => {
    const steps = [step("a", "1"), step("b", "2")]
    expect(takenBy(steps, { key: "b", hash: "2" })).toBe(1)
    expect(takenBy(steps, { key: "c", hash: "2" })).toBe(undefined)
    expect(takenBy(steps, undefined)).toBe(undefined)
  })
  it("of another content under the same key is refused", async () => {
    const { refusal } = await asked(() => takenBy([step("a", "1")], { key: "a", hash: "2" }))
    expect(refusal).toMatchObject({ status: 422, kind: "KeyOfAnother" })
  })
})
