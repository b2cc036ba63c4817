/**
 * The forms in which a report is given out: each with its media type and the ending of its file's name.
 *
 * @module
 */

/** The forms by their endings, in the order in which one is chosen where a client takes several alike. */
export const forms = {
  json: "application/json",
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  md: "text/markdown; charset=utf-8"
} as const
/** A form, as the ending of a file's name. */
export type Form = keyof typeof forms

/** All forms, the interchange file first. */
export const endings: ReadonlyArray<Form> = ["json", "html", "pdf", "docx", "xlsx", "csv", "md"]

/** The media types as a document lists them, without their parameters. */
export const mediaTypes: ReadonlyArray<string> = endings.map((form) => forms[form].replace(/;.*$/u, ""))
