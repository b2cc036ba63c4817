/**
 * The chain of the log's entries: how each is sealed with the hash of the one before, and how whoever has the entries works that out again.
 *
 * @module
 */
import { canonical } from "@gongkai/core/canonical"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { digest } from "./digest.ts"

export const Head = Schema.Struct({ number: Schema.Int, hash: Schema.String })
/** The last entry of the chain: number 0 and the hash of nothing before the first. */
export type Head = typeof Head.Type

const Sealed = Schema.Struct({
  chain: Schema.String,
  number: Schema.Int,
  kind: Schema.String,
  subject: Schema.String,
  year: Schema.Int,
  /** 1, 2, … among the entries of its subject. */
  version: Schema.Int,
  act: Schema.String,
  by: Schema.String,
  at: Schema.String,
  /** SHA-256 of the body's text. */
  digest: Schema.String,
  /** The hash of the entry before. */
  previous: Schema.String,
  hash: Schema.String
})
export const Entry = Schema.Struct({ ...Sealed.fields, body: Schema.String })
/** An entry as it is kept; `body` is canonical JSON. */
export type Entry = typeof Entry.Type

/** What is wrong at an entry; `revision` and `agency`: what it seals is not there, or is not what was sealed. */
export type Why = "missing" | "link" | "seal" | "body" | "head" | "revision" | "agency"

/** Whether the chain holds, up to which entry; or the first entry that is not what was written. */
export type Verdict =
  | { readonly _tag: "Holds"; readonly head: Head }
  | { readonly _tag: "Broken"; readonly number: number; readonly why: Why }

/** Entries that quote a report or say why it was saved: they alone are ever redacted. */
const quoting: ReadonlySet<string> = new Set(["filing", "revision"])

/** The hash that the first entry names as the one before it. */
export const origin = "0".repeat(64)

/** The hash of an entry, over all of it but its body, for which its digest stands. */
export const seal = ({ hash: _hash, ...rest }: typeof Sealed.Type): Effect.Effect<string> => digest(canonical(rest))

/** A chain up to an entry, and the entries up to it whose body is not the one that was sealed, as after an erasure. */
export interface Followed {
  readonly head: Head
  readonly redacted: ReadonlyArray<number>
}

/**
 * Follows a chain by its next entries, whose hashes are worked out again; answers the first that does not hold. Only what quotes a report may
 * have lost its body, and of these, where that is known, only those that were excused.
 */
export const follow = Effect.fnUntraced(function* (
  followed: Followed,
  entries: ReadonlyArray<Entry>,
  excused?: ReadonlySet<number>
): Effect.fn.Return<Followed | Extract<Verdict, { _tag: "Broken" }>> {
  let { head } = followed
  const redacted = [...followed.redacted]
  for (const { body, ...entry } of entries) {
    const broken = (why: Why) => ({ _tag: "Broken", number: head.number + 1, why }) as const
    if (entry.number !== head.number + 1) return broken("missing")
    if (entry.previous !== head.hash) return broken("link")
    if (entry.hash !== (yield* seal(entry))) return broken("seal")
    if (entry.digest !== (yield* digest(body))) {
      if (!quoting.has(entry.kind) || excused?.has(entry.number) === false) return broken("body")
      redacted.push(entry.number)
    }
    head = { number: entry.number, hash: entry.hash }
  }
  return { head, redacted }
})
