/**
 * The interchange file that a PDF of ours carries, if its hash says that it is whole.
 *
 * @module
 */
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs"

const ending = ".gongkai.json"

/** `undefined` where the PDF carries none; without `text` where what it carries is not what was put in. */
export const carried = async (document: PDFDocumentProxy): Promise<{ readonly text?: string } | undefined> => {
  const files: unknown = await document.getAttachments()
  const found = Object.values(files ?? {}).flatMap((file: unknown) => (isAttachment(file) ? [file] : []))[0]
  if (found === undefined) return undefined
  const hash = await crypto.subtle.digest("SHA-256", Uint8Array.from(found.content))
  const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("")
  return found.description === `sha256:${hex}` ? { text: new TextDecoder().decode(found.content) } : {}
}

interface Attachment {
  readonly filename: string
  readonly content: Uint8Array
  readonly description: string
}

const isAttachment = (file: unknown): file is Attachment =>
  typeof file === "object" &&
  file !== null &&
  "filename" in file &&
  typeof file.filename === "string" &&
  file.filename.endsWith(ending) &&
  "content" in file &&
  file.content instanceof Uint8Array
