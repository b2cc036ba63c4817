/**
 * 项目数量 of the format of 2019 counts kinds of licences and penalties, 处理决定数量 the decisions taken.
 *
 * Where last year's items and the change come to the number of decisions in every row, somebody counted cases as items.
 *
 * @module
 */
import { type Cell, show } from "../../form/Cell.ts"
import { Format2019 } from "../../form/Citation.ts"
import * as Edition from "../../form/Edition.ts"
import { once } from "../../once.ts"
import * as Ledger from "../../report/Ledger.ts"
import type { Judgement } from "../Rule.ts"

interface Row {
  readonly items: Cell
  readonly change: Cell
  readonly decisions: Cell
}

const rows = once((edition: Edition.Edition): ReadonlyArray<Row> =>
  Edition.slots(edition).flatMap(({ form, row, column }) => {
    if (column.key !== "itemsLastYear") return []
    const cell = (key: string): Cell => show({ form: form.key, row: row.key, column: key })
    const found = { items: cell("itemsLastYear"), change: cell("change"), decisions: cell("decisions") }
    return Edition.slot(edition, found.decisions) === undefined ? [] : [found]
  })
)

/** So few items may be as many as the decisions by chance. */
const fewest = 10

export const itemsNotCases: Judgement = {
  id: "proactive.items-not-cases",
  severity: "note",
  statement: { zh: "项目数量填事项数，不填件数", en: "Items are counted as items, not as cases" },
  cites: Format2019("第二部分"),
  hint: {
    zh: "请核对：项目数量是许可、处罚等事项的个数，处理决定数量才是件数",
    en: "Check: items are kinds of licences or penalties; only decisions are cases"
  },
  check: ({ edition, ledger, reading }) => {
    const at = Ledger.lookup(ledger, reading)
    const filled = rows(edition).filter(({ items, decisions }) => (at(items) ?? 0) > 0 || (at(decisions) ?? 0) > 0)
    const changed = filled.filter(({ change }) => at(change) !== 0)
    const sums = filled.every(({ items, change, decisions }) => {
      const [before, more, now] = [at(items), at(change), at(decisions)]
      return before !== undefined && more !== undefined && now !== undefined && before + more === now
    })
    const most = Math.max(0, ...filled.map(({ decisions }) => at(decisions) ?? 0))
    if (!sums || changed.length === 0 || most < fewest) return []
    return [
      {
        at: "proactive/items",
        severity: "note",
        cells: filled.flatMap(({ items, change, decisions }) => [items, change, decisions]),
        message: {
          zh: "各行“上一年项目数量”加“本年增/减”都等于“处理决定数量”，疑把件数当作项目数填报",
          en: "In every row last year's items and the change come to the decisions: cases seem to be counted as items"
        }
      }
    ]
  }
}
