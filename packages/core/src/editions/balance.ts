/**
 * 本年新收 ＋ 上年结转 ＝ 本年度办理结果总计 ＋ 结转下年度继续办理: the balance that part three prints in its own head.
 *
 * @module
 */
import { lines } from "../form/Axis.ts"
import { show } from "../form/Cell.ts"
import type { Form } from "../form/Form.ts"
import type { Arithmetic } from "../form/Arithmetic.ts"

/** Of each column: “本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”. */
export const intakeEqualsOutcome = (requests: Form): Arithmetic => {
  const rows = requests.blocks.flatMap((block) => lines(block.rows))
  const named = (key: string) => `“${rows.find((row) => row.key === key)?.heading.label ?? key}”`
  return {
    id: "requests.intake-equals-outcome",
    statement: {
      zh: `各列：${named("received")}＋${named("carriedIn")}＝${named("outcome.total")}＋${named("carriedOut")}`,
      en: "In each column, requests received and carried in equal those closed and carried out"
    },
    severity: "error",
    cites: requests.cites,
    hint: {
      zh: `请核对${named("outcome.total")}和${named("carriedOut")}`,
      en: "Check the total of outcomes and the requests carried out"
    },
    equations: requests.blocks.flatMap((block) =>
      lines(block.columns).map((column) => {
        const cell = (row: string) => show({ form: requests.key, row, column: column.key })
        return { left: [cell("received"), cell("carriedIn")], right: [cell("outcome.total"), cell("carriedOut")] }
      })
    )
  }
}
