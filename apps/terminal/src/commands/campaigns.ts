/**
 * `gongkai campaigns` and `gongkai progress`: a year's reports as a desk collects them, opened, shown, and how far they are.
 *
 * @module
 */
import type { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { campaigns as at, type Plan } from "../exchange/Campaigns.ts"
import { type Input, options, type Outcome, reply } from "../exchange/reply.ts"
import { already, badExemption, halfNotice, noCampaign, onlyToOpen, opened, progressed } from "../words/campaign.ts"
import { refuse } from "../words/refusal.ts"
import { serverOf } from "./atServer.ts"

interface Asking extends Omit<Input, "force"> {
  readonly server: Option.Option<string>
  readonly agencyId: string
  readonly year: number
}

export interface Collecting extends Asking {
  readonly open: boolean
  readonly submit: Option.Option<string>
  readonly publish: Option.Option<string>
  readonly notice: Option.Option<string>
  readonly exempt: ReadonlyArray<string>
}

export interface Following extends Asking {
  readonly day: Option.Option<string>
}

/** What the command line says of a campaign that is to be opened; refuses what is half said. */
const planOf = (input: Collecting, url: string): Effect.Effect<Plan, Refused> =>
  Effect.gen(function* () {
    const [submit, publish, notice] = [input.submit, input.publish, input.notice].map(Option.getOrUndefined)
    const exemptions: Array<Plan["exemptions"][number]> = []
    for (const given of input.exempt) {
      const [, unit, reason] = /^([^=]+)=(.*\S.*)$/u.exec(given) ?? []
      if (unit === undefined || reason === undefined) return yield* refuse(url, badExemption(given))
      exemptions.push({ unit: unit.trim(), reason: reason.trim() })
    }
    if (submit === undefined && publish === undefined && notice === undefined) return { local: [], exemptions }
    if (submit === undefined || notice === undefined) return yield* refuse(url, halfNotice)
    return { local: [{ submit, notice, ...(publish !== undefined && { publish }) }], exemptions }
  })

const collected = Effect.fnUntraced(function* (input: Collecting & Input) {
  const own = yield* at(options(yield* serverOf(input.server), input))
  const place = { agency: input.agencyId, year: input.year }
  const saysMore =
    input.exempt.length > 0 || [input.submit, input.publish, input.notice].some((each) => Option.isSome(each))
  if (!input.open && saysMore) return yield* refuse(own.url, onlyToOpen)
  const kept = input.open ? yield* own.open(place, yield* planOf(input, own.url)) : yield* own.campaign(place)
  if (kept === "there") return yield* refuse(own.url, already(place.agency, place.year))
  if (kept === undefined) return yield* refuse(own.url, noCampaign(place.agency, place.year))
  return {
    code: 0,
    result: input.open ? "done" : "told",
    lines: opened(kept.campaign),
    json: { server: own.url, ...kept }
  } satisfies Outcome
})

const followed = Effect.fnUntraced(function* (input: Following & Input) {
  const own = yield* at(options(yield* serverOf(input.server), input))
  const place = { agency: input.agencyId, year: input.year }
  const progress = yield* own.progress(place, Option.getOrUndefined(input.day))
  if (progress === undefined) return yield* refuse(own.url, noCampaign(place.agency, place.year))
  return { code: 0, result: "told", lines: progressed(progress), json: { server: own.url, progress } } satisfies Outcome
})

const unforced = { force: false } as const

export const campaigns = (input: Collecting) => reply(collected({ ...input, ...unforced }), { ...input, ...unforced })
export const progress = (input: Following) => reply(followed({ ...input, ...unforced }), { ...input, ...unforced })
