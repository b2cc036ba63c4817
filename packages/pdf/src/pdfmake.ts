/**
 * The engine: the one file that knows pdfmake. A document definition and two font files go in, the bytes of a PDF come out.
 *
 * It is loaded when first used, so that whoever never prints does not wait for it. It keeps its settings in one shared object,
 * hence they are all set again, in one go, before each document. Bundled as an ES module it needs `require` and `__dirname`
 * from the bundle's banner.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type { Attachment, Definition } from "./Definition.ts"
import type { Fonts } from "./Fonts.ts"
import { PrintError } from "./PrintError.ts"

/** pdfmake has no types of its own; this is what we call. */
interface Engine {
  readonly setUrlAccessPolicy: (allows: (url: string) => boolean) => void
  readonly setLocalAccessPolicy: (allows: (path: string) => boolean) => void
  readonly setFonts: (fonts: { readonly [family: string]: { readonly [style: string]: string } }) => void
  readonly createPdf: (definition: object) => { readonly getBuffer: () => Promise<Uint8Array> }
}

export const render = (
  definition: Definition & { readonly files: { readonly [name: string]: Attachment } },
  { regular, bold }: Fonts
): Effect.Effect<Uint8Array, PrintError> =>
  Effect.tryPromise({
    try: async () => {
      // @ts-expect-error: the package declares no types, see Engine
      const { default: engine }: { readonly default: Engine } = await import("pdfmake")
      engine.setUrlAccessPolicy(() => false)
      engine.setLocalAccessPolicy((path) => path === regular || path === bold)
      engine.setFonts({ [definition.defaultStyle.font]: { normal: regular, bold } })
      return new Uint8Array(await engine.createPdf({ ...definition }).getBuffer())
    },
    catch: (cause) =>
      new PrintError({
        reason: "engine",
        text: {
          zh: `排版失败：${cause instanceof Error ? cause.message : String(cause)}`,
          en: `pdfmake failed: ${cause instanceof Error ? cause.message : String(cause)}`
        },
        cause
      })
  })
