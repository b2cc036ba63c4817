/**
 * The desk of a server, as it answers: who one is, where filings stand, and the steps that are taken there.
 *
 * Each step is tied to the version of the filing that was seen; the client gives it a key of its own, so that sent again it is not done twice.
 *
 * @module
 */
import type { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { refuse } from "../words/refusal.ts"
import { type Answer, connection, isProblem, type Options, type Sent } from "./Connection.ts"
import { foreign } from "./sentences.ts"
import type { Place } from "./Server.ts"

/** The steps that the command takes. */
export type Act = "file" | "return" | "approve" | "publish"

const Me = Schema.Struct({ by: Schema.String, readOnly: Schema.Boolean })

const standing = {
  unit: Schema.String,
  year: Schema.Int,
  state: Schema.Literals(["draft", "filed", "returned", "approved", "published", "corrected", "withdrawn"]),
  version: Schema.Int,
  possible: Schema.Array(Schema.String),
  publicFrom: Schema.optionalKey(Schema.String)
}
const Standing = Schema.Struct(standing)
/** Where a filing stands. */
type Standing = typeof Standing.Type

const Listed = Schema.Struct({ items: Schema.Array(Standing), next: Schema.optionalKey(Schema.String) })
const Rechecked = Schema.Array(Schema.Struct({ says: Schema.String, item: Schema.Struct({ says: Schema.String }) }))
const Taken = Schema.Struct({
  ...standing,
  sentence: Schema.optionalKey(Schema.String),
  rechecked: Schema.optionalKey(Rechecked)
})
/** A filing after a step, with the receipt and what became of the items of the slip it answers. */
export type Taken = typeof Taken.Type

const Slips = Schema.Struct({
  items: Schema.Array(
    Schema.Struct({
      isOpen: Schema.Boolean,
      slip: Schema.Struct({
        due: Schema.String,
        by: Schema.String,
        items: Schema.Array(
          Schema.Struct({ says: Schema.String, cells: Schema.optionalKey(Schema.Array(Schema.String)) })
        )
      })
    })
  )
})
/** A slip that is to be answered. */
type Slip = (typeof Slips.Type)["items"][number]["slip"]

/** A server's desk. */
export interface Desk {
  readonly url: string
  readonly me: Effect.Effect<typeof Me.Type, Refused>
  /** The filings of a year that were begun. */
  readonly filings: (year: number | undefined) => Effect.Effect<ReadonlyArray<Standing>, Refused>
  readonly filing: (place: Place) => Effect.Effect<Standing, Refused>
  /** The slip that is to be answered, where there is one. */
  readonly openSlip: (place: Place) => Effect.Effect<Slip | undefined, Refused>
  /** The number of the revision that stands; none where no report does. */
  readonly revision: (place: Place) => Effect.Effect<number | undefined, Refused>
  /** Takes a step of a filing that stands at a version, or `"changed"` where it is at another by now. */
  readonly take: (act: Act, place: Place, version: number, said: object) => Effect.Effect<Taken | "changed", Refused>
}

/** How many faults of a report that cannot be filed are told. */
const many = 30

export const desk = Effect.fnUntraced(function* (options: Options) {
  const { url, client, answered, otherwise } = yield* connection(options)

  const read = <A, I>(schema: Schema.Codec<A, I>, answer: Answer): Effect.Effect<A, Refused> => {
    const decoded = Schema.decodeResult(Schema.fromJsonString(schema))(answer.text)
    return Result.isSuccess(decoded) ? Effect.succeed(decoded.success) : refuse(url, foreign)
  }
  /** What a request answers with 200; anything else is a refusal. */
  const asked = <A, I>(schema: Schema.Codec<A, I>, send: Parameters<typeof answered>[0], sent?: Sent) =>
    Effect.flatMap(answered(send, sent), (answer) =>
      answer.status === 200 ? read(schema, answer) : otherwise(answer, many)
    )

  const filings: Desk["filings"] = Effect.fnUntraced(function* (year) {
    const all: Array<Standing> = []
    for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
      const query = {
        limit: 200,
        ...(year !== undefined && { year }),
        ...(cursor !== undefined && { cursor })
      }
      const page = yield* asked(Listed, (each) => client.GET("/v1/filings", { params: { query }, ...each }))
      all.push(...page.items)
      cursor = page.next
    }
    return all
  })

  const take: Desk["take"] = Effect.fnUntraced(function* (act, { agency, year }, version, said) {
    const path = { unit: agency, year }
    const sent = {
      headers: version === 0 ? { "if-none-match": "*" } : { "if-match": `"${version}"` }
    }
    // The bodies of the four acts differ; each command gives that of its own.
    const answer = yield* answered(
      (each) => client.POST(`/v1/filings/{unit}/{year}/${act}`, { params: { path }, body: said as never, ...each }),
      sent
    )
    if (answer.status === 412) return "changed" as const
    return answer.status === 200 ? yield* read(Taken, answer) : yield* otherwise(answer, many)
  })

  return {
    url,
    me: asked(Me, (each) => client.GET("/v1/me", { ...each })),
    filings,
    filing: ({ agency, year }) =>
      asked(Standing, (each) =>
        client.GET("/v1/filings/{unit}/{year}", { params: { path: { unit: agency, year } }, ...each })
      ),
    openSlip: ({ agency, year }) =>
      Effect.map(
        asked(Slips, (each) =>
          client.GET("/v1/filings/{unit}/{year}/slips", { params: { path: { unit: agency, year } }, ...each })
        ),
        ({ items }) => items.find(({ isOpen }) => isOpen)?.slip
      ),
    revision: ({ agency, year }) =>
      Effect.gen(function* () {
        const params = { path: { id: agency, year } }
        const answer = yield* answered((each) => client.GET("/v1/agencies/{id}/reports/{year}", { params, ...each }))
        if (answer.status === 404 && isProblem(answer)) return undefined
        if (answer.status !== 200) return yield* otherwise(answer)
        const number = Number(/^"(\d+)/u.exec(answer.etag ?? "")?.[1])
        return Number.isNaN(number) ? yield* refuse(url, foreign) : number
      }),
    take
  } satisfies Desk
})
