/**
 * The canonical text of a JSON value: RFC 8785 (JSON Canonicalization Scheme).
 *
 * Keys are sorted by UTF-16 code units, nothing is spaced, numbers and strings are written as ECMAScript writes them.
 * Throws a `RangeError` for what the scheme cannot hold: lone surrogates, NaN and infinities.
 *
 * @module
 */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined)
    return `{${entries
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => `${text(key)}:${canonical(each)}`)
      .join(",")}}`
  }
  if (typeof value === "string") return text(value)
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`JSON has no number ${value}`)
  return JSON.stringify(value)
}

const text = (value: string): string => {
  if (/\p{Cs}/u.test(value)) throw new RangeError("a lone surrogate has no canonical text")
  return JSON.stringify(value)
}
