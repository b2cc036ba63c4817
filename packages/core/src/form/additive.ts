/**
 * The sums a form states by its own shape: each line that totals others is one rule.
 *
 * No notice spells these out; the layout implies them and every checker uses them.
 *
 * @module
 */
import { printed } from "./Axis.ts"
import { type Form, totals } from "./Form.ts"
import type { Arithmetic } from "./Arithmetic.ts"

/** The rules of sums of a form: one for each line that totals others, with an equation for each line that crosses it. */
export const additive = (form: Form): ReadonlyArray<Arithmetic> =>
  totals(form).map(({ of, line, sums }) => ({
    id: `${form.key}.${line.key}-is-sum-of-${of}`,
    statement: {
      zh: `“${printed(line)}”等于所列各项之和`,
      en: `${form.key}: ${line.key} is the sum of the ${of} beside it`
    },
    severity: "error",
    cites: form.cites,
    hint: { zh: "请核对合计和各项", en: "Check the total and its parts" },
    equations: sums.map(({ total, parts }) => ({ left: [total], right: parts }))
  }))
