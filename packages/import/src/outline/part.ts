/**
 * One part of the report as found in a document: its prose, or what stood beside its tables and was left out.
 *
 * @module
 */
import { type Edition, heading, type Section } from "@gongkai/core/Edition"
import type { Head } from "@gongkai/core/Draft"
import type { Spot } from "@gongkai/core/Header"
import type { Narrative } from "@gongkai/core/Narrative"
import { isChrome, isPageHead } from "./chrome.ts"
import { closing } from "./closing.ts"
import type { Block, Paragraph } from "@gongkai/match/Document"
import { leftOut } from "@gongkai/match/leftOut"
import type { Message } from "@gongkai/match/Message"
import { partMissing } from "@gongkai/match/remarks"
import { blocksOf, type Piece } from "./blocks.ts"
import { type Manner, paragraphs } from "./prose.ts"
import { tableOf } from "./tables.ts"

/** What one part of a report says. */
export interface Part {
  readonly narrative: Narrative | null
  /** Where each block of the prose stands. */
  readonly spots: ReadonlyArray<Spot>
  /** The links in each block of the prose. */
  readonly links: Links
  readonly signature?: NonNullable<Head["signature"]>
  readonly messages: ReadonlyArray<Message>
}

/** For each block its links to cells. */
type Links = ReadonlyArray<NonNullable<Paragraph["links"]>>

const none: Pick<Part, "narrative" | "spots" | "links"> = { narrative: null, spots: [], links: [] }

/** Reads the blocks of one part; `isForm` tells tables of the form that stray into it, `ours` a file that we wrote. */
export const part = (
  edition: Edition,
  section: Section,
  found: ReadonlyArray<Block> | undefined,
  manner: Manner = {}
): Part => {
  const { isForm = () => false, ours = false } = manner
  const title = heading(edition, section)
  if (found === undefined) {
    // A form whose rows were found without the heading says so itself.
    if (section.kind === "form") return { ...none, messages: [] }
    return { ...none, messages: [partMissing(title, section.key)] }
  }
  // The reader of the tables reports the text beside them.
  if (section.kind === "form") return { ...none, messages: [] }
  const tables = found.filter((block) => block._tag === "Rectangle")
  const extra = tables.flatMap((block): ReadonlyArray<Message> => {
    const place = block.rows[0]?.place
    const isText = block.rows.length > 1 && (tableOf(block, ours) === undefined || isForm(block))
    return isText ? [{ severity: "note", ...(place && { place }), text: tableInProse(title) }] : []
  })
  if (section !== edition.sections.at(-1))
    return written(paragraphs(ours ? found : found.filter(isProse), manner), ours, [
      ...extra,
      ...(ours ? [] : ofSite(found))
    ])
  const { whole, signature, lost } = closing(paragraphs(found, manner))
  return { ...written(withoutLastPictures(whole), ours, [...extra, ...lost]), ...(signature && { signature }) }
}

/** Lines of the site that stand within the report. */
const ofSite = (found: ReadonlyArray<Block>): ReadonlyArray<Message> =>
  leftOut(
    "网页上的文字",
    found.filter(
      (block): block is Paragraph => block._tag === "Paragraph" && !isProse(block) && !isPageHead(block.text)
    )
  )

const isProse = (block: Block): boolean => block._tag === "Rectangle" || !isChrome(block.text)

const written = (whole: ReadonlyArray<Piece>, ours: boolean, messages: ReadonlyArray<Message>): Part => {
  const blocks = blocksOf(whole, ours)
  return {
    narrative: blocks.map(({ block }) => block),
    spots: blocks.map(({ place }) => place),
    links: blocks.map(({ links = [] }) => links),
    messages
  }
}

/** Behind the last words of a report a picture is the site's, unless a caption or the text itself names it. */
const withoutLastPictures = (whole: ReadonlyArray<Piece>): ReadonlyArray<Piece> =>
  whole.slice(0, whole.findLastIndex(({ picture }) => picture?.named === true || picture === undefined) + 1)

const tableInProse = (title: string) => ({
  zh: `“${title}”里有表格，已按文字逐行收录`,
  en: `there is a table in “${title}”; its rows were taken as text`
})
