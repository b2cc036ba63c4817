/**
 * `gongkai status`: where the reports of a year stand at a server, or where one stands, with what its open slip asks for.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { desk } from "../exchange/Desk.ts"
import { type Input, options, type Outcome, reply } from "../exchange/reply.ts"
import { noneThere, nothingBegun, slipOf, standing } from "../words/atDesk.ts"
import { refuse } from "../words/refusal.ts"
import { serverOf } from "./atServer.ts"

export interface Looking extends Omit<Input, "force"> {
  readonly server: Option.Option<string>
  readonly agencyId: Option.Option<string>
  readonly year: Option.Option<number>
}

const same = (text: string): Text => ({ zh: text, en: text })

const looked = Effect.fnUntraced(function* (input: Looking & Input) {
  const own = yield* desk(options(yield* serverOf(input.server), input))
  const [agency, year] = [Option.getOrUndefined(input.agencyId), Option.getOrUndefined(input.year)]
  if (agency === undefined || year === undefined) {
    const all = (yield* own.filings(year)).filter(({ unit }) => agency === undefined || unit === agency)
    const lines = all.length === 0 ? [nothingBegun(year)] : all.map(standing)
    return { code: 0, result: "told", lines, json: { server: own.url, filings: all } } satisfies Outcome
  }
  const place = { agency, year }
  const [found, slip] = yield* Effect.all([own.filing(place), own.openSlip(place)], { concurrency: 2 })
  if (found.version === 0 && (yield* own.revision(place)) === undefined) return yield* refuse(own.url, noneThere(place))
  const asked =
    slip === undefined ? [] : slip.items.map(({ says, cells }) => same(`  ${(cells ?? []).join(" ")}  ${says}`))
  const lines = [standing(found), ...(slip === undefined ? [] : [slipOf(slip.due, slip.by), ...asked])]
  return {
    code: 0,
    result: "told",
    lines,
    json: { server: own.url, filing: found, ...(slip && { slip }) }
  } satisfies Outcome
})

export const status = (input: Looking) => reply(looked({ ...input, force: false }), { ...input, force: false })
