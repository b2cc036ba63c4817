/**
 * Lists that nothing opens: 公开信息563条，通过公众号公开545条，通过网站公开18条.
 *
 * Without 其中 the channels need not make up the whole, and one thing may go through several. They are taken for its parts only where they
 * come so near to it that they were surely meant to.
 *
 * @module
 */
import { type Count, counts } from "./counts.ts"
import { isLevel } from "./openings.ts"
import type { Listed } from "./Listed.ts"
import type { Sentence } from "./sentences.ts"

const channel = /通过|依托|利用|网站|门户|平台|微信|微博|公众号|公示栏|公开栏|宣传栏|新媒体|渠道|途径/u
const published = /公开|发布|公布|推送|刊发|登载|更新/u

/** So much more than the whole, as a part of it, is a slip; more is something else. */
const near = 0.05

const isOfChannel = (count: Count): boolean =>
  isLevel(count) && !count.about && channel.test(count.lead) && published.test(count.lead)

/** Numbers in a row that each name a channel, two or more of one unit, with no other number between. */
const rows = (all: ReadonlyArray<Count>): ReadonlyArray<ReadonlyArray<Count>> => {
  const found: Array<Array<Count>> = []
  let row: Array<Count> = []
  for (const count of all) {
    if (count.depth > 0) continue
    if (!isOfChannel(count)) row = []
    else if (row.length > 0 && row[0]?.unit === count.unit) row.push(count)
    else found.push((row = [count]))
  }
  return found.filter((each) => each.length > 1)
}

const wholesOf = (all: ReadonlyArray<Count>, { unit }: Count): ReadonlyArray<Count> =>
  all.filter(
    (count) => isLevel(count) && !count.about && count.depth === 0 && count.unit === unit && !isOfChannel(count)
  )

/** The channels of a sentence that come to a little more than a number in front of them, in it or in the sentence before. */
export const channels = (sentence: Sentence, before: Sentence | undefined): ReadonlyArray<Listed> => {
  const all = counts(sentence)
  return rows(all).flatMap((parts): ReadonlyArray<Listed> => {
    const [first] = parts
    if (first === undefined) return []
    const own = wholesOf(all.slice(0, all.indexOf(first)), first)
    const of = own.length > 0 || before === undefined ? sentence : before
    const wholes = own.length > 0 || before === undefined ? own : wholesOf(counts(before), first)
    const sum = parts.reduce((total, { value }) => total + value, 0)
    const whole = wholes.findLast(({ value, lead }) => value < sum && value * (1 + near) >= sum && published.test(lead))
    if (whole === undefined || parts.some(({ value }) => value >= whole.value)) return []
    return [
      {
        whole,
        of,
        others: wholes.map(({ value }) => value),
        limit: whole.value,
        parts,
        sum,
        complete: false,
        likely: whole.value * near,
        isEnclosed: true,
        isOfRequests: false
      }
    ]
  })
}
