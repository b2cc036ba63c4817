/**
 * Keys that a JSON text writes twice in one object. `JSON.parse` keeps the last of them in silence; a report file may not have any.
 *
 * Count first: a text whose keys are as many as those of its value has none twice. The places are looked for only where the counts
 * differ. Both functions expect text that `JSON.parse` takes.
 *
 * @module
 */

const [quote, colon, backslash] = [34, 58, 92]

/** The offset of the quote that ends the string beginning at `from`. */
const closing = (text: string, from: number): number => {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) return at
    if (code === backslash) at++
  }
  return text.length
}

/** How many keys a JSON text writes: its colons outside strings. */
export const keysWritten = (text: string): number => {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) at = closing(text, at)
    else if (code === colon) count++
  }
  return count
}

/** A key that an object writes more than once: its path from the top, and how often. */
export interface Repeated {
  readonly path: ReadonlyArray<string>
  readonly times: number
}

/** An object or array that is not closed yet: the keys met in it (an array has none), and the step that leads on from it. */
interface Open {
  readonly met: Map<string, number> | undefined
  step: string
}

/** Nobody reads more of them, and a hostile text may make each path long. */
const most = 20

/** The keys written more than once, in the order of their first repetition; `"a"` and `"\u0061"` are the same key. */
export const repeated = (text: string): ReadonlyArray<Repeated> => {
  const open: Array<Open> = []
  const found = new Map<string, Repeated>()
  let isKey = false
  const meet = ({ met }: Open, key: string): void => {
    const times = (met?.get(key) ?? 0) + 1
    met?.set(key, times)
    if (times === 1) return
    const path = open.map(({ step }) => step)
    found.set(JSON.stringify(path), { path, times })
  }
  for (let at = 0; at < text.length && found.size < most; at++) {
    const top = open.at(-1)
    switch (text.charAt(at)) {
      case "{":
        open.push({ met: new Map(), step: "" })
        isKey = true
        break
      case "[":
        open.push({ met: undefined, step: "0" })
        break
      case "}":
      case "]":
        open.pop()
        isKey = false
        break
      case ",":
        isKey = top?.met !== undefined
        if (top !== undefined && !isKey) top.step = String(Number(top.step) + 1)
        break
      case '"': {
        const end = closing(text, at)
        if (isKey && top !== undefined) {
          top.step = JSON.parse(text.slice(at, end + 1))
          meet(top, top.step)
        }
        isKey = false
        at = end
      }
    }
  }
  return [...found.values()]
}
