/**
 * The sheets of a report's workbook in a spreadsheet engine, which works every formula out anew.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import { figures as figuresOf } from "@gongkai/core/figures"
import { HyperFormula } from "hyperformula"
import { checkSheet, verdictsOf } from "../../src/xlsx/checkSheet.ts"
import { contents as contentsOf } from "../../src/xlsx/contents.ts"
import { formSheet } from "../../src/xlsx/formSheet.ts"
import type { Sheet } from "../../src/xlsx/Sheet.ts"

const gridOf = ({ cells }: Sheet): Array<Array<string | number | null>> => {
  const rows: Array<Array<string | number | null>> = []
  for (const { row, column, content } of cells) {
    while (rows.length <= row) rows.push([])
    const held =
      content === undefined
        ? null
        : "text" in content
          ? content.text
          : "digits" in content
            ? Number(content.digits)
            : `=${content.formula}`
    const line = rows[row] ?? []
    while (line.length <= column) line.push(null)
    line[column] = held
  }
  return rows
}

/** The tables and 校验 of a report, with what each formula comes to and what the file says that it came to. */
export const calculated = (draft: Draft) => {
  const edition = editionOf(draft)
  const figures = figuresOf(edition, draft)
  const stated = { edition, figures, reading: draft.reading ?? "draft" } as const
  const contents = contentsOf(stated)
  const sheets = [
    ...Edition.forms(edition).map((form) => formSheet(form, { ...stated, contents, verdicts: verdictsOf(edition) })),
    checkSheet(edition, contents, stated.reading)
  ]
  const engine = HyperFormula.buildFromSheets(Object.fromEntries(sheets.map((sheet) => [sheet.name, gridOf(sheet)])), {
    licenseKey: "gpl-v3"
  })
  const valueOf = (sheet: string, row: number, column: number): string => {
    const id = engine.getSheetId(sheet) ?? 0
    const value = engine.getCellValue({ sheet: id, row, col: column })
    return value === null ? "" : typeof value === "object" ? value.value : String(value)
  }
  return { sheets, valueOf, edition }
}
