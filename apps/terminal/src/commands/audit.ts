/**
 * `gongkai audit`: follows the log of a running server from its beginning, and looks in it for what receipts and noted heads name.
 *
 * Exit 1 where the log was tampered with, or is not the one that was noted. Reading the log needs an administrator of everything.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { save } from "../disk/files.ts"
import { audit as auditOf, type Audited } from "../exchange/Audit.ts"
import { type Noted, noted } from "../exchange/noted.ts"
import { type Input, options, type Outcome, reply } from "../exchange/reply.ts"
import { broken, holds, isElsewhere, isNotReached, isNotThere, isThere, saved } from "../words/auditing.ts"
import { serverOf } from "./atServer.ts"

interface Auditing extends Omit<Input, "force"> {
  readonly server: Option.Option<string>
  readonly noted: ReadonlyArray<string>
  readonly save: Option.Option<string>
}

/** What became of each hash that was looked for. */
const looked = (
  { found, verdict }: Audited,
  { of, hash, number }: Noted
): { readonly isSound: boolean; readonly says: Text } => {
  const entry = found.get(hash)
  if (entry === undefined) {
    return { isSound: false, says: verdict._tag === "Broken" ? isNotReached(of) : isNotThere(of, hash) }
  }
  if (number !== undefined && number !== entry.number) {
    return { isSound: false, says: isElsewhere(of, number, entry.number) }
  }
  return { isSound: true, says: isThere(of, entry) }
}

const audited = Effect.fnUntraced(function* (input: Auditing & Input) {
  const all = (yield* Effect.forEach(input.noted, noted)).flat()
  const own = yield* auditOf(options(yield* serverOf(input.server), input), new Set(all.map(({ hash }) => hash)))
  const { url, verdict, redacted } = own
  const each = all.map((one) => ({ ...one, ...looked(own, one) }))
  const isSound = verdict._tag === "Holds" && each.every((one) => one.isSound)
  const path = Option.getOrUndefined(input.save)
  const isKept = isSound && path !== undefined
  if (isKept) {
    // What was given and found is an older head of ours: the newer one takes its place.
    const text = `${JSON.stringify({ server: url, ...verdict.head })}\n`
    yield* save(path, text, { replace: input.noted.includes(path) })
  }
  const lines = [
    verdict._tag === "Holds" ? holds(verdict.head.number, verdict.head.hash, redacted) : broken(verdict),
    ...each.map(({ says }) => says),
    ...(isKept ? [saved(path)] : [])
  ]
  return {
    code: isSound ? 0 : 1,
    result: "told",
    lines,
    json: {
      server: url,
      holds: isSound,
      ...(verdict._tag === "Holds" ? { head: verdict.head } : { broken: { number: verdict.number, why: verdict.why } }),
      redacted,
      noted: each.map(({ of, hash, isSound: found }) => ({ of, hash, found }))
    }
  } satisfies Outcome
})

export const audit = (input: Auditing) => reply(audited({ ...input, force: false }), { ...input, force: false })
