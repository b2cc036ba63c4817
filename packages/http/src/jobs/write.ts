/**
 * Writes a report in every form but PDF: as a page, a table, a text, and, where there is room for it, as files for Word and Excel.
 *
 * The writers are loaded when one of them is first asked for.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import type { Form } from "./forms.ts"

/** A form that is written, not printed. */
type Written = Exclude<Form, "pdf">

/** Writes a report; `undefined` where this server cannot write that form. */
export type Write = (draft: Draft, form: Written) => Promise<Uint8Array | string | undefined>

/** The writers of files for Word and Excel. */
export interface Office {
  readonly document: (draft: Draft) => Uint8Array
  readonly workbook: (draft: Draft) => Uint8Array
}

/** A writer; without `office` it writes no files for Word and Excel. */
export const writer =
  (office?: () => Promise<Office>): Write =>
  async (draft, form) => {
    switch (form) {
      case "json":
        return Interchange.texts(draft).essence
      case "docx":
        return (await office?.())?.document(draft)
      case "xlsx":
        return (await office?.())?.workbook(draft)
      default: {
        const { markdown, page, wide } = await import("./pages.ts")
        return { html: page, csv: wide, md: markdown }[form](draft)
      }
    }
  }
