/**
 * Reads the front of a report, before part one: the title, which names organ and year, and the preamble with the contact details.
 *
 * @module
 */
import type { Agency } from "@gongkai/core/Agency"
import type { Head } from "@gongkai/core/Draft"
import { Day, type Spot, usualTitle } from "@gongkai/core/Header"
import * as Schema from "effect/Schema"
import { isChrome, publishedOn } from "./chrome.ts"
import { contacts } from "./contacts.ts"
import { isDayLine, type Signature, signedAbove } from "./closing.ts"
import type { Block, Paragraph, Rectangle } from "@gongkai/match/Document"
import { type Identity, valueOf } from "./identify.ts"
import type { Message, Quoted } from "@gongkai/match/Message"
import { leftOut } from "@gongkai/match/leftOut"
import { withoutPictures } from "./pictures.ts"
import { blocksOf } from "./blocks.ts"
import { paragraphs } from "./prose.ts"
import { bare, isOrgan, spoken } from "./spoken.ts"
import { publishedWhenMade } from "../open/refusals.ts"

/** What the front of a report says. */
export interface Front {
  readonly head: Pick<Head, "title" | "preamble" | "publishedOn">
  /** Organ and day, where they stand under the title. */
  readonly signature?: Signature
  readonly contacts: Partial<Agency>
  readonly spots: ReadonlyArray<Spot>
  /** The links in each block of the preamble. */
  readonly links: ReadonlyArray<NonNullable<Paragraph["links"]>>
  readonly messages: ReadonlyArray<Message>
}

const isDay = Schema.is(Day)

/** Reads the blocks in front of the first part. */
export const front = (
  blocks: ReadonlyArray<Block>,
  said: Identity,
  {
    agency,
    year,
    page: whole = [],
    ours = false
  }: {
    readonly agency: string
    readonly year: number
    /** The lines in front of the first part with the site around the report, whose record says when it was published. */
    readonly page?: ReadonlyArray<Paragraph>
    /** We wrote the file. */
    readonly ours?: boolean
  }
): Front => {
  const lines = withoutPictures(blocks).filter((block) => block._tag === "Paragraph")
  const title = said.at === undefined ? -1 : blocks.indexOf(lines[said.at] as Block)
  const before = blocks
    .slice(0, Math.max(0, title))
    .flatMap((block) => (block._tag === "Paragraph" ? [block] : rowsOf(block)))
  const below = title === -1 ? [] : beside(blocks.slice(title + 1), agency)
  const signature = signedAbove(below, agency)
  const after = blocks.slice(title + 1).flatMap((block): ReadonlyArray<Block> => {
    if (block._tag === "Rectangle") return [block]
    if (signature !== undefined && below.includes(block)) return []
    return isChrome(block.text) || isTitle(block.text, said) ? [] : [withoutTitle(block, { agency, year })]
  })
  const own = paragraphs(after, { ours })
  const preamble = blocksOf(own, ours)
  const page = publishedOn([...lines, ...whole].map(({ text }) => text))
  const day = page !== undefined && isDay(page.day) ? page.day : undefined
  const lost = before.filter(({ text }) => !said.title?.includes(valueOf(bare(text))) && !isChrome(text))
  return {
    head: {
      ...(said.title !== undefined && said.title !== usualTitle(agency, year) && { title: said.title }),
      ...(preamble.length > 0 && { preamble: preamble.map(({ block }) => block) }),
      ...(day !== undefined && { publishedOn: day })
    },
    ...(signature && { signature }),
    contacts: contacts(own.map(({ text }) => text).join("\n")),
    spots: preamble.map(({ place }) => place),
    links: preamble.map(({ links = [] }) => links),
    messages: [
      ...(day !== undefined && page?.made === true ? [publishedWhenMade(day)] : []),
      ...leftOut("标题之前的文字", lost)
    ]
  }
}

/** The rows of a table in front of the title, as of a letter to which the report is attached, each as one line. */
const rowsOf = ({ rows }: Rectangle): ReadonlyArray<Quoted> =>
  rows.flatMap(({ cells, place }) => {
    const text = cells.flatMap((slot) => (slot === null || slot.text === "" ? [] : [slot.text])).join(" ")
    return text === "" ? [] : [{ text, place }]
  })

/** The lines directly below a title that name the organ and the day: 某某局 / （2024年1月20日）. */
const beside = (after: ReadonlyArray<Block>, agency: string): ReadonlyArray<Paragraph> => {
  const lines: Array<Paragraph> = []
  for (const block of after) {
    if (block._tag === "Rectangle") break
    const text = bare(block.text).replaceAll(/^[（(]|[)）]$/gu, "")
    if (isChrome(block.text)) continue
    if (!isDayLine(block.text) && !(text === agency || (isOrgan(text) && agency.includes(text)))) break
    lines.push(block)
  }
  return lines
}

/** Pages print the title twice: as theirs, and as the report's. */
const isTitle = (text: string, { title, agency, year }: Identity): boolean => {
  const own = bare(text)
  return (
    title?.includes(own) === true ||
    (own.length < 60 && /(?:年度报告|年报)$/u.test(own) && own.includes(String(year)) && own.includes(agency ?? "\n"))
  )
}

/** A paragraph to whose beginning the title is glued, without it. A sentence that only speaks of the report stays as it is. */
const withoutTitle = (
  block: Paragraph,
  { agency, year }: { readonly agency: string; readonly year: number }
): Block => {
  const found = glued.exec(block.text)
  const own = found === null ? undefined : spoken(bare(found[1] ?? ""))
  const rest = found === null ? "" : block.text.slice(found[0].length)
  return own?.agency === agency && own.year === year && rest !== ""
    ? { _tag: "Paragraph", text: rest, place: block.place }
    : block
}
const glued = /^(.{4,60}?(?:报告|年报))(?:\s+|(?=根据|按照|依据|为(?:进一步|贯彻|了|切实)|本报告|本年度报告))/u
