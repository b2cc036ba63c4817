/**
 * Paragraphs and runs of a document, as text of WordprocessingML.
 *
 * @module
 */
import { escape } from "../xml.ts"

/** What a paragraph may have besides its style and text. */
export interface Look {
  /** The number of its list in `numbering.xml`, and its level there. */
  readonly list?: { readonly number: number; readonly level: number }
  readonly align?: "left" | "center" | "right"
  /** Half points, where the text is set smaller than its style. */
  readonly size?: number
  /** Stays on the page of the next paragraph. */
  readonly keep?: boolean
  /** How many UTF-16 units at its beginning are a head that runs into it, set in 楷体. */
  readonly lead?: number
  /** Twentieths of a point above it, more than its style has. */
  readonly above?: number
  /** Begins a page. */
  readonly breaks?: boolean
  /** XML before and behind its runs: where a comment begins and ends. */
  readonly around?: readonly [before: string, behind: string]
}

interface Type {
  /** The Chinese font, where it is not that of the style. */
  readonly face?: string
  /** Half points. */
  readonly size?: number | undefined
}

/** Where a line ends within a run. */
const broken = '</w:t><w:br/><w:t xml:space="preserve">'

/** Quotation marks and dashes are Chinese here: without the hint Word sets them in the Latin font. */
const run = (text: string, { face, size }: Type = {}): string =>
  text === ""
    ? ""
    : `<w:r><w:rPr><w:rFonts w:hint="eastAsia"${face === undefined ? "" : ` w:eastAsia="${face}"`}/>` +
      `${size === undefined ? "" : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`}</w:rPr>` +
      `<w:t xml:space="preserve">${escape(text).replaceAll("\n", broken)}</w:t></w:r>`

/** A paragraph in a style. */
export const paragraph = (
  style: string,
  text: string,
  { list, align, size, above, lead = 0, keep = false, breaks = false, around: [before, behind] = ["", ""] }: Look = {}
): string => {
  const numbered =
    list === undefined ? "" : `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.number}"/></w:numPr>`
  const kept = keep ? "<w:keepNext/>" : ""
  const begun = breaks ? "<w:pageBreakBefore/>" : ""
  const spaced = above === undefined ? "" : `<w:spacing w:before="${above}"/>`
  const aligned = align === undefined ? "" : `<w:jc w:val="${align}"/>`
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${kept}${begun}${numbered}${spaced}${aligned}</w:pPr>${before}${run(text.slice(0, lead), { face: "楷体", size })}${run(text.slice(lead), { size })}${behind}</w:p>`
}
