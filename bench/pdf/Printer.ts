/**
 * What prints reports in a measured process: one of the engines, opened with its fonts.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"

/** Prints what was prepared, once; only this is timed. */
type Print = () => Uint8Array | Promise<Uint8Array>

export interface Printer {
  /** What an engine is asked to print is put together before the clock starts; ours is given the report itself. */
  readonly report: (draft: Draft) => Print
  /** All reports as one document, each beginning a page. */
  readonly book: (drafts: ReadonlyArray<Draft>) => Print
  readonly close: () => Promise<void>
}

export interface Setting {
  /** With the structure for readers that do not see. */
  readonly tagged: boolean
  /** The folder of TrueType files, one for each role. */
  readonly fonts: string
}

/** Each engine is loaded by the process that measures it alone. */
const engines = {
  ours: async (setting) => (await import("./ours.ts")).open(setting),
  typst: async (setting) => (await import("./typst.ts")).open(setting),
  pdfmake: async (setting) => (await import("./stock.ts")).open(setting),
  chromium: async (setting) => (await import("./chromium.ts")).open(setting)
} as const satisfies { readonly [name: string]: (setting: Setting) => Promise<Printer> }

export type Engine = keyof typeof engines

/** Opens the engine that a measured process was told by its parameters: its name, "tagged" or "untagged", the folder of fonts. */
export const opened = async ([name = "", manner = "", fonts = ""]: ReadonlyArray<string>): Promise<Printer> => {
  const open = new Map<string, (setting: Setting) => Promise<Printer>>(Object.entries(engines)).get(name)
  if (open === undefined) throw new Error(`no engine ${name}`)
  return open({ tagged: manner === "tagged", fonts })
}
