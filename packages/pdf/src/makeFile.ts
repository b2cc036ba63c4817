/**
 * From a flow to the bytes of a file: the faces it needs, its pages, and what the file says of itself.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import { engine } from "./backend/engine.ts"
import type { Attachment } from "./backend/embed.ts"
import { type Manner, write } from "./backend/write.ts"
import { type Faces, type Library, load, type OwnFaces } from "./fonts/Faces.ts"
import { lacking } from "./fonts/lacking.ts"
import { packaged } from "./fonts/library.ts"
import { type Rules, today } from "./layout/line/Rules.ts"
import type { Flow } from "./layout/page/Flow.ts"
import { typefaces } from "./layout/page/typefaces.ts"
import type { Sheets } from "./layout/sheet/Sheets.ts"
import type { Style } from "./layout/page/Style.ts"
import { PrintError } from "./errors/PrintError.ts"
import { type Record, show, version } from "./record.ts"

/** How any document is made. */
export interface Making extends Partial<Manner> {
  /** The user's own faces, by role. */
  readonly faces?: OwnFaces
  /** Where the packs come from: in Node, from @gongkai/fonts unless this is given. */
  readonly library?: Library
  /** By which rules the pages are laid out, today's unless given: `verify` prints an older file again by its own. */
  readonly rules?: Rules
}

/** What a file says of itself and carries. */
export interface Contents {
  readonly title: string
  readonly author: string
  /** The day of the report itself, if it has one. */
  readonly made?: Date | undefined
  readonly identifier: string
  readonly files: ReadonlyArray<Attachment>
  /** What somebody would search for. */
  readonly keywords?: string
  /** How the pages behind the report came to be. */
  readonly pages?: Record["pages"] | undefined
  readonly book?: Record["book"]
  readonly withheld?: Record["withheld"] | undefined
  /** What the head of the report says beside its text; before the sixth rules only the data inside said it. */
  readonly fields?: ReadonlyArray<readonly [name: string, text: string]>
  /** `false` for what is no report and cannot be printed again: the file does not say how it was. */
  readonly isReport?: boolean
}

/** Makes a PDF. Fails with a `PrintError` where a font cannot be read, a character has no glyph, or pdfmake throws. */
export const makeFile = Effect.fnUntraced(function* (
  flow: Flow,
  style: Style,
  lay: (faces: Faces) => Sheets,
  { files, pages, book, withheld, fields, isReport = true, keywords = "", ...contents }: Contents,
  { part = "3b", tagged = true, library = packaged, faces: own = {} }: Making
) {
  const lines = typefaces(flow, style)
  const faces = yield* load(lines, library, own)
  const failure = lacking(lines, faces)
  if (failure !== undefined) return yield* failure
  const pdfmake = yield* loaded
  const fonts = Object.fromEntries(Object.entries(own).map(([role, { name }]) => [role, name]))
  const { rules = today } = style
  const record: Record = {
    version,
    part,
    tagged,
    ...(rules > 1 && { layout: rules }),
    ...(style.mark !== undefined && { mark: style.mark }),
    ...(style.notice !== undefined && { notice: style.notice }),
    ...(style.head !== undefined && { head: style.head }),
    ...(pages !== undefined && pages.length > 0 && { pages }),
    ...(book !== undefined && { book }),
    ...(withheld !== undefined && { withheld }),
    ...(Object.keys(fonts).length > 0 && { fonts })
  }
  const said = {
    ...contents,
    creator: `gongkai ${version}`,
    producer: "gongkai",
    // People see the keywords of a file in its properties.
    keywords: rules > 2 ? keywords : isReport ? show(record) : "",
    ...(rules > 2 && isReport && { record: show(record) }),
    ...(rules > 5 && { fields })
  }
  return yield* Effect.try({ try: () => write(pdfmake, lay(faces), said, { part, tagged }, files), catch: broken })
})

const broken = (cause: unknown): PrintError => {
  const message = cause instanceof Error ? cause.message : String(cause)
  return new PrintError({
    reason: "engine",
    text: { zh: `排版失败：${message}`, en: `pdfmake failed: ${message}` },
    cause
  })
}

/** The first document loads pdfmake. */
const loaded = Effect.tryPromise({ try: engine, catch: broken })
