/**
 * Refers to an object by its number. pdfkit writes what is no plain object as its own text.
 *
 * @module
 */
/** A reference by number. */
export class Numbered {
  readonly #id: number

  constructor(id: number) {
    this.#id = id
  }

  get [Symbol.toStringTag](): string {
    return "Reference"
  }

  toString(): string {
    return `${this.#id} 0 R`
  }
}
