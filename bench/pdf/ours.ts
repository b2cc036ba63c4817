/**
 * Our own printing, from the report to the bytes: hash, layout, file; the report inside.
 *
 * @module
 */
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Draft } from "@gongkai/core/Draft"
import { titleOf } from "@gongkai/core/Header"
import * as Interchange from "@gongkai/core/Interchange"
import { location, type Pack } from "@gongkai/fonts"
import { engine } from "@gongkai/pdf/backend/engine"
import type { Said } from "@gongkai/pdf/backend/metadata"
import { type Attachment, write } from "@gongkai/pdf/backend/write"
import type { Face } from "@gongkai/pdf/fonts/Face"
import { open as openPack } from "@gongkai/pdf/fonts/pack"
import type { Faces } from "@gongkai/pdf/layout/Face"
import { layout, sheets } from "@gongkai/pdf/layout/layout"
import { edition } from "./drafts.ts"
import { joined } from "./flows.ts"
import type { Printer, Setting } from "./Printer.ts"

const opened = new Map<Pack, Face>()

/** Packs are read when first asked for: the rare characters mostly never. */
const face = (pack: Pack): Face => {
  const found = opened.get(pack)
  if (found !== undefined) return found
  const read = openPack(readFileSync(fileURLToPath(location(pack))))
  if (read === undefined) throw new Error(`${pack} is no pack of this format`)
  opened.set(pack, read)
  return read
}

const faces: Faces = {
  pick: (role, codePoint) => {
    const pack = ([role, "rare"] as const).find((each) => face(each).has(codePoint))
    return pack && face(pack)
  }
}

const made = new Date("2024-01-12T00:00:00Z")

const said = (title: string, author: string, identifier: string): Said => ({
  title,
  author,
  creator: "gongkai",
  producer: "gongkai",
  keywords: "政府信息公开",
  made,
  identifier
})

const attached = (bytes: Uint8Array, identifier: string): Attachment => ({
  name: "report.gongkai.json",
  type: "application/json",
  description: identifier,
  relationship: "Source",
  creationDate: made,
  modifiedDate: made,
  bytes
})

const loaded = await engine()

export const ours = (draft: Draft, tagged: boolean): Uint8Array => {
  const bytes = new TextEncoder().encode(Interchange.texts(draft, edition).essence)
  const name = `sha256:${createHash("sha256").update(bytes).digest("hex")}`
  const pages = layout(draft, edition, faces)
  return write(loaded, pages, said(pages.title, draft.agency.name, name), { part: "3b", tagged }, attached(bytes, name))
}

/** Many reports as one document. */
const book = (drafts: ReadonlyArray<Draft>, tagged: boolean): Uint8Array => {
  const pages = sheets(drafts.map(titleOf).join("，"), joined(drafts), faces)
  return write(loaded, pages, said("政府信息公开工作年度报告汇编", "示例市", "sha256:"), { part: "3b", tagged })
}

export const open = async ({ tagged }: Setting): Promise<Printer> => ({
  report: (draft) => () => ours(draft, tagged),
  book: (drafts) => () => book(drafts, tagged),
  close: async () => {}
})
