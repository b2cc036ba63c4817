/**
 * The records of an old spreadsheet, and its shared strings, which go on over records ([MS-XLS] 2.1.4 and 2.5.293).
 *
 * @module
 */

/** A stretch of text from a place on, and the number of its font. */
export interface FontRun {
  readonly from: number
  readonly font: number
}

/** A record of a workbook's stream. */
export interface Record {
  readonly kind: number
  /** Where it begins in the stream. */
  readonly at: number
  readonly data: DataView
}

/** The records of a stream in order; ends at one that is cut off. */
export const records = function* (view: DataView): Generator<Record> {
  for (let at = 0; at + 4 <= view.byteLength;) {
    const length = view.getUint16(at + 2, true)
    if (at + 4 + length > view.byteLength) return
    yield { kind: view.getUint16(at, true), at, data: new DataView(view.buffer, view.byteOffset + at + 4, length) }
    at += 4 + length
  }
}

/** A reading place in records that go on one after the other. */
class Cursor {
  readonly parts: ReadonlyArray<DataView>
  part = 0
  at: number
  constructor(parts: ReadonlyArray<DataView>, at: number) {
    this.parts = parts
    this.at = at
  }
  left(): number {
    return (this.parts[this.part]?.byteLength ?? 0) - this.at
  }
  next(): boolean {
    this.at = 0
    return ++this.part < this.parts.length
  }
  byte(): number {
    while (this.left() <= 0) if (!this.next()) throw new RangeError("the strings end too early")
    return this.parts[this.part]?.getUint8(this.at++) ?? 0
  }
  word(): number {
    return this.byte() + this.byte() * 256
  }
  skip(bytes: number): void {
    for (let rest = bytes; rest > 0;) {
      const step = Math.min(rest, this.left())
      this.at += step
      rest -= step
      if (rest > 0 && !this.next()) throw new RangeError("the strings end too early")
    }
  }
  /** Characters that go on in the next record say anew how wide they are. */
  characters(count: number, wide: boolean): string {
    let width = wide ? 2 : 1
    let text = ""
    for (let rest = count; rest > 0;) {
      const step = Math.min(rest, Math.floor(this.left() / width))
      const part = this.parts[this.part]
      if (part !== undefined) text += charactersIn(part, this.at, step, width === 2)
      this.at += step * width
      rest -= step
      if (rest === 0) return text
      if (!this.next()) throw new RangeError("the strings end too early")
      width = (this.byte() & 1) === 1 ? 2 : 1
    }
    return text
  }
}

const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true })

/** Characters of a record: of two bytes, or of one where the other would be 0. */
export const charactersIn = (view: DataView, at: number, count: number, wide: boolean): string => {
  const length = Math.max(0, Math.min(count * (wide ? 2 : 1), view.byteLength - at))
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length)
  return wide ? utf16.decode(bytes) : Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")
}

/** A shared string, and the stretches of it that are in fonts of their own. */
export interface Shared {
  readonly text: string
  readonly runs: ReadonlyArray<FontRun>
}

/** The shared strings, by their numbers. */
export const sharedStrings = (table: ReadonlyArray<DataView>): ReadonlyArray<Shared> => {
  const found: Array<Shared> = []
  const count = table[0] === undefined ? 0 : table[0].getUint32(4, true)
  const cursor = new Cursor(table, 8)
  for (let string = 0; string < count; string++) {
    const length = cursor.word()
    const flags = cursor.byte()
    const runs = (flags & 0x8) === 0 ? 0 : cursor.word()
    const extra = (flags & 0x4) === 0 ? 0 : cursor.word() + cursor.word() * 65_536
    const text = cursor.characters(length, (flags & 0x1) === 1)
    const own = Array.from({ length: runs }, (): FontRun => ({ from: cursor.word(), font: cursor.word() }))
    found.push({ text, runs: own })
    cursor.skip(extra)
  }
  return found
}
