/**
 * `gongkai login URL` and `gongkai logout`: keeps the token of a server here, once the server has said whose it is, and removes it.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import type { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { base } from "../exchange/Connection.ts"
import { desk } from "../exchange/Desk.ts"
import { forget, keep, loginsFile } from "../exchange/Logins.ts"
import { type Input, type Outcome, reply } from "../exchange/reply.ts"
import { badAddress } from "../exchange/sentences.ts"
import { mayAsk } from "../words/ask.ts"
import { secret } from "../words/secret.ts"
import { signedIn, signedOut, tokenAsked, tokenMissing } from "../words/atDesk.ts"
import { refuse } from "../words/refusal.ts"

interface Signing extends Omit<Input, "force"> {
  readonly url: string
}

const given = (token: Option.Option<string>, language: Language): Effect.Effect<string, Refused> =>
  Effect.gen(function* () {
    const said = Option.getOrElse(token, () => process.env["GONGKAI_TOKEN"])?.trim()
    if (said) return said
    const typed = mayAsk() ? yield* secret(tokenAsked[language]) : undefined
    return typed ? typed : yield* refuse("", tokenMissing)
  })

/** Signs in: a token that the server does not take is not kept. */
export const login = (input: Signing) =>
  reply(
    Effect.gen(function* () {
      const token = yield* given(input.token, input.language)
      const options = { url: input.url, token, patience: Math.max(1, input.timeout) * 1000, language: input.language }
      const { url, me } = yield* desk(options)
      const { by, readOnly } = yield* me
      yield* keep({ url, token, by })
      const lines = [signedIn(url, by, loginsFile(), readOnly)]
      return { code: 0, result: "done", lines, json: { server: url, by, readOnly } } satisfies Outcome
    }),
    { ...input, force: false }
  )

interface Leaving {
  readonly url: Option.Option<string>
  readonly json: boolean
  readonly language: Language
}

/** Signs out at one server, or everywhere. */
export const logout = ({ url, ...input }: Leaving) =>
  reply(
    Effect.gen(function* () {
      const one = Option.getOrUndefined(url)
      const address = one === undefined ? undefined : base(one)
      if (one !== undefined && address === undefined) return yield* refuse(one, badAddress)
      const gone = yield* forget(address)
      return { code: 0, result: "done", lines: [signedOut(gone)], json: { servers: gone } } satisfies Outcome
    }),
    { ...input, token: Option.none(), timeout: 1, force: false }
  )
