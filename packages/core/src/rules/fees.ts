/**
 * 信息处理费 is stated in part six, by every organ since 2021, and is the same wherever the text names it.
 *
 * It has nothing to do with 行政事业性收费 of part two, which is another charge.
 *
 * @module
 */
import { Regulation } from "../Citation.ts"
import { clauseOf, type Edition } from "../Edition.ts"
import { figures } from "../prose/figures.ts"
import { proseOf } from "../prose/claims.ts"
import type { Sentence } from "../prose/sentences.ts"
import type { Judgement, Subject } from "../Rule.ts"
import { stretches, written } from "./passages.ts"

const fee = "信息处理费"

/** The notice of 2021 is the first to ask for it. */
export const stated = (edition: Edition): Judgement => ({
  id: "fees.stated",
  severity: "warning",
  example: {
    part: "otherMatters",
    holds: "全年未收取信息处理费。",
    breaks: "无其他需要报告的事项。"
  },
  statement: { zh: "第六部分写明信息处理费收取情况", en: "Part six states the information-handling fees charged" },
  cites: clauseOf(edition, "otherMatters"),
  hint: {
    zh: "请写明全年收取信息处理费的件数和金额；没有收取的写明未收取",
    en: "State what was charged, or that nothing was"
  },
  check: (subject) => {
    const all = stretches(subject)
    const text = written(all, "otherMatters")
    if (text === "" || text.includes(fee)) return []
    return [
      {
        at: "otherMatters",
        severity: "warning",
        cells: [],
        message: {
          zh: "“其他需要报告的事项”没有写明信息处理费收取情况",
          en: "Part six does not state information-handling fees"
        }
      }
    ]
  }
})

const nothing =
  /(?:未|无|没有|不)(?:发生|产生)?(?:收取|收费|收)?[^，。；\d]{0,12}信息处理费|信息处理费[^，。；\d]{0,8}(?:未收取|没有收取|为零|为无)/u
const not = /标准|办法|规定|上年|去年|同比|较|比/u

/** The sum that a sentence says was charged in all; `undefined` where it says none. */
const charged = (sentence: Sentence): number | undefined => {
  const at = sentence.text.indexOf(fee)
  if (at === -1) return undefined
  if (nothing.test(sentence.text)) return 0
  const sum = figures(sentence).find(({ from, unit, about }) => unit === "元" && from > at && !about)
  if (sum === undefined || not.test(sentence.text.slice(sentence.text.lastIndexOf(fee, sum.from), sum.from)))
    return undefined
  return sum.value
}

const sums = (subject: Subject) =>
  proseOf(subject.edition, subject.draft).flatMap((stand) => {
    const value = charged(stand.sentence)
    return value === undefined ? [] : [{ ...stand, value }]
  })

export const same: Judgement = {
  id: "fees.same-everywhere",
  severity: "warning",
  example: {
    part: "otherMatters",
    holds: "全年收取信息处理费380元。收费1件，信息处理费共计380元。",
    breaks: "全年收取信息处理费380元。收费1件，信息处理费共计390元。"
  },
  statement: {
    zh: "各处所写的信息处理费一致",
    en: "Information-handling fees are the same wherever the text names them"
  },
  cites: Regulation("第四十二条"),
  hint: { zh: "请核对收费台账，改为一致", en: "Compare with the accounts and use one figure" },
  check: (subject) => {
    const [first, ...others] = sums(subject)
    return others
      .filter(({ value }) => value !== first?.value)
      .map(({ part, block, sentence, value }) => ({
        at: `${part}/${block}`,
        severity: "warning",
        cells: [],
        verdict: "contradicts",
        passage: { part, block, quote: sentence.original.trim(), sentence: sentence.original.trim() },
        message: {
          zh: `信息处理费前后不一：一处为${first?.value ?? 0}元，一处为${value}元`,
          en: `Information-handling fees are ${first?.value ?? 0} yuan in one place and ${value} in another`
        }
      }))
  }
}
