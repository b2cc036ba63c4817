/**
 * A workbook of bare texts and numbers: sheets of rows, the first row of each in sight, as form builders and charts read them.
 *
 * @module
 */
import { pack } from "../container.ts"
import type { Sheet } from "./Sheet.ts"
import { partsOf } from "./workbook.ts"

/** A sheet by its name and its rows. */
interface Rows {
  readonly name: string
  readonly rows: ReadonlyArray<ReadonlyArray<string | number>>
}

const sheetOf = ({ name, rows }: Rows): Sheet => ({
  name,
  cells: rows.flatMap((texts, row) =>
    texts.flatMap((text, column) =>
      text === ""
        ? []
        : [
            {
              row,
              column,
              style: "usual",
              content: typeof text === "number" ? { digits: String(text) } : { text }
            } as const
          ]
    )
  ),
  widths: (rows[0] ?? []).map(() => 28),
  frozen: 1
})

/** The workbook; an empty text leaves its cell empty. */
export const plainWorkbook = (title: string, sheets: ReadonlyArray<Rows>): Uint8Array =>
  pack(partsOf(sheets.map(sheetOf), title, "gongkai"))
