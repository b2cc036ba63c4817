/**
 * The form of an edition for other systems, each in its own language, from the edition's data alone.
 *
 * @module
 */
import type { Edition } from "@gongkai/core/Edition"
import { idOf } from "./cells.ts"
import { csvw } from "./csvw.ts"
import { dhis2 } from "./dhis2.ts"
import { jsonSchema } from "./jsonSchema.ts"
import { sdmx } from "./sdmx.ts"
import { surveyjs } from "./surveyjs.ts"
import { tableSchema } from "./tableSchema.ts"

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** The definitions that are text, by their names; an XLSForm is a workbook, whose sheets `xlsform` gives. */
export const definitions = {
  "json-schema": (edition: Edition) => json(jsonSchema(edition)),
  "table-schema": (edition: Edition) => json(tableSchema(edition)),
  /** `table` is the file that the metadata lie beside. */
  csvw: (edition: Edition, table: string = `${idOf(edition)}.csv`) => json(csvw(edition, table)),
  surveyjs: (edition: Edition) => json(surveyjs(edition)),
  dhis2: (edition: Edition) => json(dhis2(edition)),
  sdmx
} as const
