/**
 * A document as the parts of the back-end see it: every object it made, by number, with what was written to it.
 *
 * @module
 */
import type { Document, Reference } from "../../src/backend/engine.ts"

/** An object that was made. */
interface Made extends Reference {
  readonly chunks: Array<Uint8Array | string>
  ended: boolean
}

/** What a document has been asked for. */
export interface Asked {
  readonly document: Document
  readonly objects: ReadonlyArray<Made>
  readonly files: ReadonlyMap<string, Reference>
}

/** `subset`: 1 in a document for archives of part 1, 3 of part 3. */
export const asked = (subset = 3): Asked => {
  const objects: Array<Made> = []
  const files = new Map<string, Reference>()
  const ref = (data: object = {}): Made => {
    const made: Made = {
      id: objects.length + 1,
      data: { ...data },
      compress: true,
      chunks: [],
      ended: false,
      write: (chunk) => made.chunks.push(chunk),
      end: (chunk) => {
        if (chunk !== undefined) made.chunks.push(chunk)
        made.ended = true
      }
    }
    objects.push(made)
    return made
  }
  const root = ref({ Type: "Catalog" })
  const part = {
    ref,
    subset,
    _root: root,
    addNamedEmbeddedFile: (name: string, specification: Reference) => files.set(name, specification)
  }
  // What the tests do not use of pdfkit's document is not there.
  return { document: part as unknown as Document, objects, files }
}
