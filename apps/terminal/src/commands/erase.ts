/**
 * `gongkai erase`: takes a revision's words out of the database of `serve` on a legal order; whoever keeps the machine may, and nobody else.
 *
 * It asks before it does so, or is told with `--yes`: what is erased comes back from no one but a backup.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { named, withDatabase } from "../disk/database.ts"
import { agree, mayAsk } from "../words/ask.ts"
import { complained, refuse } from "../words/refusal.ts"
import { harmless, mention } from "../words/Terminal.ts"

export interface Erasing {
  readonly db: string
  readonly agencyId: string
  readonly year: number
  readonly revision: number
  readonly order: string
  readonly reason: string
  readonly yes: boolean
  readonly json: boolean
  readonly language: Language
}

/** Who acts, as the log names it. */
const by = "命令行"

export const erase = ({ db, agencyId: agency, year, revision: number, order, reason, yes, json, language }: Erasing) =>
  Effect.gen(function* () {
    if (order.trim() === "" || reason.trim() === "") return yield* refuse("", unsaid)
    if (!yes) {
      const isAgreed = mayAsk() && (yield* agree(sure(agency, year, number), language))
      if (!isAgreed) return yield* refuse("", kept)
    }
    const found = yield* withDatabase(db, { create: false }, ({ erasure }) =>
      Effect.result(erasure.erase({ agency, year, number, order, reason, by }))
    )
    if (Result.isFailure(found)) return yield* refuse(named(db), found.failure.text)
    const { revisions, entries, head } = found.success
    const said = done(revisions, entries.length, head.hash)[language]
    yield* mention(json ? JSON.stringify({ database: named(db), ...found.success }, null, 2) : harmless(said), json)
  }).pipe(Effect.catch(complained(language)))

const unsaid: Text = {
  zh: "没有写明依据和理由，没有删除；请用 --order 写文号，用 --reason 写理由",
  en: "the order or the reason is not said, and nothing was erased; say them with --order and --reason"
}
const sure = (agency: string, year: number, number: number): Text => ({
  zh: `删除“${harmless(agency)}”${year}年度报告第${number}版的内容，不能恢复。删除？`,
  en: `Erase what revision ${number} of report ${year} of "${harmless(agency)}" says? It cannot be brought back.`
})
const kept: Text = {
  zh: "没有删除；确要删除请加 --yes",
  en: "nothing was erased; add --yes to do so"
}
const done = (revisions: ReadonlyArray<number>, entries: number, hash: string): Text => ({
  zh: `已删除第${revisions.join("、")}版的内容，以及记录中的引文 ${entries} 处；指纹和办理记录保留，此事记在日志（${hash}）。以前的备份里仍有，请一并处理`,
  en: `erased what revision ${revisions.join(", ")} said, and ${entries} quotation(s) in the log; hashes and acts remain, and this is in the log (${hash}). Earlier backups still hold it: see to them too`
})
