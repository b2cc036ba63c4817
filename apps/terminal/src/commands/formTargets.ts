/**
 * The systems that `gongkai export-form` writes for: known without loading what writes.
 *
 * @module
 */

/** In the order in which help tells them. */
export const targets = ["json-schema", "table-schema", "csvw", "xlsform", "surveyjs", "dhis2", "sdmx"] as const

/** One of them. */
export type Target = (typeof targets)[number]
