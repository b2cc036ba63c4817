/**
 * Objects as they follow one another in a file, and the table by which they are found.
 *
 * PDF 1.5 packs objects without a stream of their own into streams together, which makes a tagged report a good deal smaller; PDF/A-1 does
 * not know that, and gets each object and the table in the open.
 *
 * @module
 */
import { platform } from "@gongkai/pdf/platform"
import { deflatedSmall } from "./deflated.ts"

/** Where an object is: at an offset, or as one of those in a stream. */
type Place = { readonly offset: number } | { readonly stream: number; readonly at: number }

/** What the end of a file refers to: the numbers of two objects, and its identifier. */
export interface Trailer {
  readonly root: number
  readonly info: number
  /** Hexadecimal. */
  readonly id: string
}

/** Of a line in the table: the kind, four bytes of a number, one more. */
const columns = 6

/** So many objects in one stream: readers inflate all of them to see one. */
const together = 200

/** A file as it grows, object by object. */
export class Output {
  readonly #packs: boolean
  readonly #parts: Array<string | Uint8Array> = []
  readonly #places: Array<Place> = []
  #held: Array<{ readonly id: number; readonly text: string }> = []
  #length = 0

  constructor(packs: boolean) {
    this.#packs = packs
  }

  /** Text is written as one byte a character, with a line feed behind it. */
  write(part: string | Uint8Array): void {
    const whole = typeof part === "string" ? `${part}\n` : part
    this.#parts.push(whole)
    this.#length += whole.length
  }

  /** An object without a stream. One that a reader should find in the open stays there. */
  object(id: number, text: string, open = false): void {
    if (this.#packs && !open) {
      this.#held.push({ id, text })
      return
    }
    this.#places[id] = { offset: this.#length }
    this.write(`${id} 0 obj\n${text}\nendobj`)
  }

  stream(id: number, dictionary: string, bytes: Uint8Array): void {
    this.#places[id] = { offset: this.#length }
    this.write(`${id} 0 obj\n${dictionary}\nstream`)
    this.write(bytes)
    this.write("\nendstream\nendobj")
  }

  /** `last` is the highest number that an object has. */
  end(last: number, { root, info, id }: Trailer): void {
    const next = this.#pack(last) + 1
    const said = `/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${id}> <${id}>]`
    const start = this.#length
    if (this.#packs) {
      this.#places[next] = { offset: start }
      const table = deflatedSmall(this.#table(next + 1))
      const predictor = `/DecodeParms <<\n/Predictor 12\n/Columns ${columns}\n>>`
      const dictionary = `<<\n/Type /XRef\n/Size ${next + 1}\n/W [1 ${columns - 2} 1]\n${said}\n/Filter /FlateDecode\n${predictor}\n/Length ${table.length}\n>>`
      this.stream(next, dictionary, table)
    } else {
      const lines = Array.from({ length: last }, (_, at) => {
        const place = this.#places[at + 1]
        return `${String(place !== undefined && "offset" in place ? place.offset : 0).padStart(10, "0")} 00000 n `
      })
      this.write(`xref\n0 ${last + 1}\n0000000000 65535 f \n${lines.join("\n")}`)
      this.write(`trailer\n<<\n/Size ${last + 1}\n${said}\n>>`)
    }
    this.write(`startxref\n${start}\n%%EOF`)
  }

  /** Writes what was held, in the order of its numbers; answers the number of the last stream. */
  #pack(last: number): number {
    const held = this.#held.toSorted((one, other) => one.id - other.id)
    this.#held = []
    let id = last
    for (let from = 0; from < held.length; from += together) {
      id += 1
      let [index, texts] = ["", ""]
      for (const [at, each] of held.slice(from, from + together).entries()) {
        this.#places[each.id] = { stream: id, at }
        index += `${each.id} ${texts.length} `
        texts += `${each.text}\n`
      }
      const bytes = deflatedSmall(index + texts)
      const count = Math.min(together, held.length - from)
      const dictionary = `<<\n/Type /ObjStm\n/N ${count}\n/First ${index.length}\n/Filter /FlateDecode\n/Length ${bytes.length}\n>>`
      this.stream(id, dictionary, bytes)
    }
    return id
  }

  /** Each line as it differs from the one above, behind the number of that way of saying it: neighbours differ in little. */
  #table(size: number): Uint8Array {
    const line = columns + 1
    const table = new Uint8Array(size * line)
    let above = new Uint8Array(columns)
    for (let id = 0; id < size; id += 1) {
      const place = this.#places[id]
      const packed = place !== undefined && "stream" in place
      const number = packed ? place.stream : (place?.offset ?? 0)
      const row = new Uint8Array(columns)
      row[0] = id === 0 ? 0 : packed ? 2 : 1
      for (let byte = 1; byte < columns - 1; byte += 1) row[byte] = number >>> (8 * (columns - 2 - byte))
      row[columns - 1] = id === 0 ? 0xff : packed ? place.at : 0
      table[id * line] = 2
      for (let byte = 0; byte < columns; byte += 1) table[id * line + 1 + byte] = (row[byte] ?? 0) - (above[byte] ?? 0)
      above = row
    }
    return table
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.#length)
    let at = 0
    for (const part of this.#parts) {
      bytes.set(typeof part === "string" ? platform.latin1(part) : part, at)
      at += part.length
    }
    return bytes
  }
}
