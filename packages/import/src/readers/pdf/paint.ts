/**
 * What the pages of a PDF look like, as digests of their paint: two that are alike look alike, however their files are written.
 *
 * Fonts count by their outlines, not by their names; numbers to a hundredth of a point; marks that only structure a text count for
 * nothing, but for layers, which may hide it.
 *
 * @module
 */
import { createHash } from "node:crypto"
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs"
import type { Operators } from "../pdf.ts"

/** Takes the digest of one page after another; what it learns of a document's fonts is kept from page to page. */
export const painter = (operators: Operators): ((page: PDFPageProxy) => Promise<string>) => {
  const {
    dependency,
    setFont,
    endMarkedContent,
    beginMarkedContent,
    beginMarkedContentProps,
    markPoint,
    markPointProps
  } = operators
  const silent = new Set([dependency, endMarkedContent, beginMarkedContent, markPoint, markPointProps])
  const fonts = new Map<string, string>()
  return async (page) => {
    // 0 leaves out what is laid on the page: that is told by itself.
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
    const hash = createHash("sha256")
    const font = (name: unknown): string => {
      const known = fonts.get(String(name))
      if (known !== undefined) return known
      const found: unknown = page.commonObjs.has(String(name)) ? page.commonObjs.get(String(name)) : undefined
      const own = createHash("sha256").update(outlines(found)).digest("hex")
      fonts.set(String(name), own)
      return own
    }
    hash.update(JSON.stringify([page.view, page.rotate, page.userUnit], rounded))
    fnArray.forEach((operator, at) => {
      const parameters: unknown = argsArray[at]
      if (silent.has(operator)) return
      const [first, ...others]: ReadonlyArray<unknown> = Array.isArray(parameters) ? parameters : [parameters]
      if (operator === beginMarkedContentProps && first !== "OC") return
      const own = operator === setFont ? [font(first), ...others] : parameters
      hash.update(`${operator} ${JSON.stringify(own, rounded) ?? ""}\n`)
    })
    return hash.digest("hex")
  }
}

/** The program of a font as the library hands it on, or what is known of one that is not embedded. */
const outlines = (font: unknown): Uint8Array | string => {
  if (typeof font !== "object" || font === null) return ""
  if ("data" in font && font.data instanceof Uint8Array) return font.data
  return "name" in font ? String(font.name) : ""
}

const rounded = (_: string, value: unknown): unknown =>
  typeof value === "number" ? Math.round(value * 100) / 100 : value
