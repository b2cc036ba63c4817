/**
 * A document of pdfmake that keeps what it writes, byte for byte the same from the same report, and says of itself what archives ask for.
 *
 * pdfkit hands its output to a stream, compresses each piece by itself and reads its colour profile from a file of its own; none of that is
 * needed here.
 *
 * @module
 */
import { sRGB } from "./colours.ts"
import { deflated } from "./deflated.ts"
import type { Document, Engine, Options, Reference } from "./engine.ts"
import { Output } from "./Output.ts"

/** A document of pdfmake that keeps its bytes. */
export interface File extends Document {
  /** Once it has ended. */
  readonly bytes: () => Uint8Array
  /** The number of an object that is written later, by `object`. */
  readonly reserve: () => number
  /** Writes an object without a stream past pdfkit, by its number and its text. */
  readonly object: (id: number, text: string) => void
  /** What it says of itself in XMP. */
  description: string
}

/** The class of such documents, made from pdfmake's own. */
export type FileClass = new (options: Options) => File

/** What has been written of the object at hand. */
interface Begun {
  readonly id: number
  dictionary?: string
  stream?: Uint8Array
}

/** Writing begins while the document of pdfkit is being made, before any field of ours could be: the output comes into being on first use. */
export const fileClass = ({ Document: Base }: Pick<Engine, "Document">): FileClass =>
  class extends Base implements File {
    declare output: Output | undefined
    declare begun: Begun | undefined
    declare operators: Array<string> | undefined
    declare description: string
    declare _addColorOutputIntent: () => void

    constructor(options: Options) {
      super({}, {}, {}, {}, options)
      this._addColorOutputIntent = outputIntent
    }

    reserve(): number {
      return this._offsets.push(null)
    }

    object(id: number, text: string): void {
      this.opened().object(id, text)
    }

    opened(): Output {
      this.output ??= new Output(this.options.subset !== "PDF/A-1b")
      return this.output
    }

    /** pdfkit writes an object line by line: its number, its dictionary, perhaps a stream, its end. */
    _write(data: string | Uint8Array): void {
      const output = this.opened()
      const { begun } = this
      if (begun === undefined) {
        const [, id] = typeof data === "string" ? (/^(\d+) 0 obj$/u.exec(data) ?? []) : []
        if (id === undefined) output.write(data)
        else this.begun = { id: Number(id) }
      } else if (typeof data !== "string") begun.stream = data
      else if (begun.dictionary === undefined) begun.dictionary = data
      else if (data === "endobj") {
        const { id, dictionary, stream } = begun
        // What a file carries can be seen without unpacking it.
        if (stream === undefined) output.object(id, dictionary, dictionary.includes("/Filespec"))
        else output.stream(id, dictionary, stream)
        this.begun = undefined
      }
    }

    /** A page's operators are kept until it ends, and deflated at once. */
    override addContent(operators: string): this {
      this.operators ??= []
      this.operators.push(operators)
      return this
    }

    override flushPages(): void {
      const { page } = this
      if (page !== null && this.operators !== undefined) {
        while (page.markings.length > 0) this.endMarkedContent()
        const { content } = page
        content.compress = false
        content.data["Filter"] = "FlateDecode"
        content.write(deflated(`${this.operators.join("\n")}\n`))
        this.operators = undefined
      }
      super.flushPages()
    }

    /** What pdfkit's stream would be given; its end is all there is of it. */
    push(): boolean {
      return false
    }

    _addInfo(): void {
      this.appendXML(this.description)
    }

    _finalize(): void {
      const id = Array.from(this._id, (byte) => byte.toString(16).padStart(2, "0")).join("")
      this.output?.end(this._offsets.length, { root: this._root.id, info: this._info.id, id })
    }

    bytes(): Uint8Array {
      return this.output?.bytes() ?? new Uint8Array()
    }
  }

const name = "sRGB IEC61966-2.1"

let profile: Uint8Array | undefined

function outputIntent(this: Document): void {
  profile ??= deflated(sRGB())
  const reference: Reference = this.ref({ N: 3, Filter: "FlateDecode" })
  reference.end(profile)
  const intent = this.ref({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    Info: new String(name),
    OutputConditionIdentifier: new String(name),
    DestOutputProfile: reference
  })
  intent.end()
  this._root.data["OutputIntents"] = [intent]
}
