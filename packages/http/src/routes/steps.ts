/**
 * Takes one step of a filing for whoever acts: tied to what they saw, done once however often it is sent, and on record with their name.
 *
 * @module
 */
import { type Filing, Instant, type Refusal } from "@gongkai/core/desk"
import type { Outdated } from "@gongkai/storage"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { now } from "../context/now.ts"
import { outdated, run, type Services } from "../context/Services.ts"
import { refuse } from "../problem/Problem.ts"
import { told } from "../problem/told.ts"
import { takenBy } from "../request/idempotency.ts"

/** Which filing is to take a step, by whom, and at which version they saw it. */
export interface Order {
  readonly unit: string
  readonly year: number
  readonly by: string
  /** 0 where nothing was begun. */
  readonly seen: number
  readonly asked?: Filing.Asked | undefined
}

/** A filing that is about to take a step, with what every step says. */
export interface Case {
  readonly filing: Filing.Filing
  readonly common: { readonly by: string; readonly at: string; readonly asked?: Filing.Asked }
}

/** A filing after a step; `at` is the step's place, `chain` the hash of its entry in the log. */
export interface Done {
  readonly filing: Filing.Filing
  readonly at: number
  readonly chain: string | undefined
}

/** Answers the step, or refuses. */
export type Make = (given: Case) => Filing.Step | Promise<Filing.Step>

/** Refuses with what core says against a step; what stands when somebody decided on another state is told as the states that lead on. */
export const notTaken = (refusal: Refusal): never =>
  told(refusal, undefined, "possible" in refusal ? { possible: refusal["possible"] } : {})

/** What this request did when it was sent before. */
const again = async ({ storage }: Services, filing: Filing.Filing, asked: Filing.Asked | undefined) => {
  const at = takenBy(filing.steps, asked)
  if (at === undefined) return undefined
  const entries = await run(storage.log.of({ kind: "filing", subject: filing.unit, year: filing.year }))
  return { filing: { ...filing, steps: filing.steps.slice(0, at + 1) }, at, chain: entries[at]?.hash } satisfies Done
}

/** How far behind the server's clock the moment of a publication may lie, in milliseconds: other clocks are not exact. */
const late = 10 * 60 * 1000

/**
 * The step that publishes, at once or from a moment on. Refuses with 422 a moment that has passed: it was meant to come, and the public would
 * read the report at once.
 */
export const publication = (common: Case["common"], from: string | undefined): Filing.Step => {
  if (from === undefined) return { act: "publish", ...common }
  if (Instant.instant(from) < Instant.instant(common.at) - late) {
    const [asked, clock] = [Instant.clock(from), Instant.clock(common.at)]
    const detail = {
      zh: `公开时刻北京时间${asked}已过（现在是${clock}），没有公布；请核对日期和时区，要立即公开就不写 from`,
      en: `the moment ${asked} (Beijing) has passed (it is ${clock}), and nothing was published; check day and time zone, or leave from out to publish at once`
    }
    return refuse({ status: 422, kind: "Passed", detail, errors: [{ pointer: "/from", detail }] })
  }
  return { act: "publish", ...common, from }
}

/** Takes the step that `make` answers. */
export const take = async (services: Services, order: Order, make: Make): Promise<Done> => {
  const { unit, year, by, seen, asked } = order
  const { filings } = services.storage
  const { filing, version } = await run(filings.find(unit, year))
  const before = await again(services, filing, asked)
  if (before !== undefined) return before
  if (version !== seen) return refuse(behind(unit, year, seen, version))
  const step = await make({ filing, common: { by, at: now(), ...(asked && { asked }) } })
  const taken = await run(
    filings.take(unit, year, step, seen).pipe(Effect.catchTag("Outdated", (late: Outdated) => Effect.succeed(late)))
  )
  if ("_tag" in taken && taken._tag === "Outdated") {
    // The same request may have been sent twice at once, and the other one was first.
    const other = await again(services, (await run(filings.find(unit, year))).filing, asked)
    return other ?? refuse(outdated(taken))
  }
  if (Result.isFailure(taken)) return notTaken(taken.failure)
  const { filing: after, head } = taken.success
  return { filing: after, at: after.steps.length - 1, chain: head.hash }
}

const behind = (unit: string, year: number, expected: number, current: number) =>
  outdated({
    current,
    text: {
      zh: `“${unit}”${year}年度的报送已有他人先行办理（所据为第${expected}步，现为第${current}步），没有办理；请取得最新情况，核对后再办理`,
      en: `the filing of ${unit}, ${year}, is at step ${current}, not ${expected}, and nothing was done; fetch it, compare, and decide again`
    }
  })
