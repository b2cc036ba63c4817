/**
 * Lists of several lines, each with its item, as where 公开信息66条，其中： is followed by （1）动态40条 and （2）公告26条.
 *
 * The lines are put together to the one sentence that they are; what is found in it is told of the first line.
 *
 * @module
 */
import { counts, isLevel } from "./counts.ts"
import type { Listed } from "./Listed.ts"
import { lists } from "./parts.ts"
import { type Sentence, sentences } from "./sentences.ts"
import { type Share, type Totals, wrongShares } from "./shares.ts"

const opens = /(?:其中|如下|包括|包含|分别[为是]|具体[为是]?)[，：]?$|：$/u
const mark =
  /^\s*(?:[（(][\d一二三四五六七八九十]{1,2}[)）]|\d{1,2}(?:[.．、](?!\d)|[)）])|[一二三四五六七八九十]{1,2}、|[一二三四五六七八九十]是|[①-⑳]|[-—–•·●◆■▪]+)\s*/u
const stop = /[。；;，,.！\s]+$/u

/** A line longer than this is no item. */
const longest = 60

/** Whether a line begins as an item of a list does: （一）, 1., ①, ——. */
export const isMarked = (line: string): boolean => mark.test(line)

/** 动态40条: a line that names one thing and counts it. */
const isItem = (line: Sentence): boolean => {
  if (line.text.length > longest || /。./u.test(line.text)) return false
  const first = counts(line).find(isLevel)
  return first !== undefined && !first.about && /^[^，；。：]{0,20}$/u.test(line.text.slice(0, first.from))
}

/** Whether a sentence may open a list of lines. */
export const opensLines = ({ text }: Pick<Sentence, "text">): boolean => opens.test(text.slice(-8))

/** A share of a line, and the sentence that it stands in together with the others. */
export interface LineShare extends Share {
  readonly of: Sentence
}

/** The sentence that an opening and the lines behind it make together; `undefined` where there are fewer than two lines. */
const together = (opening: Sentence, behind: ReadonlyArray<Sentence>): Sentence | undefined => {
  const end = behind.findIndex((line) => !isItem(line))
  const items = end === -1 ? behind : behind.slice(0, end)
  if (items.length < 2) return undefined
  const texts = items.map(({ original }) => original.replace(mark, "").replace(stop, ""))
  return sentences(`${opening.original.trim()}${texts.join("；")}`)[0]
}

/** The shares that the lines behind an opening name and that do not come out, each with its place in the sentence they make. */
export const sharesOfLines = (
  opening: Sentence,
  behind: ReadonlyArray<Sentence>,
  before: ReadonlyArray<Sentence>,
  known: ReadonlyArray<number>,
  totals: Totals
): ReadonlyArray<LineShare> => {
  const whole = together(opening, behind)
  return whole === undefined
    ? []
    : wrongShares(whole, before, known, totals)
        .filter(({ part }) => part.from >= opening.text.length)
        .map((share) => ({ ...share, of: whole }))
}

/**
 * The lists that a sentence opens and the lines behind it fill; `behind` are those lines, in order, each a text of its own. The whole of each
 * stands in the first sentence at the place that it says.
 */
export const listsOfLines = (
  opening: Sentence,
  behind: ReadonlyArray<Sentence>,
  before: ReadonlyArray<Sentence>
): ReadonlyArray<Listed> => {
  const whole = together(opening, behind)
  if (whole === undefined) return []
  return lists(whole, before).filter(
    ({ parts, of }) => of === whole && parts.some(({ from }) => from >= opening.text.length)
  )
}
