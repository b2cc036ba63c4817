/**
 * Words and characters that are written twice in a row.
 *
 * Chinese repeats words on purpose (研究研究, 高高兴兴), and one word often ends as the next begins (市政府政府信息公开, 为了了解). What may be
 * either is left alone.
 *
 * @module
 */
import { repeated } from "./repeated.ts"
import type { Reader } from "./Slip.ts"

/** The longest words compared. */
const longest = 6

/** Words that are repeated on purpose. */
const meant = /^(?:一|逐|层层|研究研究|讨论讨论|商量商量|学习学习|了解了解|分析分析|总结总结|(.)\1)/u

/**
 * Words whose second copy begins another word with one of these characters behind it: 依法行政行政执法, 主动公开公开栏.
 */
const begins = new Map(
  [
    "行政执许处复诉机审规职权强事区村管服裁确给 公开栏专平目指承日条办属方内范时渠主事形率力 管理制办局处部人平系规机条服站所委",
    "建设工项用局单规领厅兵 服务中平指事对大局站热 工作机制人要方会报者小动计作部专站室 审批局服事平制 财政局厅部预资收支信专",
    "教育局厅部系培领基 监督管保机检员电渠平局 会议纪精室制材 社会保组救公监力 政策解文法咨性措 组织部机法领生",
    "安全生监管保隐局委 中心组城镇村 经济发技社运和 发展改和规中局 人民政法检群满"
  ]
    .join(" ")
    .split(" ")
    .map((entry) => [entry.slice(0, 2), entry.slice(2)] as const)
)

/** Behind 政府 and 信息 anything may follow but an end, or a verb whose subject was named already: 政府政府认真落实. */
const ends = {
  政府: /^(?:$|[，。；、：）]|认真|严格|坚持|主动|依[法照]|根据|按照|通过|全年|共|高度|印发)/u,
  信息: /^(?:$|[，。；、：）\d])/u
}

const isWanted = (text: string, word: string, end: number): boolean => {
  if (word === "政府" || word === "信息") return !ends[word].test(text.slice(end, end + 3))
  return end < text.length && begins.get(word)?.includes(text.charAt(end)) === true
}

/** 的的, 府府 and the like; each with what makes it right. */
const single =
  /^(?:的的(?!确|士)|了了(?!解|然|如|却|事)|和和(?!气|美|睦|顺|谐|平|解)|与与(?!会|众|时|其)|府府(?!邸|库)|讼讼|予予(?!以)|性性(?!别|质|能|格|命|状|价|侵|病|教|犯|骚|情|功|子)|及及(?!时|早|其|格)|被被|乡乡(?!人大|人武|[长党政机干直域级里土亲间贤风音村通有都镇规情愁属纪武财办街建联道邻场校医卫中志农民团妇工综派司信])|息息(?=公开|[，。；、]|\d)|议议(?!案|程|题|事|会|论|定|政|员)|(?:开开|请请|复复)(?=[，。；、])|理理(?=[，。；、]|情况|工作|申请)|(?:镇镇|县县|区区|市市)(?=人民政府|[，。；]|主动|认真|全年|严格|坚持|高度)|局局(?=[，。；])|%%|％％|共共(?=收|计|受|办|公|发|有)|未未|已已|均均(?!衡|等|匀)|将将(?=[进继加持从])|我我)/u

/** No sound clause is as long as this. */
const longestClause = 100

const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)

type Twice = { readonly at: number; readonly quote: string }

/** Words of so many characters that are written twice in a row. */
const words = (text: string, length: number): ReadonlyArray<Twice> => {
  const found: Array<Twice> = []
  const isAgain = (at: number): boolean => {
    const code = text.charCodeAt(at)
    return code === text.charCodeAt(at - length) && isHan(code)
  }
  // A word's second copy is as long as the word, so that one of its characters stands at one of these places.
  for (let at = 2 * length - 1; at < text.length; at += length) {
    if (text.charCodeAt(at) !== text.charCodeAt(at - length) || !isAgain(at)) continue
    let [from, to] = [at, at + 1]
    while (from > length && isAgain(from - 1)) from--
    while (to < text.length && isAgain(to)) to++
    for (let end = from + length; end <= to; end += length) {
      const quote = text.slice(end - 2 * length, end)
      if (!meant.test(quote) && !isWanted(text, quote.slice(length), end)) found.push({ at: end - 2 * length, quote })
    }
    at = Math.max(at, to - (to % length) - 1)
  }
  return found
}

/** The codes of % and ％. */
const percents = new Set([0x25, 0xff05])

/** Single characters that are written twice in a row and never are in right Chinese. */
const characters = (text: string): ReadonlyArray<Twice> => {
  const found: Array<Twice> = []
  let before = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isTwice = code === before
    before = code
    if (!isTwice || !(isHan(code) || percents.has(code))) continue
    const [quote] = single.exec(text.slice(at - 1, at + 5)) ?? []
    const digit = /\d/u.test(text.charAt(at - 2))
    const word = quote === undefined && isHan(code) ? repeated(text, at) : undefined
    if (word !== undefined) {
      found.push(word)
      continue
    }
    if (quote !== undefined && !(quote === "乡乡" && text.charAt(at - 2) === "家")) found.push({ at: at - 1, quote })
    else if (digit && /^(?:件件|条条|次次|份份|篇篇|起起|个个|项项)/u.test(text.slice(at - 1, at + 1)))
      found.push({ at: at - 1, quote: text.slice(at - 1, at + 1) })
  }
  return found
}

/** Words of two to six characters, and some single characters, that are written twice; longer words hide shorter ones in them. */
export const doubled: Reader = (text) => {
  // Without stops the end of a sentence and the beginning of the next are no word written twice.
  if (text.length > longestClause && !/[，。；：、,;]/u.test(text)) return []
  const found: Array<Twice> = []
  let taken: Uint8Array | undefined
  for (let length = longest; length > 0; length--)
    for (const each of length === 1 ? characters(text) : words(text, length)) {
      taken ??= new Uint8Array(text.length)
      if (taken[each.at] === 1 || taken[each.at + each.quote.length - 1] === 1) continue
      found.push(each)
      taken.fill(1, each.at, each.at + each.quote.length)
    }
  return found
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, quote }) => ({ at, quote, say: { zh: `“${quote}”疑为重复`, en: `“${quote}” is written twice` } }))
}
