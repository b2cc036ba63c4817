/**
 * Whether two files of ours hold the same, object by object, once what is deflated is inflated.
 *
 * zlib is not bound to the same bytes on every processor: a report printed again elsewhere may differ in how it is compressed, and in
 * nothing else.
 *
 * @module
 */
import { inflateSync } from "node:zlib"

const latin = new TextDecoder("latin1")

/** Each object: what it says, without its length, and its stream inflated. `undefined` for a file that is not laid out as ours are. */
const objects = (bytes: Uint8Array): ReadonlyArray<string> | undefined => {
  const text = latin.decode(bytes)
  const [, start] = /startxref\n(\d+)\n%%EOF\n$/u.exec(text.slice(-64)) ?? []
  if (start === undefined) return undefined
  const [, count, table = ""] =
    /^xref\n0 (\d+)\n0{10} 65535 f \n((?:\d{10} 00000 n \n)*)trailer\n/u.exec(text.slice(Number(start))) ?? []
  if (count === undefined || table.length !== (Number(count) - 1) * 20) return undefined
  const offsets = Array.from({ length: Number(count) - 1 }, (_, at) => Number(table.slice(at * 20, at * 20 + 10)))
  try {
    return [
      ...offsets.map((offset) => object(bytes, text, offset)),
      text
        .slice(Number(start))
        .replace(/^[\s\S]*trailer/u, "")
        .replace(/startxref[\s\S]*$/u, "")
    ]
  } catch {
    // A stream that is no zlib, or an offset that leads nowhere.
    return undefined
  }
}

const object = (bytes: Uint8Array, text: string, offset: number): string => {
  const head = text.slice(offset, text.indexOf("endobj", offset))
  const at = head.indexOf(">>\nstream\n")
  if (at < 0) return head
  const says = head.slice(0, at)
  const length = Number(/\/Length (\d+)/u.exec(says)?.[1])
  const from = offset + at + ">>\nstream\n".length
  const stream = bytes.subarray(from, from + length)
  const inflated = says.includes("/FlateDecode") ? inflateSync(stream) : stream
  return says.replace(/\/Length \d+\n/u, "") + latin.decode(inflated)
}

export const same = (one: Uint8Array, other: Uint8Array): boolean => {
  const [ours, theirs] = [objects(one), objects(other)]
  return (
    ours !== undefined &&
    theirs !== undefined &&
    ours.length === theirs.length &&
    ours.every((each, at) => each === theirs[at])
  )
}
