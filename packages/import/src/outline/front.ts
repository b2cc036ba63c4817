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
import type { Block } from "@gongkai/match/Document"
import { compact } from "@gongkai/match/fold"
import type { Identity } from "./identify.ts"
import type { Message } from "@gongkai/match/Message"
import { leftOut, leftOutMany } from "@gongkai/match/leftOut"
import { narrative, paragraphs } from "./prose.ts"

/** What the front of a report says. */
export interface Front {
  readonly head: Pick<Head, "title" | "preamble" | "publishedOn">
  readonly contacts: Partial<Agency>
  readonly spots: ReadonlyArray<Spot>
  readonly messages: ReadonlyArray<Message>
}

const isDay = Schema.is(Day)

/** Reads the blocks in front of the first part. */
export const front = (
  blocks: ReadonlyArray<Block>,
  said: Identity,
  { agency, year }: { readonly agency: string; readonly year: number }
): Front => {
  const lines = blocks.filter((block) => block._tag === "Paragraph")
  const title = said.at === undefined ? -1 : blocks.indexOf(lines[said.at] as Block)
  const before = blocks.slice(0, Math.max(0, title)).filter((block) => block._tag === "Paragraph")
  const after = blocks
    .slice(title + 1)
    .filter((block) => block._tag === "Rectangle" || !(isChrome(block.text) || isTitle(block.text, said)))
  const whole = paragraphs(after)
  const preamble = narrative(whole)
  const day = lines.map(({ text }) => publishedOn(text)).find((each) => each !== undefined)
  const lost = before.filter(({ text }) => !said.title?.includes(compact(text)) && !isChrome(text))
  return {
    head: {
      ...(said.title !== undefined && said.title !== usualTitle(agency, year) && { title: said.title }),
      ...(preamble.length > 0 && { preamble }),
      ...(day !== undefined && isDay(day) && { publishedOn: day })
    },
    contacts: contacts(whole.map(({ text }) => text).join("\n")),
    spots: whole.map(({ place }) => place),
    messages:
      lost.length > 3
        ? leftOutMany("标题之前的文字", lost)
        : lost.map((paragraph) => leftOut("标题之前的文字", paragraph))
  }
}

/** Pages print the title twice: as theirs, and as the report's. */
const isTitle = (text: string, { title, agency, year }: Identity): boolean => {
  const own = compact(text)
  return (
    title?.includes(own) === true ||
    (own.length < 60 && own.endsWith("年度报告") && own.includes(String(year)) && own.includes(agency ?? "\n"))
  )
}
