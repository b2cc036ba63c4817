/**
 * Writes files in the browser's worker as always, but for PDF, which the server prints: it has the fonts.
 *
 * @module
 */
import type { Work } from "../tasks/client.ts"
import type { Api } from "./api.ts"

/** A worker whose PDFs come from the server. */
export const printing = (own: Work, api: Api): Work => ({
  read: own.read,
  explain: own.explain,
  write: async (writing) => {
    if (writing.format !== "pdf") return own.write(writing)
    const printed = await api.bytes("/v1/print", writing.text)
    if (printed.ok) return { ok: true, bytes: printed.body }
    return { ok: false, text: { zh: printed.says, en: printed.says } }
  }
})
