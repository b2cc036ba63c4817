/**
 * Writes on a printed PDF as other programs do: whole objects behind its end, with a table that says where they stand.
 *
 * @module
 */
import { inflateSync } from "node:zlib"

/** An object by its number, without what surrounds it. */
export interface Numbered {
  readonly number: number
  readonly body: string
}

/** The dictionaries of a file, those in compressed object streams too. */
export const objects = (bytes: Buffer): ReadonlyArray<Numbered> => {
  const text = bytes.toString("latin1")
  return [...text.matchAll(/(?<=^|\n)(\d+) 0 obj\n(<<[\s\S]*?>>)\n(stream\n|endobj\n)/gu)].flatMap(
    ({ index, 0: all, 1: number = "", 2: says = "", 3: then = "" }) => {
      if (then !== "stream\n" || !says.includes("/Type /ObjStm")) return [{ number: Number(number), body: says }]
      const own = (key: string) => Number(new RegExp(`/${key} (\\d+)`, "u").exec(says)?.[1])
      const from = index + all.length
      const inside = inflateSync(bytes.subarray(from, from + own("Length"))).toString("latin1")
      const heads = inside.slice(0, own("First")).trim().split(/\s+/u).map(Number)
      return Array.from({ length: own("N") }, (_, at) => {
        const [start = 0, end = inside.length] = [heads[2 * at + 1], heads[2 * at + 3]]
        return {
          number: heads[2 * at] ?? 0,
          body: inside.slice(own("First") + start, own("First") + end).trim()
        }
      })
    }
  )
}

export const pagesOf = (bytes: Buffer): ReadonlyArray<Numbered> =>
  objects(bytes)
    .filter(({ body }) => /\/Type \/Page\b(?!s)/u.test(body))
    .toSorted((one, other) => one.number - other.number)

const last = (bytes: Buffer, pattern: RegExp): string =>
  [...bytes.toString("latin1").matchAll(pattern)].at(-1)?.[1] ?? ""

/** The number of the next object that a file has not yet. */
export const next = (bytes: Buffer): number => Number(last(bytes, /\/Size (\d+)/gu))

/** Appends objects, and nothing before them is touched. */
export const appended = (bytes: Buffer, added: ReadonlyArray<Numbered>): Buffer => {
  const text = bytes.toString("latin1")
  const parts = [text]
  const places: Array<string> = []
  let at = bytes.length
  for (const { number, body } of added) {
    const part = `${number} 0 obj\n${body}\nendobj\n`
    parts.push(part)
    places.push(`${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`)
    at += part.length
  }
  const size = Math.max(next(bytes), ...added.map(({ number }) => number + 1))
  const trailer = `<</Size ${size}/Root ${last(bytes, /\/Root (\d+ 0 R)/gu)}/Info ${last(bytes, /\/Info (\d+ 0 R)/gu)}/Prev ${last(bytes, /startxref\n(\d+)/gu)}>>`
  parts.push(`xref\n${places.join("")}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`)
  return Buffer.from(parts.join(""), "latin1")
}

/** The same dictionary with another value under a key. */
export const put = ({ number, body }: Numbered, key: string, value: string): Numbered => ({
  number,
  body: body
    .replace(new RegExp(`/${key} (?:\\[[^\\]]*\\]|\\d+ 0 R|\\S+)\n`, "u"), "")
    .replace(/>>$/u, `/${key} ${value}\n>>`)
})
