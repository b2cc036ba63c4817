/**
 * The text of bytes whose encoding is declared, marked or only to be guessed: UTF-8, GB18030 (GBK, GB2312), Big5 or UTF-16.
 *
 * A declaration that does not decode is not believed. What decodes in no way is no text.
 *
 * @module
 */
const marks: ReadonlyArray<readonly [bytes: ReadonlyArray<number>, encoding: string]> = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"]
]

const marked = (bytes: Uint8Array): string | undefined =>
  marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1]

const declaration = /(?:<meta[^>]{0,200}?charset\s*=\s*["']?|<\?xml[^>]{0,80}?encoding\s*=\s*["'])\s*([\w-]{2,20})/iu

/** What a page or an XML text says of its own encoding. */
const declared = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096))
  const label = declaration.exec(head)?.[1]?.toLowerCase()
  // Pages that say GB2312 or GBK use characters beyond; GB18030 holds them all. A page readable so far is not UTF-16.
  if (label === undefined || label.startsWith("utf-16")) return undefined
  return label.startsWith("gb") ? "gb18030" : label
}

/** Without a mark, UTF-16 shows by the zero bytes of its tabs, digits and line ends. */
const wide = (bytes: Uint8Array): string | undefined => {
  const sample = bytes.subarray(0, 4096)
  let [even, odd] = [0, 0]
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  // 一 (U+4E00) and its like have a zero for their low byte, but are few.
  if (odd > 2 * even) return "utf-16le"
  return even > 2 * odd ? "utf-16be" : undefined
}

const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The text, or `undefined` when the bytes are no text in any encoding worth trying. */
export const decoded = (bytes: Uint8Array): string | undefined => {
  const first = marked(bytes) ?? wide(bytes)
  if (first !== undefined) return decode(bytes, first)
  const label = declared(bytes)
  for (const encoding of new Set([...(label === undefined ? [] : [label]), "utf-8", "gb18030", "big5"])) {
    const text = decode(bytes, encoding)
    if (text !== undefined) return text
  }
  return undefined
}

/** The same, with a mark for what cannot be decoded: a page with one broken character is still a page. */
export const decodedLoosely = (bytes: Uint8Array): string => {
  const text = decoded(bytes)
  if (text !== undefined) return text
  const label = declared(bytes)
  try {
    return new TextDecoder(label ?? "utf-8").decode(bytes)
  } catch {
    return new TextDecoder("utf-8").decode(bytes)
  }
}
