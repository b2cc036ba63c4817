/**
 * What a server writes of a report as text: a page, Markdown, a table. Whoever loads this alone loads no rule and no brief.
 *
 * @module
 */
export { csv } from "./csv/field.ts"
export { wide } from "./csv/wide.ts"
export { page } from "./html/page.ts"
export { markdown } from "./markdown/markdown.ts"
