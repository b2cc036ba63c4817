/**
 * （六）其他处理 unusually high: the notice of 2019 asks supervisors to look into it, and 第三十六条 gives every answer a kind of its own.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import type { Edition } from "../../form/Edition.ts"
import * as Ledger from "../../report/Ledger.ts"
import { comesTo } from "../prose/claims.ts"
import { terms } from "../prose/terms.ts"
import type { Judgement } from "../Rule.ts"

/** Of so many requests closed, and from this share of them on. */
const [fewest, high] = [10, 0.3]

export const otherOutcomes = (own: Edition): Judgement => ({
  id: "requests.other-outcomes-high",
  severity: "note",
  statement: { zh: "“其他处理”占比不过高", en: "Few requests end as 其他处理" },
  cites: own.key === "2019" ? own.cites : Regulation("第三十六条"),
  hint: {
    zh: "请核对是否有应归入前五类的；属实的请说明",
    en: "Check whether some belong to the other kinds; if not, say why"
  },
  check: ({ edition, ledger, reading }) => {
    const at = Ledger.lookup(ledger, reading)
    const [other, all] = [terms(edition).outcome("closed"), terms(edition).closed("total")]
    const [part = 0, whole = 0] = [comesTo(other, at), comesTo(all, at)]
    if (whole < fewest || part / whole < high) return []
    const percent = Math.round((100 * part) / whole)
    return [
      {
        at: "outcome.closed",
        severity: "note",
        cells: other.cells,
        message: {
          zh: `“（六）其他处理”${part}件，占办理结果${whole}件的${percent}%`,
          en: `${part} of ${whole} requests (${percent}%) ended as 其他处理`
        }
      }
    ]
  }
})
