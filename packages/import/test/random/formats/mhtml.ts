/**
 * Writes a paper as a page that a browser, or Word, saved in one file.
 *
 * @module
 */
import { mhtml as saved } from "../../support/mhtml.ts"
import type { Paper } from "../Paper.ts"
import { html, htmlWithParagraphs } from "./html.ts"

/** GBK lacks some signs of manners: a page with one of them is a browser's. */
const onlyWord = /[\u{10000}-\u{10ffff}⁰-⁹⓪]/u

export const mhtml = (paper: Paper): Uint8Array => {
  const page = htmlWithParagraphs(paper).replace('<meta charset="utf-8">', "")
  return paper.pieces.length % 2 === 0 && !onlyWord.test(page) ? saved(page, "word") : saved(html(paper))
}
