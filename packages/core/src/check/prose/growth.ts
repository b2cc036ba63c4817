/**
 * Growth against last year: 同比增长1.05%, 比2022年增加一件; recomputed from the cells that the number before it agrees with.
 *
 * @module
 */
import type { Claim } from "./claims.ts"
import { type Figure, figures } from "./figures.ts"
import type { Sentence } from "./sentences.ts"

export interface Growth {
  /** The number whose growth it is. */
  readonly of: Claim
  readonly figure: Figure
  readonly direction: 1 | -1
}

const said =
  /(?:同比|环比|(?:较|比)(?:上年|去年|上一年度?|上年度|去年同期|上年同期|(20\d\d)年度?))(增长|增加|上升|提高|增幅(?:为|达)?|下降|减少|降低|降幅(?:为|达)?)(?:了|约|达)?$/u

/** The growths that a sentence states of numbers in it that agree with the tables. */
export const growths = (sentence: Sentence, claims: ReadonlyArray<Claim>, year: number): ReadonlyArray<Growth> =>
  figures(sentence).flatMap((figure, at, all): ReadonlyArray<Growth> => {
    const before = all[at - 1]
    const of = claims.find((claim) => claim.figure.from === before?.from)
    const between = sentence.text.slice(before?.to ?? figure.from, figure.from)
    const match = said.exec(between)
    if (match === null || of === undefined || of.standing !== "agrees" || figure.about || between.length > 30) return []
    const [whole, against, way = ""] = match
    if (whole.startsWith("环比") || (against !== undefined && Number(against) !== year - 1)) return []
    return [{ of, figure, direction: /下降|减少|降/u.test(way) ? -1 : 1 }]
  })
