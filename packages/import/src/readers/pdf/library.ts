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

/** While it loads, the library warns of the drawing package that is left out on purpose. */
const load = (): Promise<Library> =>
  silently(async () => {
    supplyAbsent()
    // @ts-expect-error The worker comes without types; it is only handed on to the library.
    Reflect.set(globalThis, "pdfjsWorker", await import("pdfjs-dist/legacy/build/pdf.worker.mjs"))
    return await import("pdfjs-dist/legacy/build/pdf.mjs")
  })

/** Loads pdf.js, once. */
export const library = (): Promise<Library> => (loaded ??= load())
