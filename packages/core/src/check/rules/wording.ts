/**
 * Slips of the pen that proof-reading finds: words left from a template, words written twice, a count that skips.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import { numerals } from "../../form/Edition.ts"
import type { Complaint, Judgement } from "../Rule.ts"
import type { Text } from "../../Text.ts"
import { about, type Stretch, stretches } from "./passages.ts"

const cites = Regulation("第五十条")

const matches = (
  all: ReadonlyArray<Stretch>,
  pattern: RegExp,
  severity: "warning" | "note",
  say: (quote: string) => Text
): ReadonlyArray<Complaint> =>
  all.flatMap((stretch) =>
    [...stretch.text.matchAll(pattern)].map(({ 0: quote, index }) =>
      about(stretch, { quote, at: index, severity, message: say(quote) })
    )
  )

const leftover =
  /[×Ｘ]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|[_＿]{3,}|某[省市县区局镇乡]|(?:请在此|单击此处|点击此处|此处)(?:填写|输入|插入)|原则上不超过1,?000字|填表说明|待补充|待核实/gu

export const template: Judgement = {
  id: "text.leftovers",
  severity: "warning",
  example: {
    part: "overview",
    holds: "本局共办理申请3件。",
    breaks: "××局共办理申请3件。"
  },
  statement: { zh: "没有留下空位、代号和模板文字", en: "No placeholders or words of a template are left" },
  cites,
  hint: { zh: "请填上实际内容，或删去", en: "Put in what belongs there, or delete it" },
  check: (subject) =>
    matches(stretches(subject), leftover, "warning", (quote) => ({
      zh: `“${quote}”像是没有填写的空位或模板文字`,
      en: `“${quote}” looks like a placeholder`
    }))
}

/**
 * Two characters or more at once, 的 or 了, written twice in a row; not 为了了解, nor where one word ends as the next begins: 市政府政府信息公开.
 */
const doubled = /(?!一|逐|层层|政府|信息)([\p{Script=Han}]{2,6})\1|的的(?!确)|了了(?!解|然)/gu
const meant = /^(?:研究研究|讨论讨论|(.)\1)/u

export const twice: Judgement = {
  id: "text.doubled-words",
  severity: "note",
  example: {
    part: "overview",
    holds: "围绕重大政策的出台征集意见。",
    breaks: "围绕重大政策的的出台征集意见。"
  },
  statement: { zh: "没有重复的字词", en: "No word is written twice" },
  cites,
  hint: { zh: "请删去重复的字词", en: "Delete one of them" },
  check: (subject) =>
    matches(stretches(subject), doubled, "note", (quote) => ({
      zh: `“${quote}”疑为重复`,
      en: `“${quote}” is written twice`
    })).filter(({ passage: { quote = "" } = {} }) => quote.length === 2 || !meant.test(quote))
}

/**
 * 一是…三是: each number is one more than the one before, or begins again. One that follows its subject without a pause, 管理方面一是…, may
 * begin a list inside another; elsewhere it is taken for what is due and for nothing else.
 */
export const sequence: Judgement = {
  id: "text.sequence",
  severity: "note",
  example: {
    part: "problems",
    holds: "一是培训不够；二是答复不规范；三是解读单一。",
    breaks: "一是培训不够；三是解读单一。"
  },
  statement: { zh: "一是、二是、三是和（一）（二）（三）次序连续", en: "Counts in the text do not skip" },
  cites,
  hint: { zh: "请核对序号，或补写漏掉的一项", en: "Check the numbers, or add what is missing" },
  check: (subject) =>
    subject.edition.sections.flatMap(({ key }) => {
      const all = stretches(subject).filter(({ part }) => part === key)
      return [
        ...skips(all, /(?<![第其之统唯惟同单万每专逐任周期一二三四五六七八九十])([一二三四五六七八九十])是/gu),
        ...skips(all, /^[（(]([一二三四五六七八九十])[)）]/gu)
      ]
    })
}

/** No more lists than these stand inside one another. */
const deepest = 3

const pause = /^$|[\s。；：，、！？;:,（）()“”]/u

const skips = (all: ReadonlyArray<Stretch>, pattern: RegExp): ReadonlyArray<Complaint> => {
  // The lists begun so far, the innermost last; the outermost is begun with a pause.
  let open: ReadonlyArray<number> = [0]
  return all.flatMap((stretch) =>
    [...stretch.text.matchAll(pattern)].flatMap(({ 0: quote, 1: numeral = "", index }): ReadonlyArray<Complaint> => {
      const number = numerals.indexOf(numeral) + 1
      const paused = pause.test(stretch.text.slice(Math.max(0, index - 1), index))
      const due = (open.at(-1) ?? 0) + 1
      const list = open.lastIndexOf(number - 1)
      if (number === 1) open = paused ? [1] : [...open.slice(-deepest), 1]
      else if (list !== -1) open = [...open.slice(0, list), number]
      else if (paused) {
        open = [number]
        const message = {
          zh: due === 1 ? `“${quote}”之前没有“一”` : `“${quote}”之前缺“${numerals.charAt(due - 1)}”，或序号有误`,
          en: `“${quote}” follows number ${due - 1}`
        }
        return [about(stretch, { quote, at: index, severity: "note", message })]
      }
      return []
    })
  )
}
