/**
 * 信息处理费 is stated in part six, by every organ since 2021, and is the same wherever the text names it.
 *
 * It has nothing to do with 行政事业性收费 of part two, which is another charge.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import { clauseOf, type Edition } from "../../form/Edition.ts"
import { once } from "../../once.ts"
import { charges } from "../prose/charges.ts"
import { proseOf } from "../prose/claims.ts"
import type { Judgement, Subject } from "../Rule.ts"
import { stretches, written } from "./passages.ts"

const proseIn = once(({ edition, draft }: Subject) => proseOf(edition, draft))

/** The notice of 2021 is the first to ask for it. */
export const stated = (edition: Edition): Judgement => ({
  id: "fees.stated",
  severity: "warning",
  statement: { zh: "第六部分写明信息处理费收取情况", en: "Part six states the information-handling fees charged" },
  cites: clauseOf(edition, "otherMatters"),
  hint: {
    zh: "请写明全年收取信息处理费的件数和金额；没有收取的写明未收取",
    en: "State what was charged, or that nothing was"
  },
  check: (subject) => {
    const text = written(stretches(subject), "otherMatters")
    const part = proseIn(subject).filter((stand) => stand.part === "otherMatters")
    if (text === "" || charges(part.map(({ sentence }) => sentence)).length > 0) return []
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

/** A sum of others, or of one organ among several. */
const anotherSum = /上年|去年|同比|较|比|其中|分别/u

/** The sums that the text says were charged in all, the first of each sentence; only where it says that they are for requests. */
const sums = (subject: Subject) => {
  const stands = proseIn(subject)
  const said = new Map(
    charges(stands.map(({ sentence }) => sentence))
      .filter(({ named }) => named)
      .toReversed()
      .map(({ sentence, yuan }) => [sentence, yuan])
  )
  return stands.flatMap((stand) => {
    const yuan = said.get(stand.sentence)
    return yuan === undefined || anotherSum.test(stand.sentence.text) ? [] : [{ ...stand, value: yuan }]
  })
}

export const same: Judgement = {
  id: "fees.same-everywhere",
  severity: "warning",
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
