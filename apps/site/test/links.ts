/**
 * Reads the links of a page as a browser does: where each leads, from the root of the site, with its anchor.
 *
 * @module
 */
import { dirname, join, normalize } from "node:path/posix"

/** A link to a file of the site. */
export interface Link {
  readonly page: string
  readonly to: string
  readonly anchor?: string
}

/** Links of `href` and `src` that stay in the site. */
export const linksOf = (page: string, html: string): ReadonlyArray<Link> =>
  [...html.matchAll(/\s(?:href|src)="([^"]*)"/gu)].flatMap(([, address = ""]) => {
    if (/^[a-z]+:/u.test(address)) return []
    const [path = "", anchor] = address.split("#").map(decodeURIComponent)
    const to = path === "" ? page : normalize(join(dirname(page), path))
    return [{ page, to, ...(anchor !== undefined && anchor !== "" && { anchor }) }]
  })

/** The ids of a page. */
export const idsOf = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\sid="([^"]*)"/gu)].map(([, id = ""]) => id))
