/**
 * A document of pdfmake that keeps what it writes, byte for byte the same from the same report, and says of itself what archives ask for.
 *
 * pdfkit hands its output to a stream and reads its colour profile from a file of its own; neither is needed here.
 *
 * @module
 */
import { sRGB } from "./colours.ts"
import type { Document, Engine, Options, Reference } from "./engine.ts"

export interface File extends Document {
  /** Once it has ended. */
  readonly bytes: () => Uint8Array
  /** What it says of itself in XMP. */
  description: string
}

export type FileClass = new (options: Options) => File

/** Writing begins while the document of pdfkit is being made, before any field of ours could be: the parts come into being on first use. */
export const fileClass = ({ Document: Base }: Pick<Engine, "Document">): FileClass =>
  class extends Base implements File {
    declare parts: Array<string | Uint8Array> | undefined
    declare description: string

    constructor(options: Options) {
      super({}, {}, {}, {}, options)
      this._addColorOutputIntent = outputIntent
    }

    declare _addColorOutputIntent: () => void

    _write(data: string | Uint8Array): void {
      const part = typeof data === "string" ? `${data}\n` : data
      this.parts ??= []
      this.parts.push(part)
      this._offset += part.length
    }

    /** What pdfkit's stream would be given; its end is all there is of it. */
    push(): boolean {
      return false
    }

    _addInfo(): void {
      this.appendXML(this.description)
    }

    bytes(): Uint8Array {
      const bytes = new Uint8Array(this._offset)
      let at = 0
      for (const part of this.parts ?? []) {
        if (typeof part === "string")
          for (let each = 0; each < part.length; each++) bytes[at + each] = part.charCodeAt(each)
        else bytes.set(part, at)
        at += part.length
      }
      return bytes
    }
  }

const name = "sRGB IEC61966-2.1"

function outputIntent(this: Document): void {
  const profile: Reference = this.ref({ N: 3 })
  profile.end(sRGB())
  const intent = this.ref({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    Info: new String(name),
    OutputConditionIdentifier: new String(name),
    DestOutputProfile: profile
  })
  intent.end()
  this._root.data["OutputIntents"] = [intent]
}
