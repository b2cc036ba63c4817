/**
 * Characters typed twice at the beginning or the end of a word of the field: 提提高质量, 加强学习习.
 *
 * A word may end as the next begins (公开开展), so the first of a word counts only where a clause or an adverb stands in front of it, and the
 * last only where a stop or a joint stands behind it.
 *
 * @module
 */
import { common } from "./pairs.ts"

const openers = "进一步 及时 全年 制定 截至 发布 压实 定期 着力 印发 整改 行政".split(" ")
const closers = "工作 发布 人员 意见 年度 时限".split(" ")

/** 市市场监管局 is the city's, 个个 and 年年 are words: these stand twice in right Chinese. */
const maybeTwice = /[省市县区旗州镇乡村街国局厅委年月日天人个家处层步]/u

const by = (
  words: ReadonlyArray<string>,
  place: (word: string) => string
): ReadonlyMap<string, ReadonlyArray<string>> => {
  const all = new Map<string, Array<string>>()
  for (const word of words) {
    const own = all.get(place(word))
    if (own === undefined) all.set(place(word), [word])
    else own.push(word)
  }
  return all
}

const words = Array.from(common).filter((word) => !maybeTwice.test(word))
const [byFirst, byLast] = [
  by([...openers, ...words], (word) => word.slice(0, 1)),
  by([...closers, ...words], (word) => word.slice(-1))
]

/** What may stand in front of the first character typed twice. */
const front = /^$|[，。；、：（“\s将应须也均地并]/u
/** What may stand behind the last. */
const rear = /^(?:$|[，。；、）的和与及等]|培训|建设|落实|执行|推进|管理|机制|安排|部署)/u

/** The word with a character typed twice, whose second copy stands at this place; `undefined` where there is none. */
export const repeated = (text: string, at: number): { readonly at: number; readonly quote: string } | undefined => {
  const character = text.charAt(at)
  // 方方面面, 认认真真
  if (text.charAt(at + 1) === text.charAt(at + 2) || text.charAt(at - 2) === text.charAt(at - 3)) return undefined
  if (front.test(text.charAt(at - 2))) {
    const word = byFirst.get(character)?.find((each) => text.startsWith(each, at))
    if (word !== undefined) return { at: at - 1, quote: character + word }
  }
  if (!rear.test(text.slice(at + 1, at + 3))) return undefined
  const word = byLast.get(character)?.find((each) => text.slice(at - each.length, at) === each)
  return word === undefined ? undefined : { at: at - word.length, quote: word + character }
}
