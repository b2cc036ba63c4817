/**
 * A server of reports, as it answers: its replies taken apart, and everything else that may come back said in a sentence.
 *
 * The token goes into one header and nowhere else.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import { limit, Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
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
    condition: Condition
  ) => Effect.Effect<{ readonly etag: string } | "changed" | "no agency", Refused>
  /** Registers an agency; one that is there already is left as it is. */
  readonly register: (id: string, agency: Draft["agency"]) => Effect.Effect<void, Refused>
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

  const request = (method: string, path: string, headers: Record<string, string>, body?: string) =>
    Effect.tryPromise({
      try: async (signal): Promise<Answer> => {
        const answer = await fetch(`${url}${path}`, {
          method,
          redirect: "manual",
          signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
          headers: {
            accept: "application/json",
            "accept-language": language === "zh" ? "zh-CN" : "en",
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
            ...(body !== undefined && { "content-type": "application/json" }),
            ...headers
          },
          ...(body !== undefined && { body })
        })
        return {
          status: answer.status,
          etag: answer.headers.get("etag") ?? undefined,
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
        : refusedWith(answer.status, isProblem(answer) ? problem(answer.text) : undefined, token !== undefined)
    )

  const held: Server["held"] = Effect.fnUntraced(function* ({ agency, year }) {
    const answer = yield* request("GET", report(agency, year), {})
    if (answer.status === 404 && isProblem(answer)) return undefined
    if (answer.status !== 200) return yield* otherwise(answer)
    const draft = Interchange.parse(answer.text)
    if (answer.etag === undefined || Result.isFailure(draft)) return yield* refuse(url, foreign)
    return { etag: answer.etag, text: answer.text, draft: draft.success }
  })

  const keep: Server["keep"] = Effect.fnUntraced(function* ({ agency, year }, text, condition) {
    const answer = yield* request("PUT", report(agency, year), { ...condition }, text)
    if (answer.status === 412) return "changed" as const
    if (answer.status === 404 && isProblem(answer)) return "no agency" as const
    if (answer.status !== 200 && answer.status !== 201) return yield* otherwise(answer)
    return answer.etag === undefined ? yield* refuse(url, foreign) : { etag: answer.etag }
  })

  const register: Server["register"] = Effect.fnUntraced(function* (id, agency) {
    const path = `/v1/agencies/${encodeURIComponent(id)}`
    const answer = yield* request("PUT", path, { "if-none-match": "*" }, JSON.stringify(agency))
    if (![200, 201, 412].includes(answer.status)) return yield* otherwise(answer)
  })

  return { url, held, keep, register } satisfies Server
})

const refuse = (file: string, text: Text) => Effect.fail(new Refused({ file, text }))

const report = (agency: string, year: number): string => `/v1/agencies/${encodeURIComponent(agency)}/reports/${year}`

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

/** What a problem document says (RFC 9457), in the language that was asked for. */
const problem = (text: string): string =>
  Result.match(decodeProblem(text), {
    onFailure: () => "",
    onSuccess: ({ detail, errors = [] }) => [detail, ...errors.slice(0, told).map((fault) => fault.detail)].join("; ")
  })

/** The body, as long as it is no longer than any report may be. */
const whole = async ({ body }: Response): Promise<string> => {
  if (body === null) return ""
  const decoder = new TextDecoder()
  let text = ""
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limit) throw tooLong
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
