/**
 * Characters that mark-up names are put in place of their names: &nbsp; &lt; &#8220; and &#x4e00; are such names.
 *
 * @module
 */

const named: { readonly [name: string]: string } = { nbsp: " ", lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "")

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/giu

/** A text with the characters in place of their names; a name that is not known stays. */
export const withEntities = (text: string): string =>
  text.includes("&")
    ? text.replaceAll(entity, (whole, ten?: string, sixteen?: string, name?: string) =>
        ten !== undefined
          ? character(Number(ten))
          : sixteen !== undefined
            ? character(Number.parseInt(sixteen, 16))
            : (named[name?.toLowerCase() ?? ""] ?? whole)
      )
    : text
