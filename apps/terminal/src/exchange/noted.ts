/**
 * What somebody noted of a log before: hashes of its entries, on receipts, in files that `audit` wrote, or typed.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { open } from "../disk/files.ts"

/** A hash that an entry of the log should have, and at which number where that was noted too. */
export interface Noted {
  /** The file, or the hash as it was typed. */
  readonly of: string
  readonly hash: string
  readonly number?: number
}

const Head = Schema.Struct({ number: Schema.Int, hash: Schema.String })
const decodeHead = Schema.decodeUnknownResult(Schema.fromJsonString(Head))

const hash = /^[\da-f]{64}$/iu
/** As a receipt has it in a sentence of either language, or as JSON. */
const onReceipt = /(?:记录指纹|head of the log |"chain"\s*:\s*")(?<hash>[\da-f]{64})(?![\da-f])/giu

/** The hashes that a text names. */
export const notedIn = (of: string, text: string): ReadonlyArray<Noted> => {
  const head = decodeHead(text)
  if (Result.isSuccess(head) && hash.test(head.success.hash)) {
    return [{ of, hash: head.success.hash.toLowerCase(), number: head.success.number }]
  }
  const all = [...text.matchAll(onReceipt)].map((match) => (match.groups?.["hash"] ?? "").toLowerCase())
  return [...new Set(all)].map((each) => ({ of, hash: each }))
}

/** What is named on the command line: a hash, or a file with some. Refuses a file with none. */
export const noted = Effect.fnUntraced(function* (named: string): Effect.fn.Return<ReadonlyArray<Noted>, Refused> {
  if (hash.test(named)) return [{ of: named, hash: named.toLowerCase() }]
  const { bytes } = yield* open(named)
  const found = notedIn(named, new TextDecoder().decode(bytes))
  return found.length === 0 ? yield* new Refused({ file: named, text: nothing }) : found
})

const nothing: Text = {
  zh: "里面没有记录指纹；请给出回执（含“记录指纹”的原文，或接口答复的 JSON）、以前 --save 存下的末项，或 64 位指纹",
  en: "it names no head of a log; give a receipt (its sentence, or the answer of the interface as JSON), a head that --save kept, or the 64 digits"
}
