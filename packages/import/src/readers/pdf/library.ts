/**
 * pdf.js as it runs without a browser: its worker in the same process, no drawing, no network, no warnings on the terminal.
 *
 * @module
 */
type Library = typeof import("pdfjs-dist/legacy/build/pdf.mjs")

let loaded: Promise<Library> | undefined

/** The parts of a browser that the library wants to see when it is loaded; reading text never uses them. */
const stand = () => {
  class Absent {}
  for (const name of ["DOMMatrix", "ImageData", "Path2D"])
    if (!(name in globalThis)) Reflect.set(globalThis, name, Absent)
}

const load = async (): Promise<Library> => {
  stand()
  // While it loads, the library warns of the drawing package that is left out on purpose.
  const { warn } = console
  console.warn = () => {}
  try {
    Reflect.set(globalThis, "pdfjsWorker", await import("pdfjs-dist/legacy/build/pdf.worker.mjs"))
    return await import("pdfjs-dist/legacy/build/pdf.mjs")
  } finally {
    console.warn = warn
  }
}

export const library = (): Promise<Library> => (loaded ??= load())
