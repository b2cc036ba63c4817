/**
 * One part of the report as found in a document: its prose, or what stood beside its tables and was left out.
 *
 * @module
 */
import { type Edition, heading, type Section } from "@gongkai/core/Edition"
import type { Head } from "@gongkai/core/Draft"
import { Day, type Spot } from "@gongkai/core/Header"
import type { Narrative } from "@gongkai/core/Narrative"
import * as Schema from "effect/Schema"
import { isChrome } from "./chrome.ts"
import type { Block, Paragraph } from "@gongkai/match/Document"
import { compact } from "@gongkai/match/fold"
import { leftOutMany } from "@gongkai/match/leftOut"
import type { Message } from "@gongkai/match/Message"
import { dated, narrative, paragraphs } from "./prose.ts"

/** What one part of a report says. */
export interface Part {
  readonly narrative: Narrative | null
  /** Where each block of the prose stands. */
  readonly spots: ReadonlyArray<Spot>
  readonly signature?: NonNullable<Head["signature"]>
  readonly messages: ReadonlyArray<Message>
}

const none: Pick<Part, "narrative" | "spots"> = { narrative: null, spots: [] }

/** Reads the blocks of one part. */
export const part = (edition: Edition, section: Section, found: ReadonlyArray<Block> | undefined): Part => {
  const title = heading(edition, section)
  if (found === undefined) {
    // A form whose rows were found without the heading says so itself.
    if (section.kind === "form") return { ...none, messages: [] }
    const text = { zh: `没有找到“${title}”这一部分`, en: `part “${section.key}” was not found` }
    return { ...none, messages: [{ severity: "error", text }] }
  }
  // The reader of the tables reports the text beside them.
  if (section.kind === "form") return { ...none, messages: [] }
  const tables = found.filter((block) => block._tag === "Rectangle")
  const extra = tables.flatMap((block): ReadonlyArray<Message> => {
    const place = block.rows[0]?.place
    return block.rows.length > 1 ? [{ severity: "note", ...(place && { place }), text: tableInProse(title) }] : []
  })
  if (section !== edition.sections.at(-1)) return written(paragraphs(found.filter(isProse)), extra)
  const { whole, signature, lost } = closing(paragraphs(found))
  return { ...written(whole, [...extra, ...lost]), ...(signature && { signature }) }
}

const isProse = (block: Block): boolean => block._tag === "Rectangle" || !isChrome(block.text)

const written = (whole: ReadonlyArray<Paragraph>, messages: ReadonlyArray<Message>): Part => ({
  narrative: narrative(whole),
  spots: whole.map(({ place }) => place),
  messages
})

const tableInProse = (title: string) => ({
  zh: `“${title}”里有表格，已按文字逐行收录`,
  en: `there is a table in “${title}”; its rows were taken as text`
})

const isDay = Schema.is(Day)

/** The last part ends with the organ and the date; text behind them, or of the site around, is no part of the report. */
const closing = (
  all: ReadonlyArray<Paragraph>
): {
  readonly whole: ReadonlyArray<Paragraph>
  readonly signature?: Part["signature"]
  readonly lost: ReadonlyArray<Message>
} => {
  const foreign = all.findIndex(({ text }, at) => at > 0 && isChrome(text))
  const own = foreign === -1 ? all : all.slice(0, foreign)
  const after = foreign === -1 ? [] : leftOutMany("报告之后的文字", all.slice(foreign))
  const day = own.findLastIndex(({ text }) => dated.test(unbracketed(text)))
  const signature = signed(own.slice(Math.max(0, day - 1), day + 1))
  if (signature === undefined || own.length - day > 4) return { whole: own, lost: after }
  return {
    whole: own.slice(0, day - 1),
    signature,
    lost: [...leftOutMany("落款之后的文字", own.slice(day + 1)), ...after]
  }
}

const unbracketed = (text: string): string => text.replaceAll(/^[（(]|[)）]$/gu, "")

/** An organ and a date on two lines: 某某街道办事处 / 2024年1月12日. */
const signed = (two: ReadonlyArray<Paragraph>): Part["signature"] => {
  const [organ, day] = two.map(({ text }) => unbracketed(compact(text)))
  if (organ === undefined || day === undefined || organ.length > 40 || /[。；，]/u.test(organ)) return undefined
  const [year = "", month = "", date = ""] = day
    .split(/[年月日]/u)
    .map((each) => each.match(/^\d+$/u)?.[0] ?? numeral(each))
  const signedOn = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`
  // A day that the calendar does not have stays in the prose, as it was written.
  return isDay(signedOn) ? { organ, date: signedOn } : undefined
}

const figures = "〇一二三四五六七八九"
const digit = (each: string | undefined, otherwise: number) => (each ? figures.indexOf(each) : otherwise)

/** 二〇二四, 十二, 三十一 in digits. */
const numeral = (text: string): string => {
  const plain = text.replaceAll(/[○零]/gu, "〇")
  const [tens, ones] = plain.split("十")
  if (ones === undefined) return Array.from(plain, (each) => figures.indexOf(each)).join("")
  return String(digit(tens, 1) * 10 + digit(ones, 0))
}
