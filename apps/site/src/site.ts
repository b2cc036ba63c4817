/**
 * The site without its reference: every page with its text, every other file with where it comes from.
 *
 * @module
 */
import { documents } from "./documents.ts"
import { rulePages } from "./rules.ts"
import { shell } from "./shell.ts"
import { style } from "./style.ts"

/** Files of the site by their place in it: those with a text, and those that are copied from the repository. */
export interface Site {
  readonly texts: ReadonlyMap<string, string>
  readonly copies: ReadonlyMap<string, string>
}

/** The site of the repository at `root`. */
export const site = (root: string): Site => {
  const { pages, files } = documents(root)
  const all = [...pages, ...rulePages()]
  return {
    texts: new Map([...all.map((page) => [page.path, shell(page)] as const), ["style.css", style]]),
    copies: files
  }
}
