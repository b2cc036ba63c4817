/**
 * The end of a report: the organ and the day below the last part, and what stands behind them and is no part of it.
 *
 * @module
 */
import type { Head } from "@gongkai/core/Draft"
import { Day } from "@gongkai/core/Header"
import type { Paragraph } from "@gongkai/match/Document"
import { compact } from "@gongkai/match/fold"
import { leftOut } from "@gongkai/match/leftOut"
import type { Message } from "@gongkai/match/Message"
import * as Schema from "effect/Schema"
import { isChrome, isPageHead } from "./chrome.ts"
import { dated } from "./prose.ts"

/** Organ and day, as `2024-01-31`. */
export type Signature = NonNullable<Head["signature"]>

const isDay = Schema.is(Day)

/** What a site says in whole sentences of itself. */
const ofSite = /转载|分辨率|浏览器|版权|授权|本网站/u
const isSentence = ({ text }: Paragraph): boolean => text.length >= 15 && /[。；]/u.test(text) && !ofSite.test(text)

/** The last part ends with the organ and the date; text behind them, or of the site around, is no part of the report. */
export const closing = (
  all: ReadonlyArray<Paragraph>
): {
  readonly whole: ReadonlyArray<Paragraph>
  readonly signature?: Signature
  readonly lost: ReadonlyArray<Message>
} => {
  // What a browser prints at the head of each page ends nothing, nor does a button above further sentences.
  const lines = all.filter(({ text }) => !isPageHead(text))
  const last = lines.findLastIndex(isSentence)
  const foreign = lines.findIndex(({ text }, at) => at > 0 && at > last && isChrome(text))
  const before = foreign === -1 ? lines : lines.slice(0, foreign)
  const own = before.filter(({ text }, at) => at > last || !isChrome(text))
  const after = foreign === -1 ? [] : leftOut("报告之后的文字", lines.slice(foreign))
  const day = own.findLastIndex(({ text }) => dayOf(text) !== undefined)
  const found = day === -1 || own.length - day > 4 ? undefined : signed(own, day)
  if (found === undefined) return { whole: own, lost: after }
  const { signature, from } = found
  return {
    whole: own.slice(0, from),
    signature,
    lost: [...leftOut("落款之后的文字", own.slice(day + 1)), ...after]
  }
}

const unbracketed = (text: string): string => text.replaceAll(/^[（(]|[)）]$/gu, "")

/** The day that a line ends with, and what stands in front of it: 某某局 2024年1月12日. */
const dayOf = (text: string): { readonly day: string; readonly front: string } | undefined => {
  const plain = unbracketed(text.trim())
  if (dated.test(plain)) return { day: plain, front: "" }
  if (plain.length > 60 || /[。；，]/u.test(plain)) return undefined
  const found = /^(?<front>\S.*?)\s+(?<day>\S*年\s*\S{1,3}\s*月\s*\S{1,3}\s*日)$/u.exec(plain)?.groups
  const { front = "", day = "" } = found ?? {}
  return dated.test(day) ? { day, front } : undefined
}

/** Whether a line is a day, alone or behind the name of an organ. */
export const isDayLine = (text: string): boolean => dayOf(text) !== undefined

const isOrganLine = (text: string): boolean => text.length >= 2 && text.length <= 40 && !/[。；，：:]|^\d/u.test(text)

/** 2024-01-12, or nothing for a day that the calendar does not have: it stays in the prose, as it was written. */
const isoOf = (day: string): string | undefined => {
  const [year = "", month = "", date = ""] = compact(day)
    .split(/[年月日]/u)
    .map((each) => each.match(/^\d+$/u)?.[0] ?? numeral(each))
  const iso = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`
  return isDay(iso) ? iso : undefined
}

const organOf = (text: string): string =>
  unbracketed(compact(text)).replace(/[（(](?:盖章|公章|印章|章)[)）]$|[（(]?盖章[)）]?$/u, "")

/** An organ and a date on two lines or on one: 某某街道办事处 / 2024年1月12日. */
const signed = (
  own: ReadonlyArray<Paragraph>,
  at: number
): { readonly signature: Signature; readonly from: number } | undefined => {
  const line = own[at]
  const found = line && dayOf(line.text)
  const date = found && isoOf(found.day)
  if (found === undefined || date === undefined) return undefined
  const above = own[at - 1]?.text ?? ""
  const organ = organOf(found.front === "" ? above : found.front)
  if (!isOrganLine(organ)) return undefined
  return { signature: { organ, date }, from: found.front === "" ? at - 1 : at }
}

/** The signature that stands under a title: organ and day, or the day alone under a title that names the organ. */
export const signedAbove = (lines: ReadonlyArray<Paragraph>, agency: string): Signature | undefined => {
  const [line, ...others] = lines.filter(({ text }) => dayOf(text) !== undefined)
  const found = line && others.length === 0 ? dayOf(line.text) : undefined
  const date = found && isoOf(found.day)
  return date === undefined ? undefined : { organ: agency, date }
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
