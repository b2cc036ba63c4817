/**
 * Typst, through its binding for Node: one compiler with the fonts in memory.
 *
 * @module
 */
import { readFileSync } from "node:fs"
import type { Flow } from "@gongkai/pdf/layout/page/Flow"
import { flow, joined } from "./flows.ts"
import { files } from "./fonts.ts"
import { load } from "./peers.ts"
import type { Printer, Setting } from "./Printer.ts"
import { source } from "./typstSource.ts"

interface Compiler {
  readonly pdf: (
    document: { readonly mainFileContent: string },
    options: { readonly pdfStandard: string; readonly pdfTags: boolean }
  ) => Uint8Array
  /** Forgets what the last so many documents did not use. */
  readonly evictCache: (age: number) => void
}

interface Typst {
  readonly NodeCompiler: {
    readonly create: (options: {
      readonly workspace: string
      readonly fontArgs: ReadonlyArray<{ readonly fontBlobs: ReadonlyArray<Uint8Array> }>
    }) => Compiler
  }
}

export const open = async ({ tagged, fonts }: Setting): Promise<Printer> => {
  // As its own types say.
  const { NodeCompiler } = load("@myriaddreamin/typst-ts-node-compiler") as Typst
  const fontBlobs = files(fonts).map((file) => readFileSync(file))
  const compiler = NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontBlobs }] })
  const prepared = (flow: Flow) => {
    const mainFileContent = source(flow)
    return () => {
      const pdf = compiler.pdf({ mainFileContent }, { pdfStandard: "a-3b", pdfTags: tagged })
      compiler.evictCache(10)
      return pdf
    }
  }
  return {
    report: (draft) => prepared(flow(draft)),
    book: (drafts) => prepared(joined(drafts)),
    close: async () => {}
  }
}
