/**
 * Real reports, where `$GONGKAI_CORPUS` names a folder of them: every paragraph is read whole, in order, under its part.
 *
 * The paragraphs were taken by hand, from the pages as they are printed and from the texts between the headings; of each only the
 * beginning of a hash is kept, over its characters without spaces, so that nothing of the reports stands here.
 */
import { createHash } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { narrative } from "@gongkai/core/Draft"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { opened } from "./support/drafts.ts"

const corpus = process.env["GONGKAI_CORPUS"] ?? ""
const present = corpus !== "" && existsSync(join(corpus, "truth"))

/** Of each document, by part, the hashes of its paragraphs, parted by spaces. */
const taken = Object.entries(
  Schema.decodeUnknownSync(Schema.Record(Schema.String, Schema.Record(Schema.String, Schema.String)))(
    JSON.parse(readFileSync(new URL("fixtures/paragraphs.json", import.meta.url), "utf8"))
  )
)

const hashed = (text: unknown): string =>
  createHash("sha256").update(String(text).normalize("NFKC").replaceAll(/\s/gu, "")).digest("hex").slice(0, 8)

describe.runIf(present)("corpus: paragraphs", () => {
  it.each(taken)("of %s are whole, in order and under their parts", async (file, wanted) => {
    const { draft, edition } = await opened(readFileSync(join(corpus, file)), basename(file))
    const parts = [
      ["preamble", draft.preamble ?? []] as const,
      ...edition.sections.flatMap((section) =>
        section.kind === "form" ? [] : [[section.key, narrative(draft, section) ?? []] as const]
      )
    ]
    const read = parts.flatMap(([part, blocks]) =>
      part in wanted
        ? [[part, blocks.map((block) => hashed("text" in block ? block.text : block)).join(" ")] as const]
        : []
    )
    expect(Object.fromEntries(read)).toEqual(wanted)
  })
})
