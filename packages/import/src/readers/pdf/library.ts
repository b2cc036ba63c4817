/**
 * pdf.js without a worker of its own, drawing, network or warnings: its worker runs in the same thread, on every platform.
 *
 * @module
 */
import type * as Pdf from "pdfjs-dist/legacy/build/pdf.mjs"
import { silently } from "../foreign.ts"

type Library = typeof Pdf

let loaded: Promise<Library> | undefined

/** The library asks for these classes of a browser when it is loaded; reading text never uses them. */
const absent = function () {}

const supplyAbsent = () => {
  for (const name of ["DOMMatrix", "ImageData", "Path2D"])
    if (!(name in globalThis)) Reflect.set(globalThis, name, absent)
}

/**
 * What the library takes for granted and Node 20 lacks; everything else of that kind it brings itself. Without the second it would lose
 * whatever a page draws with a font, and say nothing.
 */
const supplyLater = () => {
  if (!("withResolvers" in Promise))
    Reflect.set(Promise, "withResolvers", () => {
      const capability: { resolve?: unknown; reject?: unknown } = {}
      const promise = new Promise((resolve, reject) => Object.assign(capability, { resolve, reject }))
      return { promise, ...capability }
    })
  if (!("transferToFixedLength" in ArrayBuffer.prototype))
    // It is what later versions of the language have there.
    // oxlint-disable-next-line no-extend-native
    Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
      configurable: true,
      writable: true,
      value(this: ArrayBuffer, length: number = this.byteLength) {
        const copy = new ArrayBuffer(length)
        new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
        return copy
      }
    })
}

/** While it loads, the library warns of the drawing package that is left out on purpose. */
const load = (): Promise<Library> =>
  silently(async () => {
    supplyAbsent()
    supplyLater()
    // @ts-expect-error The worker comes without types; it is only handed on to the library.
    Reflect.set(globalThis, "pdfjsWorker", await import("pdfjs-dist/legacy/build/pdf.worker.mjs"))
    return await import("pdfjs-dist/legacy/build/pdf.mjs")
  })

/** Loads pdf.js, once. */
export const library = (): Promise<Library> => (loaded ??= load())
