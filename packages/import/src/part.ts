/**
 * One part of the report as found in a document: its prose, or what stood beside its tables and was left out.
 *
 * @module
 */
import { type Edition, heading, type Section } from "@gongkai/core/Edition"
import type { Head } from "@gongkai/core/Draft"
import { Day } from "@gongkai/core/Header"
import type { Narrative } from "@gongkai/core/Narrative"
import * as Schema from "effect/Schema"
import type { Block, Paragraph } from "./Document.ts"
import type { Message } from "./Message.ts"
import { dated, narrative, paragraphs } from "./prose.ts"

export interface Part {
  readonly narrative: Narrative | null
  readonly signature?: NonNullable<Head["signature"]>
  readonly messages: ReadonlyArray<Message>
}

export const part = (edition: Edition, section: Section, found: ReadonlyArray<Block> | undefined): Part => {
  const title = heading(edition, section)
  if (found === undefined) {
    const text = { zh: `没有找到“${title}”这一部分`, en: `part “${section.key}” was not found` }
    return { narrative: null, messages: [{ severity: "error", text }] }
  }
  // What stands beside the tables is told by who reads them.
  if (section.kind === "form") return { narrative: null, messages: [] }
  const whole = paragraphs(found)
  const closing = section === edition.sections.at(-1) ? signed(whole) : undefined
  return closing === undefined
    ? { narrative: narrative(whole), messages: [] }
    : { narrative: narrative(whole.slice(0, -2)), signature: closing, messages: [] }
}

export const leftOut = (what: string, { text, place }: Omit<Paragraph, "_tag">): Message => ({
  severity: "note",
  place,
  text: { zh: `${what}没有收录：“${shorten(text)}”`, en: `left out: “${shorten(text)}”` }
})

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

const isDay = Schema.is(Day)

/** An organ and a date on the last two lines: 某某街道办事处 / 2024年1月12日. */
const signed = (whole: ReadonlyArray<Paragraph>): Part["signature"] => {
  const [organ, day] = whole.slice(-2).map(({ text }) => text.replaceAll(/\s/gu, ""))
  if (organ === undefined || day === undefined || organ.length > 40 || !dated.test(day) || /[。；，]/u.test(organ))
    return undefined
  const [year = "", month = "", date = ""] = day.match(/\d+/gu) ?? []
  const signedOn = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`
  // A day that the calendar does not have stays in the prose, as it was written.
  return isDay(signedOn) ? { organ, date: signedOn } : undefined
}
