/**
 * What an organ calls itself: a township says 我镇 and never 我局.
 *
 * A larger area may be ours too (a township speaks of 我县), so only kinds of organs are compared that the organ's name has nothing of.
 *
 * @module
 */
import { all } from "./Slip.ts"

const self =
  /(?:我(镇|乡(?!镇|村)|街道|局|厅|委(?![员托派会任])|院(?![里内外长]))|(?<![基日根样资成文原版课剧底])本(镇|乡(?!镇|村|土)|街道|局(?!面|势|部|限)|厅))/gu

/** The kinds of organs that a text calls its own and that the organ's name does not have, with their places. */
export const strangers = (own: string, text: string): ReadonlyArray<{ readonly organ: string; readonly at: number }> =>
  /[我本][镇乡街局厅委院]/u.test(text)
    ? all(text, self).flatMap(({ 0: organ, 1: ours, 2: named, index }) => {
        const kind = ours ?? named ?? ""
        return own.includes(kind.charAt(0)) ? [] : [{ organ, at: index }]
      })
    : []
