/**
 * Headings that are glued to the paragraph below them: 五、存在的主要问题及改进情况对照要求…, under any number, official or in own words.
 *
 * @module
 */
import { type Edition, heading, type Section } from "@gongkai/core/Edition"
import type { Block, Paragraph } from "@gongkai/match/Document"
import { skeletonOf, type Stream } from "../stream/stream.ts"
import { topicOf, unnumbered } from "./wordings.ts"

/** The number in front of a heading, in a skeleton without signs: 五, 5, 第五部分. */
const number = /^(?:第[一二三四五六七八九十]部分|[一二三四五六七八九十]|\d(?!\d))/u

/** What may follow a heading without a number, so that it is no sentence that begins with its words. */
const parted = /^(?:\s*[。：:]|\s+|(?:19|20)\d{2}\s*年|今年|本年|全年|我[局区市县镇乡街])/u
/** Titles that are so long begin no sentence. */
const telling = 8
/** A sentence that goes on about what its first words name. */
const goesOn = /^(?:是|的|有(?!关)|在(?!20)|主要|较|良好|方面|如下)/u

/** No heading has more letters, its number among them. */
const longest = 64

/** Where the heading at the beginning of a text ends, if it is that of the section and more follows. */
const endOf = (
  edition: Edition,
  section: Section,
  text: string,
  { skeleton, at }: Pick<Stream, "skeleton" | "at">
): number | undefined => {
  const own = number.exec(skeleton)?.[0] ?? ""
  const words = skeleton.slice(own.length)
  const wording = unnumbered(edition, section).find((each) => words.startsWith(each))
  if (wording === undefined) return undefined
  const end = (at[own.length + wording.length - 1] ?? 0) + 1
  const rest = text.slice(end)
  return rest.trim() === "" || goesOn.test(rest) || (own === "" && wording.length < telling && !parted.test(rest))
    ? undefined
    : end
}

const ends =
  /^(?:(?!情况|措施|打算|事项|方向|举措|不足|问题|计划|建议|概述|概况|短板|困难|其[他它])[^，。；：:\d]){0,14}?(?:情况|措施|打算|事项|方向|举措|不足|问题|计划|建议|概述|概况|短板|困难|其[他它](?:(?:有关|相关|重要)?(?:需要?|应当|应)?(?:报告|说明|汇报|公开)?的?(?:事项|情况|内容))?)(?:之处)?/u
const joins = /^(?:和|与|及|、|以及)/u

/** Where a heading in own words ends that begins with its number; the words that such headings end with go on behind 和 and 及. */
export const ownEnd = (text: string): number | undefined => {
  let end = /^[一二三四五六七八九十]\s*[、．.]\s*/u.exec(text)?.[0].length ?? 0
  if (end === 0) return undefined
  for (;;) {
    const next = ends.exec(text.slice(end))?.[0]
    if (next === undefined) return undefined
    end += next.length
    const rest = text.slice(end)
    const join = joins.exec(rest)?.[0]
    if (join !== undefined) end += join.length
    else if ((ends.exec(rest)?.[0].length ?? 99) > 2) return end > 30 || goesOn.test(rest) ? undefined : end
  }
}

/** A heading in own words with the section's number, at the beginning of a text; its end is that of its number where it is not known. */
const ownWords = (edition: Edition, section: Section, text: string): number | undefined => {
  const numeral = heading(edition, section).charAt(0)
  if (!text.startsWith(numeral) || !/^.\s*[、．.]/u.test(text)) return undefined
  const topic = topicOf(edition, section)
  if (topic === undefined) return undefined
  // The official heading by itself is whole, however long.
  if (text === heading(edition, section)) return undefined
  const end = ownEnd(text)
  if (end !== undefined) return topic.test(text.slice(2, end)) ? end : undefined
  return topic.test(text.slice(2, 16)) ? 0 : undefined
}

/** The paragraphs with the headings of these sections, where they begin one, on lines of their own. */
export const gluedApart = (
  edition: Edition,
  missing: ReadonlyArray<Section>,
  blocks: ReadonlyArray<Block>
): ReadonlyArray<Block> =>
  blocks.flatMap((block): ReadonlyArray<Block> => {
    if (block._tag === "Rectangle" || block.text.length < 8) return [block]
    const { text } = block
    const beginning = skeletonOf(text, longest)
    for (const section of missing) {
      const end = endOf(edition, section, text, beginning) ?? ownWords(edition, section, text)
      if (end !== undefined) return apart(edition, section, block, end)
    }
    return [block]
  })

const apart = (edition: Edition, section: Section, whole: Paragraph, end: number): ReadonlyArray<Paragraph> => {
  const { goesOn: _, ...block } = whole
  // Where the heading ends is not known: the paragraph keeps it, below the official one.
  if (end === 0) return [{ ...block, text: heading(edition, section) }, block]
  const [title, rest] = [block.text.slice(0, end).trim(), block.text.slice(end).replace(/^[\s。：:]+/u, "")]
  return rest === ""
    ? [{ ...block, text: title }]
    : [
        { ...block, text: title },
        { ...block, text: rest }
      ]
}
