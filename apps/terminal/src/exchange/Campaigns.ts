/**
 * The campaigns of a server, as it answers: which units owe a report of a year to a desk, by when, and how far each is.
 *
 * @module
 */
import { Campaign, Progress as Core } from "@gongkai/core/desk"
import type { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { refuse } from "../words/refusal.ts"
import { type Answer, connection, isProblem, type Options } from "./Connection.ts"
import { foreign } from "./sentences.ts"
import type { Place } from "./Server.ts"

/** The keys of a record as a schema; that they are those of its type is what `Object.keys` does not say. */
const keysOf = <K extends string>(record: { readonly [key in K]: string }) =>
  Schema.Literals(Object.keys(record) as unknown as ReadonlyArray<K>)
const stage = keysOf<Core.Stage>(Core.stages)
const time = keysOf<Core.Timeliness>(Core.times)

const Kept = Schema.Struct({ version: Schema.Int, campaign: Campaign.Campaign })
/** A campaign with its version. */
export type Kept = typeof Kept.Type

const Totals = Schema.Struct({
  expected: Schema.Natural,
  stages: Schema.Record(stage, Schema.Natural),
  handedIn: Schema.Record(time, Schema.Natural),
  madePublic: Schema.Record(time, Schema.Natural)
})

const Progress = Schema.Struct({
  day: Schema.String,
  total: Totals,
  branches: Schema.Array(Schema.Struct({ unit: Schema.String, name: Schema.String, totals: Totals })),
  items: Schema.Array(
    Schema.Struct({
      unit: Schema.String,
      name: Schema.String,
      branch: Schema.String,
      stage: stage,
      handedIn: time,
      submitBy: Schema.String
    })
  ),
  unplaced: Schema.Array(Schema.String)
})

/** A campaign as whoever opens it writes it; the units are proposed by the server. */
export type Plan = Pick<Campaign.Campaign, "local"> & {
  readonly exemptions: ReadonlyArray<{ readonly unit: string; readonly reason: string }>
}

const one = "/v1/campaigns/{desk}/{year}"

const pathOf = ({ agency, year }: Place) => ({ desk: agency, year })

/** How many faults of a plan are told. */
const many = 30

export const campaigns = Effect.fnUntraced(function* (options: Options) {
  const { url, client, answered, otherwise } = yield* connection(options)
  const read = <A, I>(schema: Schema.Codec<A, I>, { text }: Answer): Effect.Effect<A, Refused> => {
    const decoded = Schema.decodeResult(Schema.fromJsonString(schema))(text)
    return Result.isSuccess(decoded) ? Effect.succeed(decoded.success) : refuse(url, foreign)
  }
  /** What stands there; `undefined` where nothing was opened. */
  const found = <A, I>(schema: Schema.Codec<A, I>, answer: Answer): Effect.Effect<A | undefined, Refused> =>
    answer.status === 404 && isProblem(answer)
      ? Effect.undefined
      : answer.status === 200
        ? read(schema, answer)
        : otherwise(answer)

  return {
    url,
    campaign: (place: Place) =>
      Effect.flatMap(
        answered((each) => client.GET(one, { params: { path: pathOf(place) }, ...each })),
        (answer) => found(Kept, answer)
      ),
    /** Opens a campaign, or answers `"there"` where there is one. */
    open: (place: Place, plan: Plan): Effect.Effect<Kept | "there", Refused> =>
      Effect.flatMap(
        answered((each) => client.PUT(one, { params: { path: pathOf(place) }, body: plan, ...each }), {
          headers: { "if-none-match": "*" }
        }),
        (answer): Effect.Effect<Kept | "there", Refused> =>
          answer.status === 412
            ? Effect.succeed("there" as const)
            : answer.status === 201
              ? read(Kept, answer)
              : otherwise(answer, many)
      ),
    /** How far it is, today or on a day. */
    progress: (place: Place, day: string | undefined) =>
      Effect.flatMap(
        answered((each) =>
          client.GET(`${one}/progress`, {
            params: { path: pathOf(place), query: day === undefined ? {} : { day } },
            ...each
          })
        ),
        (answer) => found(Progress, answer)
      )
  }
})
