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

/** What the texts of reports are made of. */
const usual = /[\t\n\r -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu

/** Without a mark, UTF-16 shows by the zero bytes of its tabs, digits and line ends; its order by which makes sense of the rest. */
const wide = (bytes: Uint8Array): string | undefined => {
  const sample = bytes.subarray(0, 4096)
  if (!sample.includes(0)) return undefined
  const [first, second] = ["utf-16le", "utf-16be"]
    .map((encoding) => {
      const text = new TextDecoder(encoding).decode(sample)
      return { encoding, share: (text.match(usual)?.length ?? 0) / text.length }
    })
    .toSorted((one, other) => other.share - one.share)
  return first !== undefined && first.share > 0.7 && first.share > (second?.share ?? 0) ? first.encoding : undefined
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
