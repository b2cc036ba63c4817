/**
 * Compares two PDFs of ours object by object, after inflating every stream.
 *
 * Versions up to 0.2 compressed with Node's zlib, which does not give the same bytes on every processor, nor those of today's library: a
 * report printed again may differ from an older file in how it is compressed, and in nothing else.
 *
 * @module
 */
import { inflated } from "./bytes/deflate.ts"

const latin = new TextDecoder("latin1")

/** What is taken of a stream: its bytes as they lie in the file, and whether they are deflated. Throws where they are damaged. */
type Taking = (stream: Uint8Array, isDeflated: boolean) => string

const unpacked: Taking = (stream, isDeflated) => latin.decode(isDeflated ? inflated(stream) : stream)

const nothing: Taking = () => ""

/** The objects in the order in which they stand; `undefined` for a file that is not laid out as ours are. */
const objects = (bytes: Uint8Array, taking: Taking): ReadonlyArray<string> | undefined => {
  const text = latin.decode(bytes)
  const found: Array<string> = []
  let at = text.search(/^\d+ 0 obj$/mu)
  try {
    while (at >= 0 && /^\d+ 0 obj\n/u.test(text.slice(at, at + 20))) {
      const [object, next] = one(bytes, text, at, taking)
      found.push(object)
      at = next
    }
  } catch {
    // A stream that is no zlib, or a length that leads nowhere.
    return undefined
  }
  // After the last object a file may only have its table, which says where the objects begin.
  return /^(?:xref\n[\s\S]*?)?startxref\n\d+\n%%EOF\n$/u.test(text.slice(at)) ? found : undefined
}

const end = "endobj\n"

/** An object without what depends on how it was compressed, and where the next begins. */
const one = (bytes: Uint8Array, text: string, at: number, taking: Taking): readonly [string, number] => {
  const close = text.indexOf(end, at)
  if (close < 0) throw new RangeError("an object without an end")
  const opens = text.indexOf(">>\nstream\n", at)
  if (opens < 0 || opens > close) return [text.slice(at, close), close + end.length]
  const says = text.slice(at, opens)
  // Ours say how long a stream is; another file may point to an object that does.
  const length = Number(/\/Length (\d+)\n/u.exec(says)?.[1])
  if (Number.isNaN(length)) throw new RangeError("a stream without its length")
  const from = opens + ">>\nstream\n".length
  const stream = bytes.subarray(from, from + length)
  const inside = taking(stream, says.includes("/FlateDecode"))
  const closes = text.indexOf(end, from + length)
  if (closes < 0) throw new RangeError("a stream without an end")
  const next = closes + end.length
  // The table of a newer file is a stream too.
  return [says.replace(/\/Length \d+\n/u, "") + (says.includes("/XRef") ? "" : inside), next]
}

/** Whether a file has nothing in it but objects as we write them, up to its end. What its streams hold is not unpacked. */
export const isLaidOutAsOurs = (bytes: Uint8Array): boolean => objects(bytes, nothing) !== undefined

/** Whether two PDFs of ours hold the same objects. `false` for files that are not laid out as ours are. */
export const same = (ours: Uint8Array, other: Uint8Array): boolean => {
  const [one, two] = [objects(ours, unpacked), objects(other, unpacked)]
  return (
    one !== undefined && two !== undefined && one.length === two.length && one.every((each, at) => each === two[at])
  )
}
