/**
 * A PDF opened by pdf.js: its metadata, files, outline and structure as other programs see them.
 *
 * @module
 */

/** Parts of a browser that the library wants to see when it is loaded; what is read here never uses them. */
for (const name of ["DOMMatrix", "ImageData", "Path2D"])
  if (!(name in globalThis)) Reflect.set(globalThis, name, function absent() {})
const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs")

export type Document = Awaited<ReturnType<typeof getDocument>["promise"]>

export const opened = async <A>(pdf: Uint8Array, work: (document: Document) => Promise<A>): Promise<A> => {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: VerbosityLevel.ERRORS })
  try {
    return await work(await task.promise)
  } finally {
    await task.destroy()
  }
}
