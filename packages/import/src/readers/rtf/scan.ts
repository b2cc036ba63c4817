/**
 * The parts of a rich text file in order: groups, control words with their numbers, and the bytes of its text.
 *
 * Nothing is kept and nothing nests here, so that a file costs as many steps as it has bytes, whatever is in it.
 *
 * @module
 */

/** Takes the parts while a file is scanned. */
export interface Handler {
  readonly open: () => void
  readonly close: () => void
  /** A control word, or a control symbol by itself, with its number if it has one. */
  readonly word: (name: string, number: number | undefined) => void
  /** A byte of text, written plainly or as `\'e4`. */
  readonly byte: (byte: number) => void
}

const [backslash, opening, closing, quote, minus, space] = [0x5c, 0x7b, 0x7d, 0x27, 0x2d, 0x20]

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

/** No control word is longer, and no number of one has more digits. */
const [longest, digits] = [32, 10]

const hexadecimal = (byte: number): number => {
  const value = Number.parseInt(String.fromCharCode(byte), 16)
  return Number.isNaN(value) ? 0 : value
}

/** Scans a file from its first byte to its last. Binary data, as long as it says and the file reaches, is passed over. */
export const scan = (bytes: Uint8Array, { open, close, word, byte }: Handler): void => {
  for (let at = 0; at < bytes.length;) {
    const here = bytes[at++] ?? 0
    if (here === opening) open()
    else if (here === closing) close()
    else if (here !== backslash) {
      // The lines of the file are not those of the text.
      if (here !== 0x0a && here !== 0x0d && here !== 0) byte(here)
    } else {
      const next = bytes[at++] ?? 0
      if (next === quote) {
        byte(hexadecimal(bytes[at] ?? 0) * 16 + hexadecimal(bytes[at + 1] ?? 0))
        at += 2
      } else if (!isLetter(next)) word(String.fromCharCode(next), undefined)
      else {
        let name = String.fromCharCode(next)
        while (name.length < longest && isLetter(bytes[at] ?? 0)) name += String.fromCharCode(bytes[at++] ?? 0)
        const isNegative = bytes[at] === minus
        const from = isNegative ? at + 1 : at
        let to = from
        while (to - from < digits && isDigit(bytes[to] ?? 0)) to++
        const number = to > from ? Number(String.fromCharCode(...bytes.subarray(from, to))) : undefined
        if (number !== undefined || isNegative) at = to
        if (bytes[at] === space) at++
        if (name === "bin") at += isNegative ? 0 : (number ?? 0)
        else word(name, number === undefined ? undefined : isNegative ? -number : number)
      }
    }
  }
}
