/**
 * Levenshtein's distance between two short texts: how many signs are lost, too many, or others.
 *
 * Labels are compared by the hundred thousand. Of a text of up to 32 signs a whole column of the table of distances is two numbers,
 * whose bits say where it rises and falls (Myers 1999, Hyyrö 2001).
 *
 * @module
 */

const width = 32

/** In which places of the text at hand each sign stands; empty between two calls. */
const places = new Uint32Array(0x1_00_00)

export const distance = (one: string, other: string): number => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.length === 0 ? long.length : short.length <= width ? byBits(short, long) : byRows(short, long)
}

const byBits = (short: string, long: string): number => {
  const last = 1 << (short.length - 1)
  for (let at = 0; at < short.length; at++) {
    const code = short.charCodeAt(at)
    places[code] = (places[code] ?? 0) | (1 << at)
  }
  let [rises, falls, apart] = [-1, 0, short.length]
  for (let at = 0; at < long.length; at++) {
    const same = places[long.charCodeAt(at)] ?? 0
    const across = same | falls
    const level = same | (((same & rises) + rises) ^ rises)
    const up = falls | ~(level | rises)
    const down = rises & level
    if ((up & last) !== 0) apart++
    if ((down & last) !== 0) apart--
    const shifted = (up << 1) | 1
    rises = (down << 1) | ~(across | shifted)
    falls = shifted & across
  }
  for (let at = 0; at < short.length; at++) places[short.charCodeAt(at)] = 0
  return apart
}

const byRows = (a: string, b: string): number => {
  let previous = Uint16Array.from({ length: b.length + 1 }, (_, at) => at)
  let current = new Uint16Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    current[0] = i
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      current[j] = Math.min(swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1)
    }
    const filled = current
    current = previous
    previous = filled
  }
  return previous[b.length] ?? 0
}
