/**
 * A tag without what proxies add to it.
 *
 * @module
 */

const given = /^(?:W\/)?"(?<number>[1-9]\d{0,14})(?<form>\.[\w-]+?)?(?:[-;:.]{1,2}(?:gzip|br|zstd|deflate|df))?"$/u

/** A proxy that compresses an answer changes its tag, and not what it stands for: `W/"3-gzip"` is `"3"`. Any other text is trimmed. */
export const plainTag = (tag: string): string => {
  const { number, form = "" } = given.exec(tag.trim())?.groups ?? {}
  return number === undefined ? tag.trim() : `"${number}${form}"`
}
