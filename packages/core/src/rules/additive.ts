/**
 * The sums a form states by its own shape: each line that totals others is one rule.
 *
 * No notice spells these out; the layout implies them and every checker uses them.
 *
 * @module
 */
import { type Axis, lines, printed, type Sum, sums } from "../Axis.ts"
import { type Cell, show } from "../Cell.ts"
import type { Form } from "../Form.ts"
import type { Arithmetic } from "../Rule.ts"

export const additive = (form: Form): ReadonlyArray<Arithmetic> =>
  form.blocks.flatMap(({ rows, columns }) => [
    ...sums(columns).map((sum) =>
      rule(form, sum, "columns", rows, (line, across) => show({ form: form.key, row: across, column: line }))
    ),
    ...sums(rows).map((sum) =>
      rule(form, sum, "rows", columns, (line, across) => show({ form: form.key, row: line, column: across }))
    )
  ])

const rule = (
  form: Form,
  { total, parts }: Sum,
  of: "columns" | "rows",
  crossing: Axis,
  cell: (line: string, across: string) => Cell
): Arithmetic => ({
  id: `${form.key}.${total.key}-is-sum-of-${of}`,
  statement: {
    zh: `“${printed(total)}”等于所列各项之和`,
    en: `${form.key}: ${total.key} is the sum of the ${of} beside it`
  },
  severity: "error",
  cites: form.cites,
  hint: { zh: "请核对合计和各项", en: "Check the total and its parts" },
  equations: lines(crossing).map((across) => ({
    left: [cell(total.key, across.key)],
    right: parts.map((part) => cell(part.key, across.key))
  }))
})
