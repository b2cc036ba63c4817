/**
 * What lies on a page of a PDF without being part of it: remarks, stamps, form fields, signatures.
 *
 * @module
 */
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs"

/** A rectangle in points, from the lower left corner of the page. */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** Something laid on a page: a remark, a stamp, a form field, a signature. */
export interface Laid {
  /** As PDF calls it: FreeText, Stamp, Widget. */
  readonly kind: string
  /** Of a form field: Sig, Tx, Btn, Ch. */
  readonly field?: string
  readonly box: Box
  /** Neither shown nor printed. */
  readonly isHidden: boolean
  /** Changed when any of what it shows is. */
  readonly digest: string
}

/** Flags of an annotation, as ISO 32000 counts them. */
const flags = { hidden: 2, print: 4, noView: 32 } as const

/** Lists the annotations of a page. */
export const laid = async (page: PDFPageProxy): Promise<ReadonlyArray<Laid>> => {
  const all: ReadonlyArray<unknown> = await page.getAnnotations({ intent: "any" })
  return all.flatMap((each): ReadonlyArray<Laid> => {
    if (typeof each !== "object" || each === null) return []
    const own = new Map<string, unknown>(Object.entries(each))
    const [left = 0, bottom = 0, right = 0, top = 0] = numbers(own.get("rect"))
    const flag = Number(own.get("annotationFlags") ?? 0)
    const isUnseen = (flag & flags.noView) !== 0 && (flag & flags.print) === 0
    const [kind, field] = [own.get("subtype"), own.get("fieldType")]
    return [
      {
        kind: typeof kind === "string" ? kind : "",
        ...(typeof field === "string" && { field }),
        box: { left, bottom, right, top },
        isHidden: (flag & flags.hidden) !== 0 || isUnseen,
        digest: JSON.stringify([own.get("id"), own.get("contentsObj"), own.get("fieldValue"), own.get("rect"), flag])
      }
    ]
  })
}

const numbers = (value: unknown): ReadonlyArray<number> =>
  Array.isArray(value) ? value.filter((each) => typeof each === "number") : []
