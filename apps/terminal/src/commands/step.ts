/**
 * `gongkai file`, `return`, `approve`, `publish`: takes one step of a report at a server, tied to what was seen there.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { type Act, type Desk, desk, type Taken } from "../exchange/Desk.ts"
import { type Input, options, type Outcome, reply } from "../exchange/reply.ts"
import type { Place } from "../exchange/Server.ts"
import { moved, noReport, slipEmpty, standing } from "../words/atDesk.ts"
import { refuse } from "../words/refusal.ts"
import { serverOf } from "./atServer.ts"

export interface Stepping extends Omit<Input, "force"> {
  readonly server: Option.Option<string>
  readonly agencyId: string
  readonly year: number
  /** The version of the filing that was seen; what stands now, unless said. */
  readonly seen: Option.Option<number>
}

/** What is said with a step, once the desk is known. */
type Said = (own: Desk, place: Place) => Effect.Effect<object, Refused>

const same = (text: string): Text => ({ zh: text, en: text })

const told = (taken: Taken): ReadonlyArray<Text> => [
  ...(taken.sentence === undefined ? [] : [same(taken.sentence)]),
  ...(taken.rechecked ?? []).map(({ item, says }) => same(`  ${says}  ${item.says}`)),
  standing(taken)
]

const stepped = Effect.fnUntraced(function* (act: Act, input: Stepping & Input, said: Said) {
  const own = yield* desk(options(yield* serverOf(input.server), input))
  const place: Place = { agency: input.agencyId, year: input.year }
  const { version: now } = yield* own.filing(place)
  const seen = Option.getOrElse(input.seen, () => now)
  const refused = (current: number): Outcome => ({
    code: 1,
    result: "conflict",
    lines: [moved(place.agency, seen, current)],
    json: { server: own.url, ...place, version: current }
  })
  if (seen !== now) return refused(now)
  const taken = yield* own.take(act, place, seen, yield* said(own, place))
  if (taken === "changed") return refused((yield* own.filing(place)).version)
  return { code: 0, result: "done", lines: told(taken), json: { server: own.url, filing: taken } } satisfies Outcome
})

const step = (act: Act, input: Stepping, said: Said) =>
  reply(stepped(act, { ...input, force: false }, said), { ...input, force: false })

/** Files the revision that stands. */
export const file = (input: Stepping) =>
  step("file", input, (own, place) =>
    Effect.flatMap(own.revision(place), (revision) =>
      revision === undefined ? refuse(own.url, noReport(place.agency, place.year)) : Effect.succeed({ revision })
    )
  )

export interface Returning extends Stepping {
  readonly due: string
  readonly says: string
  readonly cells: ReadonlyArray<string>
}

/** Returns a report with one item, about cells or about the whole. */
export const giveBack = ({ due, says, cells, ...input }: Returning) =>
  step("return", input, () =>
    says.trim() === ""
      ? refuse("", slipEmpty)
      : Effect.succeed({
          due,
          items: [cells.length === 0 ? { _tag: "Report", says } : { _tag: "Cells", says, cells }]
        })
  )

export const approve = ({ note, ...input }: Stepping & { readonly note: Option.Option<string> }) =>
  step("approve", input, () => Effect.succeed(Option.match(note, { onNone: () => ({}), onSome: (note) => ({ note }) })))

export const publish = ({ from, ...input }: Stepping & { readonly from: Option.Option<string> }) =>
  step("publish", input, () => Effect.succeed(Option.match(from, { onNone: () => ({}), onSome: (from) => ({ from }) })))
