/**
 * A report as text that others read: a web page, Markdown, CSV, open data. Pure functions of a draft; nothing of the clock is in them.
 *
 * @module
 */
export { columns, tidy } from "./csv/tidy.ts"
export { wide } from "./csv/wide.ts"
export { dataset, type Distribution } from "./dataset.ts"
export { type Figure, figures, type Status } from "./figures.ts"
export { type Options as PageOptions, mediaType, page } from "./html/page.ts"
export { markdown } from "./markdown/markdown.ts"
export { notice, wholeness, type Wholeness } from "./wholeness.ts"
