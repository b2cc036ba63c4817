/**
 * pdf.js as it runs without a browser: its worker in the same process, no drawing, no network, no warnings on the terminal.
 *
 * @module
 */
import type * as Pdf from "pdfjs-dist/legacy/build/pdf.mjs"
import { silently } from "../foreign.ts"

type Library = typeof Pdf

let loaded: Promise<Library> | undefined

/** The parts of a browser that the library wants to see when it is loaded; reading text never uses them. */
const absent = function () {}

const stand = () => {
  for (const name of ["DOMMatrix", "ImageData", "Path2D"])
    if (!(name in globalThis)) Reflect.set(globalThis, name, absent)
}

/** While it loads, the library warns of the drawing package that is left out on purpose. */
const load = (): Promise<Library> =>
  silently(async () => {
    stand()
    // @ts-expect-error The worker comes without types; it is only handed on to the library.
    Reflect.set(globalThis, "pdfjsWorker", await import("pdfjs-dist/legacy/build/pdf.worker.mjs"))
    return await import("pdfjs-dist/legacy/build/pdf.mjs")
  })

export const library = (): Promise<Library> => (loaded ??= load())

/**
 * The folder of the character maps that fonts need which are not embedded, as old Chinese printers leave them: in the library where it
 * is installed, beside the program where it is bundled.
 */
export const characterMaps = async (): Promise<string | undefined> => {
  const [{ createRequire }, { existsSync }, { fileURLToPath }] = await Promise.all([
    import("node:module"),
    import("node:fs"),
    import("node:url")
  ])
  const beside = fileURLToPath(new URL("cmaps/", import.meta.url))
  if (existsSync(beside)) return beside
  try {
    return fileURLToPath(
      new URL("cmaps/", `file://${createRequire(import.meta.url).resolve("pdfjs-dist/package.json")}`)
    )
  } catch {
    return undefined
  }
}
