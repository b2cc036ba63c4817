/**
 * Our own printing, as the package offers it: from the report to the bytes, its hash and its data inside.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { print, printBook } from "@gongkai/pdf"
import * as Effect from "effect/Effect"
import { edition } from "./drafts.ts"
import type { Printer, Setting } from "./Printer.ts"

export const ours = (draft: Draft, tagged: boolean): Promise<Uint8Array> =>
  Effect.runPromise(print(draft, { edition, tagged }))

export const open = async ({ tagged }: Setting): Promise<Printer> => ({
  report: (draft) => () => ours(draft, tagged),
  /** With its contents, and the data of every report. */
  book: (drafts) => () =>
    Effect.runPromise(printBook(drafts, { title: "政府信息公开工作年度报告汇编", author: "示例市", tagged })),
  close: async () => {}
})
