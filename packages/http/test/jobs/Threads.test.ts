/** Who asks for work is served in turn, who left is forgotten, and no thread takes the server with it. */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { describe, expect, it } from "vitest"
import { type Details, Refusal } from "../../src/problem/Problem.ts"
import * as Threads from "../../src/jobs/Threads.ts"
import { Work } from "../../src/jobs/Work.ts"

/** Answers how many jobs this thread was given; hangs, ends or breaks where the text says so, and otherwise waits as long as it says. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort } from "node:worker_threads"
  let given = 0
  parentPort.on("message", async ({ text }) => {
    given += 1
    if (text === "hang") for (;;) {}
    if (text === "end") process.exit(3)
    if (text === "break") throw new Error("broken")
    if (text === "wrong") return parentPort.postMessage({ refused: { status: 422, detail: { zh: "不对", en: "wrong" } } })
    await new Promise((resolve) => setTimeout(resolve, Number(text)))
    parentPort.postMessage({ checked: { agency: text, year: given } })
  })
`)}`
)

const withWork = <A, E>(bounds: Partial<Threads.Bounds>, work: Effect.Effect<A, E, Work>): Promise<A> =>
  Effect.runPromise(work.pipe(Effect.provide(Threads.layer(script, { threads: 1, ...bounds }))))

const job = (text: string) => Work.use(({ check }) => check({ text, language: "zh" }))
/** How many jobs its thread had been given, this one included. */
const turn = (text: string) => Effect.map(job(text), ({ year }) => year)
const detailsOf = (text: string) =>
  Effect.map(Effect.flip(job(text)), (error) => (error instanceof Refusal ? error.details : undefined))

describe("work in threads", () => {
  it("goes to a thread that is there before another is started", async () => {
    expect(await withWork({ threads: 2 }, Effect.all([turn("0"), turn("0")], { concurrency: 1 }))).toEqual([1, 2])
    const both = await withWork({ threads: 2 }, Effect.all([turn("50"), turn("50")], { concurrency: 2 }))
    expect(both).toEqual([1, 1])
  })

  it("is done in the order it was asked for, as many at once as there are threads", async () => {
    const all = ["30", "0", "10", "0", "5"].map(turn)
    expect(await withWork({}, Effect.all(all, { concurrency: "unbounded" }))).toEqual([1, 2, 3, 4, 5])
  })

  it("that nobody waits for any more is taken out of the queue and never begun", async () => {
    const turns = Effect.gen(function* () {
      const first = yield* Effect.forkChild(turn("100"))
      const left = yield* Effect.forkChild(turn("0"))
      const last = yield* Effect.forkChild(turn("0"))
      yield* Effect.yieldNow
      yield* Fiber.interrupt(left)
      return [yield* Fiber.join(first), yield* Fiber.join(last)]
    })
    expect(await withWork({}, turns)).toEqual([1, 2])
  })

  it("under way that nobody waits for any more is let to its end, if that is near, and its thread goes on", async () => {
    const turns = Effect.gen(function* () {
      yield* turn("0")
      const left = yield* Effect.forkChild(turn("20"))
      yield* Effect.yieldNow
      yield* Fiber.interrupt(left)
      return yield* turn("0")
    })
    expect(await withWork({ grace: 30_000 }, turns)).toBe(3)
  })

  it("under way that nobody waits for any more and that does not end is ended with its thread", async () => {
    const turns = Effect.gen(function* () {
      yield* turn("0")
      const left = yield* Effect.forkChild(job("hang"))
      yield* Effect.yieldNow
      yield* Fiber.interrupt(left)
      return yield* turn("0")
    })
    expect(await withWork({ grace: 20 }, turns)).toBe(1)
  })

  it("beyond what may wait is refused with the time to come back, and taken again once there is room", async () => {
    const refused = Effect.gen(function* () {
      const waiting = yield* Effect.forkChild(Effect.all([turn("50"), turn("0")], { concurrency: 2 }))
      yield* Effect.yieldNow
      const details = yield* detailsOf("0")
      yield* Fiber.join(waiting)
      return [details, yield* turn("0")] as const
    })
    const [details, after] = await withWork({ jobs: 2 }, refused)
    expect(details).toMatchObject({ status: 503, headers: { "retry-after": expect.stringMatching(/^[1-9]\d*$/u) } })
    expect(after).toBe(3)
    expect(await withWork({ characters: 3 }, detailsOf("1000"))).toMatchObject({ status: 503 })
  })

  it.each([
    ["end", "ended with 3"],
    ["break", "broken"],
    ["hang", "too long"]
  ])(
    "that makes its thread %s is refused, the cause kept for the log, and the next goes to another thread",
    async (text, cause) => {
      const turns = Effect.gen(function* () {
        yield* turn("0")
        return [yield* detailsOf(text), yield* turn("0")] as const
      })
      // A busy machine may take longer than that to start a thread: then both get more time.
      const within = (longest: number): ReturnType<typeof withWork<readonly [Details | undefined, number], unknown>> =>
        withWork({ longest }, turns).catch((error: unknown) => {
          if (!String(error).includes("not done within")) throw error
          return within(2 * longest)
        })
      const [details, after] = await within(text === "hang" ? 500 : 300_000)
      expect(details).toMatchObject({ status: 503, headers: { "retry-after": expect.any(String) } })
      expect(String(details?.cause)).toContain(cause)
      expect(after).toBe(1)
    }
  )

  it("on what does not hold up is refused as it would be without threads", async () => {
    expect(await withWork({}, detailsOf("wrong"))).toEqual({ status: 422, detail: { zh: "不对", en: "wrong" } })
  })
})
