/**
 * The interchange files that a PDF of ours carries: one in a report, one for each report in a book; each whole if its hash says so.
 *
 * @module
 */
import { platform } from "@gongkai/import/platform"
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs"

const ending = ".gongkai.json"

/** The texts of the files whose hash holds, in the order of their names, and how many are carried but changed. */
export interface Inside {
  readonly reports: ReadonlyArray<string>
  readonly broken: number
}

/** Finds the interchange files in a document. */
export const carried = async (document: PDFDocumentProxy): Promise<Inside> => {
  const files = [...((await document.getAttachments()) ?? [])].filter(([, { filename }]) => filename.endsWith(ending))
  const found = (await Promise.all(files.map(([id, file]) => attachment(document, id, file))))
    .flatMap((file) => file ?? [])
    .toSorted((one, other) => (one.filename < other.filename ? -1 : 1))
  const texts = found.map(whole)
  const reports = texts.filter((text) => text !== undefined)
  // Beside reports that are whole, a file without a hash is one that somebody else attached.
  const own = reports.length === 0 ? found : found.filter(({ description }) => description.startsWith("sha256:"))
  return { reports, broken: own.length - reports.length }
}

/** The text of a file, if its hash is the one put down beside it. */
const whole = ({ content, description }: Attachment): string | undefined =>
  description === `sha256:${platform.sha256(content)}` ? new TextDecoder().decode(content) : undefined

interface Attachment {
  readonly filename: string
  readonly content: Uint8Array
  readonly description: string
}

/** A file with what is in it, which the library may hand over only when asked. */
const attachment = async (
  document: PDFDocumentProxy,
  id: string,
  { filename, description, content }: Listed
): Promise<Attachment | undefined> => {
  const held = content ?? (await document.getAttachmentContent(id))
  return held === null ? undefined : { filename, description: description ?? "", content: held }
}

/** As the library lists it; what its types promise a damaged file may lack. */
interface Listed {
  readonly filename: string
  readonly description?: string
  readonly content?: Uint8Array | null | undefined
}
