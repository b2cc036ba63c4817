/**
 * All manners, in the order in which they are applied.
 *
 * @module
 */
import type { Manner } from "./Manner.ts"
import { aroundManners } from "./manners/around.ts"
import { brokenManners } from "./manners/broken.ts"
import { columnManners } from "./manners/columns.ts"
import { convertedManners } from "./manners/converted.ts"
import { figureManners } from "./manners/figures.ts"
import { labels } from "./manners/labels.ts"
import { outlineManners } from "./manners/outline.ts"
import { pdfManners } from "./manners/pdf.ts"
import { rowManners } from "./manners/rows.ts"
import { streamManners } from "./manners/stream.ts"
import { tableManners } from "./manners/tables.ts"

export const manners: ReadonlyArray<Manner> = [
  ...labels,
  ...rowManners,
  ...columnManners,
  ...figureManners,
  ...tableManners,
  ...convertedManners,
  ...aroundManners,
  ...outlineManners,
  ...brokenManners,
  ...pdfManners,
  ...streamManners
]
