/**
 * A file within the file, as PDF/A-3 wants it: named, typed, and in its relation to the document.
 *
 * @module
 */
import { deflatedSmall } from "./deflated.ts"
import type { Document } from "./engine.ts"

/** A file to lie inside a PDF, with the hash of its bytes as its description. */
export interface Attachment {
  readonly bytes: Uint8Array
  readonly name: string
  readonly type: "application/json"
  readonly description: string
  readonly made?: Date | undefined
}

/** Puts a file into a document. */
export const embed = (document: Document, { bytes, name, type, description, made }: Attachment): void => {
  const file = document.ref({
    Type: "EmbeddedFile",
    // Names of PDF write a slash by its number.
    Subtype: type.replace("/", "#2F"),
    Params: { ...(made !== undefined && { CreationDate: made, ModDate: made }), Size: bytes.length },
    Filter: "FlateDecode"
  })
  file.end(deflatedSmall(bytes))
  const specification = document.ref({
    Type: "Filespec",
    AFRelationship: "Source",
    F: new String(name),
    UF: new String(name),
    EF: { F: file, UF: file },
    Desc: new String(description)
  })
  specification.end()
  document.addNamedEmbeddedFile(name, specification)
  const known = document._root.data["AF"]
  document._root.data["AF"] = [...(Array.isArray(known) ? known : []), specification]
}
