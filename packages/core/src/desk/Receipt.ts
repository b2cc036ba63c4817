/**
 * 回执: what a server took in, of whom and when, with the hash of what it says, so that nobody can later speak of another content.
 *
 * `chain` is the head of the server's audit log after the act. Two receipts that stand in one log prove their order.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Moment, Year } from "../report/Header.ts"
import type { Text } from "../Text.ts"
import { clock } from "./Instant.ts"
import { Said } from "./Unit.ts"

const Hash = Schema.String.check(
  Schema.isPattern(/^[\da-f]{64}$/u, { message: "应为64位十六进制数", description: "64 hexadecimal digits" })
)

/** The schema of a receipt: whose report, what was done to it, by whom and when; `hash` is the SHA-256 of the report's essence. */
export const Receipt = Schema.Struct({
  unit: Schema.String,
  name: Said,
  year: Year,
  act: Schema.Literals(["file", "publish", "correct", "withdraw"]),
  revision: Schema.Natural,
  hash: Hash,
  /** Of what the public reads, where that is less than what was filed. */
  publicHash: Schema.optionalKey(Hash),
  by: Said,
  at: Moment,
  chain: Schema.optionalKey(Hash)
}).annotate({ identifier: "Receipt", title: "回执" })
/** A receipt, as the schema of the same name has it. */
export type Receipt = typeof Receipt.Type

const acts: { readonly [A in Receipt["act"]]: Text } = {
  file: { zh: "收到报送", en: "was filed" },
  publish: { zh: "已公布", en: "was published" },
  correct: { zh: "已更正", en: "was corrected" },
  withdraw: { zh: "已撤回", en: "was withdrawn" }
}

/** The receipt as one prints it. */
export const sentence = ({ name, year, act, revision, hash, publicHash, by, at, chain }: Receipt): Text => ({
  zh: `“${name}”${year}年度报告${acts[act].zh}：第${revision}版，经办人${by}，北京时间${clock(at)}；内容指纹${hash}${publicHash === undefined ? "" : `，公布内容的指纹${publicHash}`}${chain === undefined ? "" : `；记录指纹${chain}`}`,
  en: `report ${year} of “${name}” ${acts[act].en}: revision ${revision}, by ${by}, at ${at}; hash of its content ${hash}${publicHash === undefined ? "" : `, of what is published ${publicHash}`}${chain === undefined ? "" : `; head of the log ${chain}`}`
})

/** Whether a receipt is of a content, as filed or as the public reads it, by its hash in digits of either case. */
export const isOf = ({ hash, publicHash }: Receipt, asked: string): boolean =>
  [hash, publicHash].includes(asked.toLowerCase())
