/**
 * Text as HTML: whatever a report says is text, never markup.
 *
 * @module
 */

const named: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

/** Characters that HTML cannot hold, and those that turn the direction of the text around them: nobody sees them, so the page leaves them out. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu

/** The text for a place between tags or in a quoted attribute. */
export const escape = (text: string): string =>
  text.replace(unseen, "").replace(/[&<>"']/gu, (each) => named[each] ?? each)

/** JSON for a data block in a page: no text in it can end the block or begin a comment. */
export const dataBlock = (json: string): string =>
  json.replace(/[<>&\u2028\u2029]/gu, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`)
