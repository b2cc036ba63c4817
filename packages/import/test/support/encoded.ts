/**
 * The bytes of a text in the encodings that spreadsheets export.
 *
 * @module
 */

/** Every character of two bytes, by asking what the bytes stand for. */
const gbkBytes: () => ReadonlyMap<string, readonly [number, number]> = () => {
  const decoder = new TextDecoder("gbk")
  const all = new Map<string, readonly [number, number]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = low === 0x7f ? "" : decoder.decode(Uint8Array.of(high, low))
      if (character.length === 1) all.set(character, [high, low])
    }
  return all
}

let known: ReturnType<typeof gbkBytes> | undefined

/** The bytes of a text in GBK; what it does not have is a question mark. */
export const gbk = (text: string): Uint8Array => {
  known ??= gbkBytes()
  const all = known
  return Uint8Array.from(
    Array.from(text).flatMap((character) =>
      character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : (all.get(character) ?? [0x3f])
    )
  )
}

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle)
  return bytes
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const encodings: ReadonlyArray<readonly [name: string, encode: (text: string) => Uint8Array]> = [
  ["UTF-8", utf8],
  ["UTF-8 with a mark", (text) => utf8(`\ufeff${text}`)],
  ["UTF-16LE with a mark", (text) => utf16(`\ufeff${text}`, true)],
  ["UTF-16BE with a mark", (text) => utf16(`\ufeff${text}`, false)],
  ["UTF-16LE without a mark", (text) => utf16(text, true)],
  ["UTF-16BE without a mark", (text) => utf16(text, false)],
  ["GBK", gbk]
]
