/**
 * 本年新收 ＋ 上年结转 ＝ 本年度办理结果总计 ＋ 结转下年度继续办理: the balance that part three prints in its own head.
 *
 * @module
 */
import { lines } from "../Axis.ts"
import { show } from "../Cell.ts"
import type { Form } from "../Form.ts"
import type { Arithmetic } from "../Rule.ts"

/** Of each column: “本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”. */
export const intakeEqualsOutcome = (requests: Form): Arithmetic => ({
  id: "requests.intake-equals-outcome",
  statement: {
    zh: "各列：一、本年新收＋二、上年结转＝三、（七）总计＋四、结转下年度",
    en: "In each column, requests received and carried in equal those closed and carried out"
  },
  severity: "error",
  cites: requests.cites,
  hint: {
    zh: "请核对“（七）总计”和“四、结转下年度继续办理”",
    en: "Check the total of outcomes and the requests carried out"
  },
  equations: requests.blocks.flatMap((block) =>
    lines(block.columns).map((column) => {
      const cell = (row: string) => show({ form: requests.key, row, column: column.key })
      return { left: [cell("received"), cell("carriedIn")], right: [cell("outcome.total"), cell("carriedOut")] }
    })
  )
})
