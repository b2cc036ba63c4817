/**
 * A server of reports, as it answers: its replies taken apart, and everything else that may come back said in a sentence.
 *
 * The token goes into one header and nowhere else.
 *
 * @module
 */
import { client } from "@gongkai/http/client"
import { plain as plainTag } from "@gongkai/http/etag"
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language } from "@gongkai/core/Text"
import { limits } from "@gongkai/import/readers/limits"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { refuse } from "../words/refusal.ts"
import { badAddress, badToken, foreign, redirected, refusedWith, tooLong, unreachable } from "./sentences.ts"

export interface Options {
  readonly url: string
  readonly token: string | undefined
  /** How long to wait for an answer, in milliseconds. */
  readonly patience: number
  readonly language: Language
}

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

/** What the client takes with each request. */
type Each = NonNullable<Parameters<ReturnType<typeof client>["agencies"][":id"]["$put"]>[1]>

interface Sent {
  readonly headers?: Record<string, string>
  readonly body?: string
}

interface Answer {
  readonly status: number
  readonly etag: string | undefined
  readonly type: string
  readonly text: string
  readonly location: string | null
}

/** The address of a server, without what would not belong to it. */
const base = (url: string): string | undefined => {
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/u.test(parsed.protocol) || parsed.username || parsed.search || parsed.hash) return
  return parsed.href.replace(/\/+$/u, "")
}

export const server = Effect.fnUntraced(function* ({ url: given, token, patience, language }: Options) {
  const url = base(given)
  if (url === undefined) return yield* refuse(given, badAddress)
  if (token !== undefined && !/^[\x21-\x7e]+$/u.test(token)) return yield* refuse(url, badToken)

  const { agencies } = client(url, { language, ...(token !== undefined && { token }) })
  const one = agencies[":id"]
  const reports = one.reports[":year"]

  /** Sends a request of the client's, with what belongs to each, and takes the reply apart. */
  const answered = (send: (options: Each) => Promise<Response>, { headers, body }: Sent = {}) =>
    Effect.tryPromise({
      try: async (signal): Promise<Answer> => {
        const answer = await send({
          headers: {
            accept: "application/json",
            ...(body !== undefined && { "content-type": "application/json" }),
            ...headers
          },
          init: {
            redirect: "manual",
            signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
            ...(body !== undefined && { body })
          }
        })
        return {
          status: answer.status,
          // A proxy that compresses changes the tag, and not what it stands for.
          etag: plainTag(answer.headers.get("etag") ?? "") || undefined,
          type: answer.headers.get("content-type") ?? "",
          location: answer.headers.get("location"),
          text: await whole(answer)
        }
      },
      catch: (error) => new Refused({ file: url, text: error === tooLong ? tooLong : unreachable(error, patience) })
    })

  /** What no caller has an answer to. */
  const otherwise = (answer: Answer) =>
    refuse(
      url,
      answer.status >= 300 && answer.status < 400
        ? redirected(answer.location)
        : refusedWith(
            answer.status,
            isProblem(answer) ? problem(answer.text, language) : undefined,
            token !== undefined
          )
    )

  const held: Server["held"] = Effect.fnUntraced(function* ({ agency, year }) {
    const answer = yield* answered((options) => reports.$get({ param: at(agency, year) }, options))
    if (answer.status === 404 && isProblem(answer)) return undefined
    if (answer.status !== 200) return yield* otherwise(answer)
    const draft = Interchange.parse(answer.text)
    if (answer.etag === undefined || Result.isFailure(draft)) return yield* refuse(url, foreign)
    return { etag: answer.etag, text: answer.text, draft: draft.success }
  })

  const keep: Server["keep"] = Effect.fnUntraced(function* ({ agency, year }, text, condition, said) {
    const answer = yield* answered(
      (options) => reports.$put({ param: at(agency, year), query: spoken(said) }, options),
      {
        headers: { ...condition },
        body: text
      }
    )
    if (answer.status === 412) return "changed" as const
    if (answer.status === 404 && isProblem(answer)) return "no agency" as const
    if (answer.status !== 200 && answer.status !== 201) return yield* otherwise(answer)
    return answer.etag === undefined ? yield* refuse(url, foreign) : { etag: answer.etag }
  })

  const register: Server["register"] = Effect.fnUntraced(function* (id, agency) {
    const answer = yield* answered((options) => one.$put({ param: { id } }, options), {
      headers: { "if-none-match": "*" },
      body: JSON.stringify(agency)
    })
    if (![200, 201, 412].includes(answer.status)) return yield* otherwise(answer)
  })

  return { url, held, keep, register } satisfies Server
})

const spoken = ({ reason, accept }: Said) => ({
  ...(reason !== undefined && { reason }),
  ...(accept !== undefined && { accept })
})

/** As the path has it. */
const at = (agency: string, year: number) => ({ id: encodeURIComponent(agency), year: String(year) })

const isProblem = ({ type }: Answer): boolean => /^application\/problem\+json\b/u.test(type)

const Problem = Schema.fromJsonString(
  Schema.Struct({
    detail: Schema.String,
    errors: Schema.optionalKey(Schema.Array(Schema.Struct({ detail: Schema.String })))
  })
)
const decodeProblem = Schema.decodeUnknownResult(Problem)

/** How many of the faults found are told; the first ones say most. */
const told = 3

/** The API names its parameter; beside it stands the flag of `push` that sets it. An older server names both itself. */
const flagged = (detail: string, language: Language): string =>
  detail.replaceAll(
    /accept=(other-organ|other-form)(?![^；;]*--accept)/gu,
    { zh: "$&（gongkai push 用 --accept $1）", en: "$& (gongkai push: --accept $1)" }[language]
  )

/** What a problem document says (RFC 9457), in the language that was asked for. */
const problem = (text: string, language: Language): string =>
  Result.match(decodeProblem(text), {
    onFailure: () => "",
    onSuccess: ({ detail, errors = [] }) =>
      [...new Set([detail, ...errors.slice(0, told).map((fault) => fault.detail)])]
        .map((each) => flagged(each, language))
        .join("; ")
  })

/** The body, as long as it is no longer than any report may be. */
const whole = async ({ body }: Response): Promise<string> => {
  if (body === null) return ""
  const decoder = new TextDecoder()
  let text = ""
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limits.bytes) throw tooLong
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
