/**
 * pdfmake as it is published, used by its public interface.
 *
 * @module
 */
import { roles } from "@gongkai/fonts"
import type { Flow } from "@gongkai/pdf/layout/page/Flow"
import { flow, joined } from "./flows.ts"
import { path } from "./fonts.ts"
import { load } from "./peers.ts"
import type { Printer, Setting } from "./Printer.ts"
import { definition, ruled } from "./stockDefinition.ts"

interface PdfMake {
  readonly setUrlAccessPolicy: (allows: () => boolean) => void
  readonly setLocalAccessPolicy: (allows: () => boolean) => void
  readonly setFonts: (fonts: { readonly [family: string]: { readonly normal: string } }) => void
  readonly setTableLayouts: (layouts: { readonly [name: string]: object }) => void
  readonly createPdf: (definition: object) => { readonly getBuffer: () => Promise<Uint8Array> }
}

/** How high a line of 仿宋 is, as its file says. */
const line = 1

export const open = async ({ fonts }: Setting): Promise<Printer> => {
  // What its documentation says of it.
  const pdfmake = load("pdfmake") as PdfMake
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  pdfmake.setFonts(Object.fromEntries(roles.map((role) => [role, { normal: path(fonts, role) }])))
  pdfmake.setTableLayouts({ form: ruled })
  const prepared = (flow: Flow) => {
    const made = definition(flow, line)
    return () => pdfmake.createPdf(made).getBuffer()
  }
  return {
    report: (draft) => prepared(flow(draft)),
    book: (drafts) => prepared(joined(drafts)),
    close: async () => {}
  }
}
