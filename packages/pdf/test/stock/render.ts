/**
 * pdfmake as anybody uses it: a document definition and font files go in, the bytes of a PDF come out.
 *
 * @module
 */
import type { Definition } from "./definition.ts"

/** pdfmake has no types of its own; this is what we call. */
interface Engine {
  readonly setUrlAccessPolicy: (allows: (url: string) => boolean) => void
  readonly setLocalAccessPolicy: (allows: (path: string) => boolean) => void
  readonly setFonts: (fonts: { readonly [family: string]: { readonly normal: string } }) => void
  readonly createPdf: (definition: object) => { readonly getBuffer: () => Promise<Uint8Array> }
}

/** `fonts`: the path of each font by its name. */
export const render = async (
  definition: Definition,
  fonts: { readonly [name: string]: string }
): Promise<Uint8Array> => {
  // @ts-expect-error: the package declares no types, see Engine
  const { default: engine }: { readonly default: Engine } = await import("pdfmake")
  engine.setUrlAccessPolicy(() => false)
  engine.setLocalAccessPolicy((path) => Object.values(fonts).includes(path))
  engine.setFonts(Object.fromEntries(Object.entries(fonts).map(([name, normal]) => [name, { normal }])))
  return new Uint8Array(await engine.createPdf({ ...definition }).getBuffer())
}
