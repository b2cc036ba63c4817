/**
 * A text taken apart for setting: its characters in parallel arrays, with kind, width, face, and whether a line may begin there.
 *
 * There is only one such value, and `read` overwrites it: set a text before reading the next, and copy what you keep.
 *
 * @module
 */
import * as Kind from "./Kind.ts"
import type { Metrics } from "./Metrics.ts"

/** A text as parallel arrays, one place for each character. */
export interface Text {
  /** The text as printed: marks without a shape are gone, and every blank is a plain space. */
  readonly string: string
  /** Characters, of which one beyond the first plane is one, without the spaces at the end. */
  readonly length: number
  /** Where each character begins in the string, and at last its end. */
  readonly at: Int32Array
  readonly code: Int32Array
  readonly kind: Uint8Array
  /** In ems. */
  readonly width: Float64Array
  readonly face: Uint8Array
  /** Whether a line may begin at this character; see `breaks`. */
  readonly level: Uint8Array
}

interface Shared extends Text {
  string: string
  length: number
}

const room = (size: number): Shared => ({
  string: "",
  length: 0,
  at: new Int32Array(size + 1),
  code: new Int32Array(size),
  kind: new Uint8Array(size),
  width: new Float64Array(size),
  face: new Uint8Array(size),
  level: new Uint8Array(size)
})

const usual = 4096
let shared = room(usual)

/** The beginning of a text, up to before `length`, that is set in another role. */
export interface Lead {
  readonly metrics: Metrics
  readonly length: number
}

/** The faces of a lead are counted from here on. */
export const leading = 128

/** Takes a text apart. The next call overwrites what this one yields. */
export const read = (string: string, metrics: Metrics, lead?: Lead): Text => {
  if (string.length > shared.code.length) shared = room(string.length)
  // What a very long text needed is not kept for good.
  else if (shared.code.length > 16 * usual && string.length < usual) shared = room(usual)
  const { at, code, kind, width, face } = shared
  let length = 0
  let changed = false
  for (let unit = 0; unit < string.length; unit += 1) {
    let point = string.charCodeAt(unit)
    const start = unit
    if (point >= 0xd800 && point < 0xdc00) {
      point = string.codePointAt(unit) ?? point
      if (point > 0xffff) unit += 1
    }
    let own = Kind.kind(point)
    if (own === Kind.nothing) {
      changed = true
      continue
    }
    if (own === Kind.blank) {
      changed = true
      point = 0x20
      own = Kind.space
    }
    at[length] = start
    code[length] = point
    kind[length] = own
    const isLead = lead !== undefined && start < lead.length
    width[length] = isLead ? lead.metrics.width(point) : metrics.width(point)
    face[length] = isLead ? leading + lead.metrics.face(point) : metrics.face(point)
    length += 1
  }
  at[length] = string.length
  shared.string = changed ? rebuilt(at, code, length) : string
  shared.length = end(shared, 0, length)
  return shared
}

const rebuilt = (at: Int32Array, code: Int32Array, length: number): string => {
  let string = ""
  for (let each = 0; each < length; each += 1) {
    at[each] = string.length
    string += String.fromCodePoint(code[each] ?? 0x20)
  }
  at[length] = string.length
  return string
}

/** Where the text ends but for spaces. */
export const end = ({ kind }: Text, from: number, to: number): number => {
  let last = to
  while (last > from && kind[last - 1] === Kind.space) last -= 1
  return last
}
