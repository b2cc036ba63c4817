/** Checking and printing as a service: what comes of a job is its answer or its refusal, wherever it was done. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { describe, expect, it } from "vitest"
import type { Job, Outcome } from "../../src/jobs/perform.ts"
import { over, Work } from "../../src/jobs/Work.ts"
import type { Refusal } from "../../src/problem/Problem.ts"
import { file, print } from "../support/host.ts"

const refusal = <A>(work: Effect.Effect<A, Refusal>) =>
  Effect.runPromise(Effect.map(Effect.flip(work), ({ details }) => details))

/** A service of which each job comes to this, and the jobs that it was given. */
const coming = (outcome: Outcome) => {
  const jobs: Array<Job> = []
  const service = over((job) => {
    jobs.push(job)
    return Effect.succeed(outcome)
  })
  return { service, jobs }
}
const printed = { bytes: new Uint8Array(), agency: "甲局", year: 2023 }
const refused = { status: 422, detail: { zh: "不对", en: "wrong" } } as const

describe("a job", () => {
  it("is handed on as it was asked for", async () => {
    const { service, jobs } = coming({ printed })
    expect(await Effect.runPromise(service.print({ text: "甲" }))).toBe(printed)
    await Effect.runPromiseExit(service.check({ text: "乙", language: "en" }))
    await Effect.runPromiseExit(service.check({ text: "丙", language: "zh", reading: "draft" }))
    expect(jobs).toEqual([
      { kind: "print", text: "甲" },
      { kind: "check", text: "乙", language: "en" },
      { kind: "check", text: "丙", language: "zh", reading: "draft" }
    ])
  })
  it("that is refused fails with that refusal", async () => {
    const { service } = coming({ refused })
    expect(await refusal(service.check({ text: "", language: "zh" }))).toBe(refused)
    expect(await refusal(service.print({ text: "" }))).toBe(refused)
  })
  it("that comes to the answer of another kind is a defect", async () => {
    const exit = await Effect.runPromiseExit(coming({ printed }).service.check({ text: "", language: "zh" }))
    expect(Exit.isFailure(exit) && exit.cause).toMatchObject({ reasons: [{ _tag: "Die" }] })
  })
})

describe("work that is done where it is asked for", () => {
  it("checks and prints", async () => {
    const { check, print: printing } = Work.here(print)
    expect(await Effect.runPromise(check({ text: file(), language: "zh" }))).toMatchObject({ year: 2023 })
    expect(await Effect.runPromise(printing({ text: file() }))).toMatchObject({ agency: "示例市档案局" })
  })
  it("checks without fonts too, and says what to do instead of printing", async () => {
    const { check, print: printing } = Work.here()
    expect(await Effect.runPromise(check({ text: file(), language: "zh" }))).toMatchObject({ year: 2023 })
    expect(await refusal(printing({ text: file() }))).toMatchObject({
      status: 501,
      detail: { zh: expect.stringContaining("gongkai print") }
    })
  })
})
