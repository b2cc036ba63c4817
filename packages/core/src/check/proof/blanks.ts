/**
 * Blanks where none belong: one character alone between two of them (十九届 三 中), or one inside a quotation (“应公开 尽公开”).
 *
 * @module
 */
import { matches, type Reader } from "./Slip.ts"

const alone =
  /(?<!\p{Script=Han})\p{Script=Han}{2,}[ \u3000]+(?![年月日号至与和及或])[\p{Script=Han}][ \u3000]+[\p{Script=Han}]+(?![ \u3000]+[\p{Script=Han}](?:[ \u3000]|$))/gu
const inNumber = /(?<![\d年表图第.])\d{1,3}[ \u3000]+\d{1,3}(?=[件条次篇])/gu
const quoted = /“[\p{Script=Han}]{2,10}[ \u3000]+[\p{Script=Han}]{2,10}”/gu

/** Labels of contacts are spread to be of one width: 电 话, 邮 编. */
const contacts = /电\s*话|邮\s*编|地\s*址|邮\s*箱|传\s*真|联\s*系/u

/** The first blank of a text that parts what belongs together. */
export const blanks: Reader = (text) => [...matches(text, inNumber, say), ...amongWords(text)].slice(0, 1)

const amongWords: Reader = (text) =>
  /[\p{Script=Han}][ \u3000]+[\p{Script=Han}]/u.test(text) && !contacts.test(text)
    ? [...matches(text, alone, say), ...matches(text, quoted, say)].slice(0, 1)
    : []

const say = ({ 0: quote }: RegExpExecArray) => ({
  zh: `“${quote}”中有多余的空格`,
  en: `There are blanks in “${quote}”`
})
