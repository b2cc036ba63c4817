/**
 * The addresses in a text that can be followed: of pages, and of mail.
 *
 * @module
 */

/** Where an address stands in the string, and what it leads to. */
export interface Link {
  readonly from: number
  readonly to: number
  readonly uri: string
}

const found =
  /https?:\/\/[!#-;=?-~]+|(?:mailto:)?[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}|(?<![\w.@/-])www\.[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}(?:\/[!#-;=?-~]*)?/giu

/** Marks behind an address that belong to the sentence. */
const behind = /[.,;:!?'"*_\]}|\\]+$/u

const trimmed = (text: string): string => {
  const own = text.replace(behind, "")
  // A bracket belongs to the address only where it was opened in it.
  const opened = own.split("(").length
  return own.endsWith(")") && own.split(")").length > opened ? trimmed(own.slice(0, -1)) : own
}

const target = (text: string): string =>
  /^(?:https?:|mailto:)/iu.test(text)
    ? text
    : text.includes("@") && !text.includes("/")
      ? `mailto:${text}`
      : `http://${text}`

/** Finds the addresses of a text, in their order. */
export const links = (text: string): ReadonlyArray<Link> => {
  if (!/[@:.]/u.test(text)) return []
  return Array.from(text.matchAll(found)).flatMap(({ 0: whole, index }) => {
    const own = trimmed(whole)
    // What has no host leads nowhere.
    if (/^https?:\/\/$/iu.test(own) || !/[a-z\d]$|[/)=&#~%+-]$/iu.test(own)) return []
    return [{ from: index, to: index + own.length, uri: target(own) }]
  })
}
