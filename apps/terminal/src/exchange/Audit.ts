/**
 * The log of a server followed from its beginning: every hash worked out again here, and looked for what receipts and noted heads name.
 *
 * Nothing that the server says of itself is believed: an entry counts as what its own hash makes of it.
 *
 * @module
 */
import { Entry, follow, type Followed, Head, origin, type Verdict } from "@gongkai/storage/chain"
import { erasures } from "@gongkai/storage/Log"
import type { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { refuse } from "../words/refusal.ts"
import { connection, type Options } from "./Connection.ts"
import { foreign, onlyPart } from "./sentences.ts"

// A server shows one chain, and does not name it in each entry.
const { chain: _chain, ...fields } = Entry.fields
const Item = Schema.Struct(fields)
/** An entry as a server shows it. */
export type Shown = typeof Item.Type

const Page = Schema.Struct({
  head: Head,
  items: Schema.Array(Item),
  next: Schema.optionalKey(Schema.Int),
  isPart: Schema.optionalKey(Schema.Boolean)
})
type Page = typeof Page.Type
const decodePage = Schema.decodeUnknownEffect(Schema.fromJsonString(Page))
const decodeErasure = Schema.decodeUnknownEffect(
  Schema.fromJsonString(Schema.Struct({ entries: Schema.Array(Schema.Int) }))
)

/** What a log was followed to. */
export interface Audited {
  readonly url: string
  readonly verdict: Verdict
  /** The entries whose hash is one of those looked for, by that hash. */
  readonly found: ReadonlyMap<string, Shown>
  /** How many bodies were redacted on legal orders that the log itself names. */
  readonly redacted: number
}

/** Follows the log of a server; `wanted` are hashes of entries, in lower case. The name of the chain is part of what is sealed. */
export const audit = Effect.fnUntraced(function* (
  options: Options,
  wanted: ReadonlySet<string>
): Effect.fn.Return<Audited, Refused> {
  const { url, client, answered, otherwise } = yield* connection(options)
  const found = new Map<string, Shown>()
  const excused = new Set<number>()
  let followed: Followed = { head: { number: 0, hash: origin }, redacted: [] }
  const end = (verdict: Verdict): Audited => ({ url, verdict, found, redacted: followed.redacted.length })
  const pageAfter = Effect.fnUntraced(function* (after: number) {
    const answer = yield* answered((each) =>
      client.GET("/v1/log", { params: { query: { after, limit: 200 } }, ...each })
    )
    if (answer.status !== 200) return yield* otherwise(answer)
    return yield* decodePage(answer.text).pipe(Effect.catch(() => refuse(url, foreign)))
  })
  for (let after: number | undefined = 0; after !== undefined;) {
    const { items, next, head, isPart }: Page = yield* pageAfter(after)
    if (isPart === true) return yield* refuse(url, onlyPart)
    const further: Followed | Extract<Verdict, { _tag: "Broken" }> = yield* follow(
      followed,
      items.map((item) => ({ ...item, chain: "desk" }))
    )
    if ("_tag" in further) return end(further)
    followed = further
    for (const item of items) {
      if (wanted.has(item.hash)) found.set(item.hash, item)
      if (item.kind !== erasures) continue
      const { entries } = yield* decodeErasure(item.body).pipe(Effect.catch(() => refuse(url, foreign)))
      // An entry excuses only what stands before it.
      for (const entry of entries) if (entry < item.number) excused.add(entry)
    }
    const missing = atEnd(followed.head, head, next)
    if (missing !== undefined) return end(missing)
    after = next
  }
  const open = followed.redacted.find((number) => !excused.has(number))
  return end(
    open === undefined ? { _tag: "Holds", head: followed.head } : { _tag: "Broken", number: open, why: "body" }
  )
})

/** A page that ends before the head that the server itself names, and says that there is no more. */
const atEnd = (
  followed: Head,
  head: Head,
  next: number | undefined
): Extract<Verdict, { _tag: "Broken" }> | undefined => {
  if (next !== undefined && next === followed.number) return undefined
  if (next !== undefined || followed.number < head.number) {
    return { _tag: "Broken", number: followed.number + 1, why: "missing" }
  }
  return undefined
}
