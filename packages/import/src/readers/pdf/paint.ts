/**
 * What the pages of a PDF look like, as digests of their paint: two that are alike look alike, however their files are written.
 *
 * Fonts count by their outlines, not by their names; numbers to a hundredth of a point; marks that only structure a text count for
 * nothing, but for layers, which may hide it.
 *
 * @module
 */
import { platform } from "@gongkai/import/platform"
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
  const known = new Map<unknown, string>()
  return async (page) => {
    // 0 leaves out annotations, which `laid` lists.
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
    const all = fnArray.map((operator, at): Step => [operator, ...list(argsArray[at])])
    for (const [operator, name] of all) {
      if (operator !== setFont || known.has(name)) continue
      // One after another, as the fonts of a page are few.
      // oxlint-disable-next-line no-await-in-loop
      known.set(name, outlines(await loaded(page, String(name))))
    }
    let painted = JSON.stringify([page.view, page.rotate, page.userUnit], rounded)
    for (const [operator, first, ...others] of all) {
      if (silent.has(operator) || (operator === beginMarkedContentProps && first !== "OC")) continue
      const own = operator === setFont ? known.get(first) : first
      painted += `${JSON.stringify([operator, own, ...others], rounded)}\n`
    }
    return platform.sha256(utf8.encode(painted))
  }
}

/** An operator and what it is given. */
type Step = readonly [operator: number, ...parameters: ReadonlyArray<unknown>]

const list = (parameters: unknown): ReadonlyArray<unknown> => (Array.isArray(parameters) ? parameters : [parameters])

/** Fonts come from the library's worker, some later than the page that needs them. */
const loaded = (page: PDFPageProxy, name: string): Promise<unknown> =>
  new Promise((resolve) => page.commonObjs.get(name, resolve))

/** A digest of a font's program as the library hands it on, or of the name of a font that is not embedded. */
const outlines = (font: unknown): string => {
  const own = typeof font === "object" && font !== null ? font : {}
  const program = "data" in own && own.data instanceof Uint8Array ? own.data : "name" in own ? String(own.name) : ""
  return platform.sha256(typeof program === "string" ? utf8.encode(program) : program)
}

const utf8 = new TextEncoder()

const rounded = (_: string, value: unknown): unknown =>
  typeof value === "number" ? Math.round(value * 100) / 100 : value
