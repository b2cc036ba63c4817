/**
 * Lists that announce how many items they have, and have more or fewer: 三个问题 with 一是 and 二是 alone.
 *
 * @module
 */
import { value } from "../prose/numerals.ts"
import { all, type Reader, type Slip } from "./Slip.ts"

const opening =
  /(?<!上述|以上|前述|这|对|[第之])([两二三四五六七八九]|(?<!\d)[2-9])(?:个|项|点|条|大)?(?:方面)?的?(?:主要|突出|具体|重点|共性)?的?(?:问题|不足|短板|困难|差距|薄弱环节|措施|举措|工作|方面)(?:的(?:问题|不足|工作|措施|努力))?(?:：|:)(?=\s*(一是|一要|[（(]一[)）]|1[.．、](?!\d)|第一[，、]))/gu

/** How the items of a list are counted, by how its first begins. */
const styles: ReadonlyArray<readonly [first: RegExp, each: RegExp]> = [
  [/^一是$/u, /(?<![第其统唯惟同单万每专逐任])([一二三四五六七八九十])是/gu],
  [/^一要$/u, /(?<![第其统唯惟同单万每专逐任])([一二三四五六七八九十])要/gu],
  [/^[（(]一/u, /[（(]([一二三四五六七八九十])[)）]/gu],
  [/^1/u, /(?<![\d.．])(\d)[.．、](?!\d)/gu],
  [/^第一/u, /第([一二三四五六七八九十])[，、]/gu]
]

/** What comes besides may be an item that is not counted. */
const besides = /此外|另外|最后|除此之外|同时，/u

const bracket = /（[^（）]*）/gu

/** No list is looked at further than this. */
const reach = 1500

/** How far a list goes, from its first item on. */
const counted = (text: string, each: RegExp): number => {
  let next = 1
  for (const { 1: mark = "" } of all(text, each)) {
    const number = value(mark) ?? 0
    if (number === next) next++
    // Another list begins.
    else if (number === 1 && next > 2) break
  }
  return next - 1
}

/** The announcements of a text that its lists do not keep. */
export const announced: Reader = (text) =>
  /[：:]\s*(?:一|[（(]一|1|第一)/u.test(text)
    ? all(text, opening).flatMap(({ 0: quote, 1: said = "", 2: first = "", index }): ReadonlyArray<Slip> => {
        const style = styles.find(([pattern]) => pattern.test(first))
        if (style === undefined) return []
        const rest = text.slice(index + quote.length, index + quote.length + reach)
        const list = first.endsWith("是") || first.endsWith("要") ? rest.replaceAll(bracket, "") : rest
        const number = said === "两" ? 2 : (value(said) ?? 0)
        const found = counted(list, style[1])
        if (found < 2 || found === number || besides.test(list)) return []
        const say = {
          zh: `“${quote}”之后列了${found}项，不是${number}项`,
          en: `“${quote}” announces ${number} items, and ${found} follow`
        }
        return [{ at: index, quote, say }]
      })
    : []
