/**
 * Which server a command speaks to: the one that is named, else the one where its user signed in last.
 *
 * @module
 */
import type { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { logins } from "../exchange/Logins.ts"
import { noServer } from "../words/atDesk.ts"
import { refuse } from "../words/refusal.ts"

export const serverOf = (named: Option.Option<string>, flag = "--server"): Effect.Effect<string, Refused> => {
  const url = Option.getOrElse(named, () => logins()[0]?.url)
  return url === undefined ? refuse("", noServer(flag)) : Effect.succeed(url)
}
