/**
 * The engines that print in measured processes, by name.
 *
 * @module
 */
import type { Printer, Setting } from "./Printer.ts"

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
