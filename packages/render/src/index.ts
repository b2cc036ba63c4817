/**
 * A report as text that others read: a web page, Markdown, CSV, open data. Pure functions of a draft; nothing of the clock is in them.
 *
 * @module
 */
export { type Block as BriefBlock, type Brief } from "./brief/Brief.ts"
export { briefPage } from "./brief/html.ts"
export { briefOf, type Material as BriefMaterial } from "./brief/ofReport.ts"
export { briefOfUnits, type County } from "./brief/ofUnits.ts"
export { briefMarkdown, rowsOf as briefRows } from "./brief/text.ts"
export { type Chart } from "./chart/Chart.ts"
export { charts, type Material } from "./chart/charts.ts"
export { type Picture as ChartPicture, picture as chartPicture } from "./chart/picture.ts"
export { sheet as chartSheet, svg as chartSvg } from "./chart/svg.ts"
export { csv } from "./csv/field.ts"
export { columns, tidy, tidyHead, tidyLines } from "./csv/tidy.ts"
export { type Options as CsvOptions, wide } from "./csv/wide.ts"
export { dataset, type Distribution } from "./dataset.ts"
export { definitions } from "./definition/definitions.ts"
export { type Rows, xlsform } from "./definition/xlsform.ts"
export { type Options as PageOptions, mediaType, page } from "./html/page.ts"
export { type TableCell, type TableGroup, tableRows } from "./html/tableRows.ts"
export { dataPackage, type Held, type Sink } from "./package/dataPackage.ts"
export type { Member } from "./package/descriptor.ts"
export { markdown } from "./markdown/markdown.ts"
