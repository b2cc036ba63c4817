/**
 * What pdfkit uses of Node's Buffer and streams, for a browser and the edge: just enough to write laid out pages.
 *
 * `bundle.mjs` puts them in; nothing of them is global.
 */

const latin1 = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0))

const utf16le = (text) => {
  const bytes = new Uint8Array(text.length * 2)
  for (let at = 0; at < text.length; at += 1) new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), true)
  return bytes
}

const encoders = {
  ascii: latin1,
  binary: latin1,
  utf16le,
  "utf-8": (text) => new TextEncoder().encode(text),
  utf8: (text) => new TextEncoder().encode(text)
}

const encoder = (name) => {
  const found = encoders[name]
  if (found === undefined) throw new Error(`the encoding ${name} was left out of this bundle`)
  return found
}

export class Buffer extends Uint8Array {
  static isBuffer(value) {
    return value instanceof Uint8Array
  }

  static from(value, encoding = "utf8") {
    const bytes = typeof value === "string" ? encoder(encoding)(value) : value
    const made = new Buffer(bytes.length)
    made.set(bytes)
    return made
  }

  static alloc(length) {
    return new Buffer(length)
  }

  static concat(all) {
    const whole = new Buffer(all.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const part of all) {
      whole.set(part, at)
      at += part.length
    }
    return whole
  }

  toString(encoding) {
    const each = encoding === "hex" ? (byte) => byte.toString(16).padStart(2, "0") : (byte) => String.fromCharCode(byte)
    if (encoding !== "hex" && encoding !== "binary")
      throw new Error(`the encoding ${encoding} was left out of this bundle`)
    return Array.from(this, each).join("")
  }
}

/** A document is read from memory when it has ended, so events and streaming do nothing. */
export class Readable {
  emit() {
    return false
  }

  push() {
    return false
  }
}

// The module of pdfkit imports the default, its CommonJS file the names.
// oxlint-disable-next-line import/no-default-export
export default { Readable }
