/**
 * What a report costs as a page, a workbook and a document, beside our own PDF of it and beside the bare writer of each format.
 *
 * A bare writer knows no report: it is handed the tags and texts that the file consists of, escapes the texts, joins all, and packs the parts
 * of a file for Word or Excel. All write distinct reports, and the report itself lies inside each file, as the command writes it.
 *
 * @module
 */
import { document, workbook } from "@gongkai/office"
import { print } from "@gongkai/pdf"
import { page } from "@gongkai/render"
import * as Effect from "effect/Effect"
import { strToU8, unzipSync, zipSync } from "fflate"
import type { Contest } from "./Contest.ts"
import { measure } from "./measure.ts"
import { draft, edition } from "./pdf/drafts.ts"
import { pick } from "./reports.ts"
import { timings } from "./table.ts"

const drafts = Array.from({ length: 16 }, (_, turn) => draft(turn))

/** A text of tags, taken apart: every other piece is what stands between two of them. */
type Pieces = ReadonlyArray<string>

const taken = (text: string): Pieces => text.split(/(<[^>]*>)/u)

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`)

const joined = (pieces: Pieces): string => pieces.map((piece, at) => (at % 2 === 0 ? escaped(piece) : piece)).join("")

type Parts = ReadonlyArray<readonly [path: string, pieces: Pieces]>

/** The parts of a file that was packed, each taken apart. */
const parts = (file: Uint8Array): Parts => {
  const decoder = new TextDecoder()
  return Object.entries(unzipSync(file)).map(([path, bytes]) => [path, taken(decoder.decode(bytes))])
}

/** `level` is the one that ours packs with. */
const packed = (all: Parts, level: 5 | 6): Uint8Array =>
  zipSync(Object.fromEntries(all.map(([path, pieces]) => [path, strToU8(joined(pieces))])), { level })

export const writers: Contest = {
  name: "writers",
  run: async (options) => {
    const lines = await measure(
      [
        {
          name: "PDF, tagged",
          runAsync: (turn) => Effect.runPromise(print(pick(drafts, turn), { edition, tagged: true }))
        },
        { name: "page", run: (turn) => page(pick(drafts, turn)) },
        { name: "workbook", run: (turn) => workbook(pick(drafts, turn)) },
        { name: "document", run: (turn) => document(pick(drafts, turn)) }
      ],
      options
    )
    timings("12a A report as other files: page at most 0.3×, workbook 1×, document 2.5× our own PDF", lines)

    const [pages, books, papers] = [
      drafts.map((each) => taken(page(each))),
      drafts.map((each) => parts(workbook(each))),
      drafts.map((each) => parts(document(each)))
    ]
    const beside = [
      [
        { name: "its texts escaped, its pieces joined", run: (turn: number) => joined(pick(pages, turn)) },
        { name: "our page", run: (turn: number) => page(pick(drafts, turn)) }
      ],
      [
        { name: "the same, and its parts packed", run: (turn: number) => packed(pick(books, turn), 5) },
        { name: "our workbook", run: (turn: number) => workbook(pick(drafts, turn)) }
      ],
      [
        { name: "the same, and its parts packed", run: (turn: number) => packed(pick(papers, turn), 6) },
        { name: "our document", run: (turn: number) => document(pick(drafts, turn)) }
      ]
    ]
    for (const [at, contenders] of beside.entries()) {
      // Two at once would slow each other down.
      // oxlint-disable-next-line no-await-in-loop
      timings(`12${"bcd"[at] ?? ""} Beside the bare writer: at most 1.3×`, await measure(contenders, options))
    }
  }
}
