/**
 * The parts of a MIME message, such as browsers and Word save a page in: each with its type, decoded only when asked for (RFC 2045, 2046).
 *
 * @module
 */
import { limits } from "../limits.ts"

/** A part that holds no further parts. */
export interface Part {
  /** In lower case, `text/html`. */
  readonly type: string
  readonly charset: string | undefined
  /** The name of a file that is attached, or the address that the part was saved from. */
  readonly name: string
  readonly isAttached: boolean
  readonly bytes: () => Uint8Array
}

/** Parts in order, and whether the last of them may have been cut off. */
export interface Message {
  readonly parts: ReadonlyArray<Part>
  readonly isCut: boolean
}

/** Parts within parts, no deeper than this. */
const deepest = 4

interface Header {
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

/** A long value stands in pieces: `filename*0*=…; filename*1*=…` (RFC 2231). */
const parameter = /;\s*([\w-]+)(?:\*(\d+))?\*?\s*=\s*(?:"([^"]*)"|([^\s;"]+))/gu

const headerOf = (value: string): Header => {
  const parameters = new Map<string, string>()
  for (const [, named = "", piece, quoted, bare = ""] of value.matchAll(parameter)) {
    const name = named.toLowerCase()
    const before = piece === undefined || piece === "0" ? "" : (parameters.get(name) ?? "")
    parameters.set(name, before + (quoted ?? bare))
  }
  return { value: value.split(";", 1).join("").trim().toLowerCase(), parameters }
}

const empty: Header = { value: "", parameters: new Map() }

/** The head of a part: its lines, those that go on put together. */
const headersOf = (head: string): ReadonlyMap<string, Header> =>
  new Map(
    head
      .replaceAll(/\r?\n[ \t]+/gu, " ")
      .split(/\r?\n/u)
      .flatMap((line) => {
        const [, name, value] = /^([\w-]+):(.*)$/u.exec(line) ?? []
        return name === undefined || value === undefined ? [] : [[name.toLowerCase(), headerOf(value)] as const]
      })
  )

const step = 8192

/** Each byte as the character of its number: decoders for the web know no such encoding. */
const characters = (bytes: Uint8Array): string => {
  const pieces: Array<string> = []
  for (let at = 0; at < bytes.length; at += step) pieces.push(String.fromCharCode(...bytes.subarray(at, at + step)))
  return pieces.join("")
}

const raw = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

const quotedPrintable = (text: string): Uint8Array =>
  raw(
    text
      .replaceAll(/=[ \t]*\r?\n/gu, "")
      .replaceAll(/=([\dA-Fa-f]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  )

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
const values = new Map(Array.from(alphabet, (character, value) => [character.charCodeAt(0), value]))

/** Characters that are not of the alphabet are passed over, as readers of mail do. */
const base64 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4))
  let [held, bits, length] = [0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const value = values.get(text.charCodeAt(at))
    if (value === undefined) continue
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[length++] = (held >> bits) & 0xff
  }
  return bytes.subarray(0, length)
}

const decoders: { readonly [encoding: string]: (text: string) => Uint8Array } = {
  "quoted-printable": quotedPrintable,
  base64
}

/** Where the head of a part ends: at a blank line, which is the first line of a part without a head. */
const endOfHead = /^\r?\n(?![\w-]+:)|\r?\n\r?\n/u

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`)

/** Answers `undefined` where there are more parts, or parts nest deeper, than in any page. */
export const messageOf = (bytes: Uint8Array): Message | undefined => {
  const parts: Array<Part> = []
  let isCut = false
  const read = (text: string, depth: number): boolean => {
    const end = (depth > 0 ? endOfHead : /\r?\n\r?\n/u).exec(text)
    const headers = headersOf(end === null ? text : text.slice(0, end.index))
    const body = end === null ? "" : text.slice(end.index + end[0].length)
    const type = headers.get("content-type") ?? empty
    const boundary = type.parameters.get("boundary")
    if (type.value.startsWith("multipart/") && boundary !== undefined) {
      if (depth >= deepest) return false
      const [, ...pieces] = `\n${body}`.split(new RegExp(String.raw`\r?\n--${escaped(boundary)}`, "u"))
      const last = pieces.findIndex((piece) => piece.startsWith("--"))
      if (last === -1) isCut = true
      return (last === -1 ? pieces : pieces.slice(0, last)).every((piece) =>
        // Behind the boundary the line ends; a part without a head begins with a blank line.
        read(piece.replace(/^[ \t]*\r?\n/u, ""), depth + 1)
      )
    }
    const disposition = headers.get("content-disposition") ?? empty
    const encoding = headers.get("content-transfer-encoding")?.value ?? ""
    parts.push({
      type: type.value,
      charset: type.parameters.get("charset"),
      name:
        disposition.parameters.get("filename") ??
        type.parameters.get("name") ??
        headers.get("content-location")?.value ??
        "",
      isAttached: disposition.value === "attachment",
      bytes: () => (decoders[encoding] ?? raw)(body)
    })
    return parts.length <= limits.entries
  }
  return read(characters(bytes), 0) ? { parts, isCut } : undefined
}
