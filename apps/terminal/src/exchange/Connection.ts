/**
 * A connection to a server of reports: requests of its typed client, their replies taken apart, and what no caller has an answer to.
 *
 * The token goes into one header and nowhere else.
 *
 * @module
 */
import { type Calls, client, plainTag } from "@gongkai/client"
import type { Language, Text } from "@gongkai/core/Text"
import { limits } from "@gongkai/import/readers/limits"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { refuse } from "../words/refusal.ts"
import { badAddress, badToken, clocksDiffer, redirected, refusedWith, tooLong, unreachable } from "./sentences.ts"

export interface Options {
  readonly url: string
  readonly token: string | undefined
  /** How long to wait for an answer, in milliseconds. */
  readonly patience: number
  readonly language: Language
}

/** What the client takes with each request. */
interface Each {
  readonly headers: Record<string, string>
  readonly redirect: "manual"
  readonly signal: AbortSignal
  /** What came, as it came. */
  readonly parseAs: "text"
}

/** What the client answers. */
interface Given {
  readonly data?: unknown
  readonly error?: unknown
  readonly response: Response
}

/** What is sent with a request. */
export interface Sent {
  readonly headers?: Record<string, string>
}

/** A reply taken apart. */
export interface Answer {
  readonly status: number
  readonly etag: string | undefined
  readonly type: string
  readonly text: string
  readonly location: string | null
  /** When the server says it answered. */
  readonly dated: string | null
}

/** A connection; `client` has the calls that `answered` sends. */
interface Connection {
  readonly url: string
  readonly client: Calls
  /** Sends a request of the client's, with what belongs to each, and takes the reply apart. */
  readonly answered: (send: (options: Each) => Promise<Given>, sent?: Sent) => Effect.Effect<Answer, Refused>
  /** Fails with what the reply says, in a sentence; of its faults so many are told. */
  readonly otherwise: (answer: Answer, most?: number) => Effect.Effect<never, Refused>
}

/** The address of a server, without what would not belong to it. */
export const base = (url: string): string | undefined => {
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/u.test(parsed.protocol) || parsed.username || parsed.search || parsed.hash) return
  return parsed.href.replace(/\/+$/u, "")
}

export const connection = Effect.fnUntraced(function* ({ url: given, token, patience, language }: Options) {
  const url = base(given)
  if (url === undefined) return yield* refuse(given, badAddress)
  if (token !== undefined && !/^[\x21-\x7e]+$/u.test(token)) return yield* refuse(url, badToken)

  const answered: Connection["answered"] = (send, { headers } = {}) =>
    Effect.tryPromise({
      try: async (signal): Promise<Answer> => {
        const {
          data,
          error,
          response: answer
        } = await send({
          headers: { accept: "application/json", ...headers },
          redirect: "manual",
          signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
          parseAs: "text"
        })
        return {
          status: answer.status,
          // A proxy that compresses changes the tag, and not what it stands for.
          etag: plainTag(answer.headers.get("etag") ?? "") || undefined,
          type: answer.headers.get("content-type") ?? "",
          location: answer.headers.get("location"),
          dated: answer.headers.get("date"),
          text: textOf(data ?? error)
        }
      },
      catch: (error) => new Refused({ file: url, text: error === tooLong ? tooLong : unreachable(error, patience) })
    })

  const otherwise: Connection["otherwise"] = (answer, most = few) =>
    refuse(url, said(answer, { most, language, withToken: token !== undefined }))

  return {
    url,
    client: client(url, {
      language,
      ...(token !== undefined && { token }),
      fetch: async (input, init) => bounded(await fetch(input, init)),
      // Two waits and three requests together are no longer than the user waits.
      patience: { longest: Math.floor(patience / 3000) }
    }),
    answered,
    otherwise
  } satisfies Connection
})

/** Whether a reply is a problem document, as only such a server sends it. */
export const isProblem = ({ type }: Answer): boolean => /^application\/problem\+json\b/u.test(type)

/** What a reply says to whoever hoped for another. */
const said = (
  answer: Answer,
  { most, language, withToken }: { readonly most: number; readonly language: Language; readonly withToken: boolean }
): Text => {
  const { status, dated, text } = answer
  if (status >= 300 && status < 400) return redirected(answer.location)
  const told = isProblem(answer) ? problem(text, language, most) : undefined
  if (status !== 401) return refusedWith(status, told, withToken)
  // Only of a token that was good once the server knows more than that it is not.
  const sentence = refusedWith(401, isGone(text) ? told : undefined, withToken)
  const clocks = withToken ? clocksDiffer(dated, Date.now()) : undefined
  return clocks === undefined ? sentence : { zh: `${sentence.zh}；${clocks.zh}`, en: `${sentence.en}; ${clocks.en}` }
}

const Problem = Schema.fromJsonString(
  Schema.Struct({
    type: Schema.optionalKey(Schema.String),
    detail: Schema.String,
    errors: Schema.optionalKey(Schema.Array(Schema.Struct({ detail: Schema.String })))
  })
)
const decodeProblem = Schema.decodeUnknownResult(Problem)

const isGone = (text: string): boolean =>
  Result.match(decodeProblem(text), {
    onFailure: () => false,
    onSuccess: ({ type = "" }) => type.endsWith(":TokenGone")
  })

/** How many of the faults found are told; the first ones say most. */
const few = 3

/** The API names its parameter; beside it stands the flag of `push` that sets it. An older server names both itself. */
const flagged = (detail: string, language: Language): string =>
  detail.replaceAll(
    /accept=(other-organ|other-form|other-year)(?![^；;]*--accept)/gu,
    { zh: "$&（gongkai push 用 --accept $1）", en: "$& (gongkai push: --accept $1)" }[language]
  )

/** What a problem document says (RFC 9457), in the language that was asked for. */
const problem = (text: string, language: Language, most: number): string =>
  Result.match(decodeProblem(text), {
    onFailure: () => "",
    onSuccess: ({ detail, errors = [] }) =>
      [...new Set([detail, ...errors.slice(0, most).map((fault) => fault.detail)])]
        .map((each) => flagged(each, language))
        .join("; ")
  })

/** The client takes JSON apart where a server refuses. */
const textOf = (given: unknown): string => (typeof given === "string" ? given : (JSON.stringify(given) ?? ""))

/** An answer whose body ends with a fault where it is longer than any report may be. */
const bounded = (answer: Response): Response => {
  if (answer.body === null) return answer
  let size = 0
  const measured = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      size += chunk.length
      if (size > limits.bytes) controller.error(tooLong)
      else controller.enqueue(chunk)
    }
  })
  return new Response(answer.body.pipeThrough(measured), answer)
}
