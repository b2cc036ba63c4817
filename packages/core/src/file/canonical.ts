/**
 * The canonical text of a JSON value: RFC 8785 (JSON Canonicalization Scheme).
 *
 * Keys are sorted by UTF-16 code units, nothing is spaced, numbers and strings are written as ECMAScript writes them.
 * Throws a `RangeError` for what the scheme cannot hold: lone surrogates, NaN and infinities.
 *
 * @module
 */
/** The canonical text of a JSON value. Throws a `RangeError` for what RFC 8785 cannot hold. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (typeof value === "object" && value !== null) {
    // An object has whatever its own keys name.
    const record = value as { readonly [key: string]: unknown }
    let all = ""
    for (const key of sorted(Object.keys(record))) {
      const each = record[key]
      if (each !== undefined) all += `${all === "" ? "" : ","}${text(key)}:${canonical(each)}`
    }
    return `{${all}}`
  }
  if (typeof value === "string") return text(value)
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`JSON has no number ${value}`)
  return JSON.stringify(value)
}

/** Keys in the order of their UTF-16 code units, as `<` compares them; the same array where they stand so already. */
export const sorted = (keys: Array<string>): ReadonlyArray<string> => {
  for (let at = 1; at < keys.length; at++)
    if ((keys[at - 1] ?? "") > (keys[at] ?? "")) return keys.toSorted((one, other) => (one < other ? -1 : 1))
  return keys
}

const text = (value: string): string => {
  if (/\p{Cs}/u.test(value)) throw new RangeError("a lone surrogate has no canonical text")
  return JSON.stringify(value)
}
