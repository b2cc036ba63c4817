/** `push` and `pull` end in one way: what was done, for people or for programs, and an exit code for each end. */
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { afterEach, describe, expect, it, vi } from "vitest"
import { type Input, options, type Outcome, reply } from "../../src/exchange/reply.ts"
import { Exit } from "../../src/words/Exit.ts"
import { heard } from "../support/heard.ts"

afterEach(() => void vi.unstubAllEnvs())

const input: Input = { token: Option.none(), timeout: 30, force: false, json: false, language: "zh" }
const sent: Outcome = { code: 0, result: "sent", lines: [{ zh: "已送出", en: "sent" }], json: { revision: 3 } }
const open: Outcome = { ...sent, code: 1, result: "conflict", lines: [{ zh: "两边都改过", en: "both were changed" }] }

const ended = (work: Effect.Effect<Outcome, Refused>, own: Partial<Input> = {}) =>
  heard(() =>
    Effect.runPromise(
      reply(work, { ...input, ...own }).pipe(Effect.andThen(Exit.use(({ code }) => code)), Effect.provide(Exit.layer))
    )
  )

describe("an exchange", () => {
  it("that is done is told on standard output, one left to decide on standard error", async () => {
    expect(await ended(Effect.succeed(sent))).toEqual({ answer: 0, out: "已送出\n", err: "" })
    expect(await ended(Effect.succeed(open))).toEqual({ answer: 1, out: "", err: "两边都改过\n" })
  })

  it("is one value of JSON for programs, whatever came of it", async () => {
    const done = await ended(Effect.succeed(open), { json: true })
    expect(JSON.parse(done.out)).toEqual({ result: "conflict", message: "两边都改过", revision: 3 })
    expect(done).toMatchObject({ answer: 1, err: "" })
    const refused = new Refused({ file: "http://a", text: { zh: "连不上", en: "cannot connect" } })
    const failed = await ended(Effect.fail(refused), { json: true, language: "en" })
    expect(JSON.parse(failed.out)).toEqual({ result: "refused", error: "http://a: cannot connect" })
    expect(failed.answer).toBe(2)
  })

  it("that is refused names what refused it", async () => {
    const refused = new Refused({ file: "http://a", text: { zh: "连不上", en: "cannot connect" } })
    expect(await ended(Effect.fail(refused))).toEqual({ answer: 2, out: "", err: "http://a：连不上\n" })
  })
})

describe("the token", () => {
  it("is that of the environment, unless the command line has one", () => {
    vi.stubEnv("GONGKAI_TOKEN", " abc\n")
    expect(options("http://a", input).token).toBe("abc")
    expect(options("http://a", { ...input, token: Option.some("own") }).token).toBe("own")
    vi.stubEnv("GONGKAI_TOKEN", " ")
    expect(options("http://a", input).token).toBeUndefined()
  })

  it("is sent within at least a second", () => {
    expect(options("http://a", { ...input, timeout: 0 }).patience).toBe(1000)
  })
})
