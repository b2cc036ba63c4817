/**
 * A face from a pack on a server: its header and arrays are fetched when it is opened, its outlines when a document needs them.
 *
 * Of 18.6 MB of packs one report fetches about 1.3. Outlines that lie near one another are fetched together, gaps included.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type { PrintError } from "../errors/PrintError.ts"
import type { Face } from "./Face.ts"
import { frontLength, headerLength, opened } from "./pack.ts"
import type { RangedSource } from "../packs/Source.ts"

type Span = readonly [from: number, to: number]

/** So many requests at most for the characters of one document. */
const requests = 64

/** In bytes: a gap this short is cheaper to fetch than a request of its own. */
const shortest = 1024

/** Spans that cover all of these, in order, with as few bytes between as the number of requests allows. */
export const merged = (spans: ReadonlyArray<Span>): ReadonlyArray<Span> => {
  const sorted = spans.toSorted(([one], [other]) => one - other)
  for (let gap = shortest; ; gap *= 2) {
    const found: Array<[from: number, to: number]> = []
    for (const [from, to] of sorted) {
      const last = found.at(-1)
      if (last !== undefined && from - last[1] <= gap) last[1] = Math.max(last[1], to)
      else found.push([from, to])
    }
    if (found.length <= requests) return found
  }
}

/** `failed` puts into words that a range could not be fetched. `undefined` when the bytes are no pack of this format. */
export const openRanged = async (
  source: RangedSource,
  failed: (cause: unknown) => PrintError
): Promise<Face | undefined> => {
  if (source.length < headerLength) return undefined
  const header = await source.fetch(0, headerLength)
  const length = frontLength(header)
  if (length === undefined || source.length < length) return undefined
  const front = new Uint8Array(length)
  front.set(header)
  front.set(await source.fetch(headerLength, length), headerLength)
  const outlines = new Map<number, Uint8Array>()
  const pack = opened({
    length: source.length,
    bytes: (from, to) => {
      const bytes = to <= length ? front.subarray(from, to) : outlines.get(from)
      if (bytes?.length !== to - from) throw new RangeError(`bytes ${from} to ${to} were not fetched`)
      return bytes
    }
  })
  if (pack === undefined) return undefined
  const fetch = async (codePoints: ReadonlyArray<number>): Promise<void> => {
    // 0 stands for the glyph of lacking characters, which every subset begins with.
    const wanted = [0, ...codePoints].map(pack.span).filter(([from]) => !outlines.has(from))
    const empty = wanted.filter(([from, to]) => from === to)
    const spans = wanted.filter(([from, to]) => from < to)
    await Promise.all(
      merged(spans).map(async ([from, to]) => {
        const bytes = await source.fetch(from, to)
        for (const [start, end] of spans)
          if (from <= start && end <= to) outlines.set(start, bytes.slice(start - from, end - from))
      })
    )
    for (const [from] of empty) if (!outlines.has(from)) outlines.set(from, new Uint8Array(0))
  }
  return {
    ...pack.face,
    fetch: (codePoints) => Effect.tryPromise({ try: () => fetch(codePoints), catch: failed })
  }
}
