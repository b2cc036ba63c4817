/**
 * A block of a table as it is read on paper: what its head says, and each line with the headings above it.
 *
 * @module
 */
import { lines, printed } from "../../src/form/Axis.ts"
import { type Edition, forms } from "../../src/form/Edition.ts"

export interface Printed {
  readonly form: string
  readonly heading?: string
  readonly corner?: string
  readonly over?: string
  /** Key and label; 三、本年度办理结果／（三）不予公开／1.属于国家秘密. */
  readonly rows: ReadonlyArray<readonly [key: string, label: string]>
  readonly columns: ReadonlyArray<readonly [key: string, label: string]>
}

export const blocks = (edition: Edition): ReadonlyArray<Printed> =>
  forms(edition).flatMap((form) =>
    form.blocks.map(({ heading, corner, over, rows, columns }) => ({
      form: form.key,
      ...(heading !== undefined && { heading }),
      ...(corner !== undefined && { corner }),
      ...(over !== undefined && { over }),
      rows: lines(rows).map((line) => [line.key, printed(line)] as const),
      columns: lines(columns).map((line) => [line.key, printed(line)] as const)
    }))
  )
