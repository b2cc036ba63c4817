/**
 * A server of reports, as it keeps and gives them.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import type { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { refuse } from "../words/refusal.ts"
import { connection, isProblem, type Options } from "./Connection.ts"
import { foreign } from "./sentences.ts"

/** Which report is meant. */
export interface Place {
  readonly agency: string
  readonly year: number
}

/** What a request is tied to: that nothing stands yet, or that what stands is what was seen. */
export type Condition = { readonly "if-none-match": "*" } | { readonly "if-match": string }

/** What is said beside a report: why it is sent, and what about it is meant though it looks wrong. */
export interface Said {
  readonly reason?: string | undefined
  readonly accept?: string | undefined
}

/** A report as the server has it. */
export interface Held {
  readonly etag: string
  readonly text: string
  readonly draft: Draft
}

export interface Server {
  readonly url: string
  /** What stands, or nothing. */
  readonly held: (place: Place) => Effect.Effect<Held | undefined, Refused>
  /** Keeps a report; answers its new tag, or why it was not kept. */
  readonly keep: (
    place: Place,
    text: string,
    condition: Condition,
    said: Said
  ) => Effect.Effect<{ readonly etag: string } | "changed" | "no agency", Refused>
  /** Registers an agency; one that is there already is left as it is. */
  readonly register: (id: string, agency: Draft["agency"]) => Effect.Effect<void, Refused>
}

export const server = Effect.fnUntraced(function* (options: Options) {
  const { url, client, answered, otherwise } = yield* connection(options)

  const held: Server["held"] = Effect.fnUntraced(function* ({ agency, year }) {
    const answer = yield* answered((options) =>
      client.GET(reports, { params: { path: { id: agency, year } }, ...options })
    )
    if (answer.status === 404 && isProblem(answer)) return undefined
    if (answer.status !== 200) return yield* otherwise(answer)
    const draft = Interchange.parse(answer.text)
    if (answer.etag === undefined || Result.isFailure(draft)) return yield* refuse(url, foreign)
    return { etag: answer.etag, text: answer.text, draft: draft.success }
  })

  const keep: Server["keep"] = Effect.fnUntraced(function* ({ agency, year }, text, condition, said) {
    const answer = yield* answered(
      (options) =>
        client.PUT(reports, {
          params: { path: { id: agency, year }, query: spoken(said) },
          body: JSON.parse(text),
          ...options
        }),
      { headers: { ...condition } }
    )
    if (answer.status === 412) return "changed" as const
    if (answer.status === 404 && isProblem(answer)) return "no agency" as const
    if (answer.status !== 200 && answer.status !== 201) return yield* otherwise(answer)
    return answer.etag === undefined ? yield* refuse(url, foreign) : { etag: answer.etag }
  })

  const register: Server["register"] = Effect.fnUntraced(function* (id, agency) {
    const answer = yield* answered(
      (options) => client.PUT("/v1/agencies/{id}", { params: { path: { id } }, body: agency, ...options }),
      {
        headers: { "if-none-match": "*" }
      }
    )
    if (![200, 201, 412].includes(answer.status)) return yield* otherwise(answer)
  })

  return { url, held, keep, register } satisfies Server
})

const spoken = ({ reason, accept }: Said) => ({
  ...(reason !== undefined && { reason }),
  ...(accept !== undefined && { accept })
})

const reports = "/v1/agencies/{id}/reports/{year}"
