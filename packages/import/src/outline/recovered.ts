/**
 * Parts whose headings are missing: they are known by the tables, by their order and by the words around.
 *
 * What stands behind table four is part five, and part six where it speaks of fees or of nothing further; what stands between the
 * preamble and the first table is part one.
 *
 * @module
 */
import { type Edition, heading, type Section } from "@gongkai/core/Edition"
import type { Form } from "@gongkai/core/Form"
import { isHeading } from "@gongkai/core/Narrative"
import type { Block, Paragraph } from "@gongkai/match/Document"
import { simplify } from "@gongkai/match/fold"
import type { Message } from "@gongkai/match/Message"
import { stream } from "../stream/stream.ts"
import { isChrome } from "./chrome.ts"
import { isDayLine } from "./closing.ts"
import { endOfLabels, formOf } from "./landmarks.ts"
import { titlesIn } from "./titles.ts"

/** Where a part begins: the block of its heading, and the first block that belongs to it. */
export interface Start {
  readonly section: Section
  readonly at: number
  readonly from: number
}

const isNote = (text: string): boolean => /^[（(]?(?:注|备注|说明|单位|填表|制表|审核)[:：]/u.test(text)

/** Whether a line is running text of the report. */
const isSentence = (text: string): boolean =>
  !isNote(text) && !isChrome(text) && (/[。；]/u.test(text) || (text.length >= 25 && /[，,、]/u.test(text)))

/** A heading, or a short line that may be one. */
const isShort = (text: string): boolean =>
  isHeading(text) ||
  (text.length <= 20 &&
    !/[。；]$/u.test(text) &&
    /\p{Script=Han}{2}/u.test(text) &&
    !/\d/u.test(text) &&
    !isNote(text) &&
    !isChrome(text) &&
    !isDayLine(text))

const lineAt = (blocks: ReadonlyArray<Block>, at: number): string => {
  const block = blocks[at]
  return block?._tag === "Paragraph" ? block.text : ""
}

/** The first sentence from one block to before another, with the headings directly above it. */
const proseFrom = (
  blocks: ReadonlyArray<Block>,
  { from, to, is = isSentence }: { readonly from: number; readonly to: number; readonly is?: (text: string) => boolean }
): number | undefined => {
  for (let at = from; at < to; at++) {
    if (!is(lineAt(blocks, at))) continue
    while (at > from && isShort(lineAt(blocks, at - 1))) at--
    return at
  }
  return undefined
}

const ofReview = /复议|诉讼/u
const others =
  /^[^。]{0,40}(?:信息处理费|其[他它]需要?(?:报告|说明|汇报)|(?:无|没有|未有)其[他它]|人大(?:代表)?(?:建议|议案)|政协(?:委员)?提案)/u
const ofFees = /^[^。]{0,40}(?:信息处理费|其[他它]需要?(?:报告|说明|汇报)|(?:无|没有|未有)其[他它])/u
const introduces = /本报告|本年度报告|报告如下|统计期限|编制|现公布|现将|联系电话|网址|下载/u

/** The last block of a form's table, with the figures and cells behind it. */
const endOfTable = (
  edition: Edition,
  form: Section,
  blocks: ReadonlyArray<Block>,
  from: number,
  to: number
): number => {
  let end = -1
  for (let at = from; at < to; at++) {
    const block = blocks[at]
    if (block !== undefined && formOf(edition, block) === form) end = at
  }
  if (end === -1) return end
  while (end + 1 < to && !/\p{Script=Han}{2}/u.test(lineAt(blocks, end + 1)) && !isSentence(lineAt(blocks, end + 1)))
    end++
  return end
}

/** The prose that stands behind the last table, up to the next part that has a heading: parts five and six. */
const behind = (edition: Edition, blocks: ReadonlyArray<Block>, found: ReadonlyArray<Start>): ReadonlyArray<Start> => {
  const last = edition.sections.findLastIndex(({ kind }) => kind === "form")
  const form = edition.sections[last]
  const [five, six] = edition.sections.slice(last + 1)
  const isFound = (section: Section | undefined) => found.some((start) => start.section === section)
  if (form === undefined || five === undefined) return []
  if (isFound(five)) return six === undefined || isFound(six) ? [] : further(blocks, found, six)
  const next = found.find(({ section }) => section === six)
  const before = found.findLast(({ section }) => edition.sections.indexOf(section) <= last)
  const to = next?.at ?? blocks.length
  const from = before?.from ?? 0
  const table = endOfTable(edition, form, blocks, from, to)
  // Without a table of its own part four is a sentence that speaks of it.
  if (table === -1 && before?.section !== form) return []
  const first = proseFrom(blocks, {
    from: table === -1 ? from : table + 1,
    to,
    is: table === -1 ? (text) => isSentence(text) && !ofReview.test(simplify(text)) : isSentence
  })
  if (first === undefined) return []
  if (next !== undefined || six === undefined) return [{ section: five, at: first, from: first }]
  const rest = proseFrom(blocks, { from: first, to, is: (text) => isSentence(text) && others.test(simplify(text)) })
  if (rest === undefined) return [{ section: five, at: first, from: first }]
  return rest === first
    ? [{ section: six, at: first, from: first }]
    : [
        { section: five, at: first, from: first },
        { section: six, at: rest, from: rest }
      ]
}

/** Part six below part five: it begins where the text speaks of fees or of nothing further. */
const further = (blocks: ReadonlyArray<Block>, found: ReadonlyArray<Start>, six: Section): ReadonlyArray<Start> => {
  const from = found.at(-1)?.from ?? 0
  const own = proseFrom(blocks, { from, to: blocks.length })
  const rest = proseFrom(blocks, {
    from,
    to: blocks.length,
    is: (text) => isSentence(text) && ofFees.test(simplify(text))
  })
  return rest === undefined || own === undefined || rest <= own ? [] : [{ section: six, at: rest, from: rest }]
}

/** The prose between the preamble and the first table or heading: part one. */
const inFront = (edition: Edition, blocks: ReadonlyArray<Block>, found: ReadonlyArray<Start>): ReadonlyArray<Start> => {
  const [one] = edition.sections
  const table = blocks.findIndex((block) => formOf(edition, block) !== undefined)
  const to = Math.min(found[0]?.at ?? blocks.length, table === -1 ? blocks.length : table)
  if (one === undefined || found[0]?.section === one || (found.length === 0 && table === -1)) return []
  const title = titlesIn(blocks.slice(0, to)).at(-1)?.at ?? -1
  const first = proseFrom(blocks, {
    from: title + 1,
    to,
    is: (text) => isSentence(text) && !introduces.test(simplify(text))
  })
  return first === undefined ? [] : [{ section: one, at: first, from: first }]
}

/** Tables without the heading of their part end the prose in front of them, in their turn or behind all of it, as on sheets of their own. */
const tables = (edition: Edition, blocks: ReadonlyArray<Block>, found: ReadonlyArray<Start>): ReadonlyArray<Start> => {
  const missing = edition.sections.flatMap((section, index) =>
    section.kind === "form" && !found.some((start) => start.section === section) ? [{ section, index }] : []
  )
  const begin = (section: Section, from: number, to?: number): ReadonlyArray<Start> => {
    const at = blocks.slice(from, to).findIndex((block) => formOf(edition, block) === section)
    return at === -1 ? [] : [{ section, at: from + at, from: from + at }]
  }
  const own = missing.flatMap(({ section, index }) => {
    const before = found.findLast((start) => edition.sections.indexOf(start.section) < index)
    const after = found.find((start) => edition.sections.indexOf(start.section) > index)
    return begin(section, before?.from ?? 0, after?.at)
  })
  if (own.length > 0 || missing.length < edition.sections.filter(({ kind }) => kind === "form").length) return own
  return missing.flatMap(({ section }) => begin(section, found.at(-1)?.from ?? 0))
}

/** The starts that were found, and those of parts without a heading, in the order of the blocks. */
export const recovered = (
  edition: Edition,
  blocks: ReadonlyArray<Block>,
  found: ReadonlyArray<Start>
): ReadonlyArray<Start> => {
  if (found.length === edition.sections.length) return found
  const inOrder = (starts: ReadonlyArray<Start>) => starts.toSorted((one, other) => one.at - other.at)
  const opened = inOrder([...inFront(edition, blocks, found), ...found])
  const whole = inOrder([...opened, ...tables(edition, blocks, opened)])
  return inOrder([...whole, ...behind(edition, blocks, whole)])
}

/** Says that a part was taken by its place. */
export const byPlace = (edition: Edition, section: Section, block: Block | undefined): Message => ({
  severity: "warning",
  ...(block?._tag === "Paragraph" && { place: block.place }),
  text: {
    zh: `没有找到标题“${heading(edition, section)}”，按位置从“${block?._tag === "Paragraph" ? block.text.slice(0, 20) : ""}…”起收入这一部分；请核对`,
    en: `the heading of part “${section.key}” was not found; its text was taken by its place: check it`
  }
})

/** Digits and signs for none that stand behind the last label. */
const figures = /^[\s\d０-９.．,，/／|｜—－–-]*/u

/** Running text of a table with prose behind it, in two: the prose begins with a word or with a year. */
const divided = (edition: Edition, form: Form, paragraph: Paragraph): ReadonlyArray<Paragraph> => {
  if (paragraph.text.length < 60 || !/[。；]/u.test(paragraph.text)) return [paragraph]
  const { text, skeleton, at } = stream([paragraph])
  const end = endOfLabels(edition, form, skeleton)
  if (end === -1) return [paragraph]
  const labels = (at[end - 1] ?? 0) + 1
  const run = figures.exec(text.slice(labels))?.[0] ?? ""
  const isYear = /(?:19|20)\d{2}$/u.test(run) && text.slice(labels + run.length).startsWith("年")
  const cut = labels + run.length - (isYear ? 4 : 0)
  const rest = text.slice(cut).trim()
  // A figure of the prose may be glued to those of the table.
  if (!isSentence(rest) || (!isYear && /\d$/u.test(run) && !/^[\p{Script=Han}（(]/u.test(rest))) return [paragraph]
  if (!isYear && /\d$/u.test(run) && /^(?:[月日号件条次个项人份家篇期年]|万|亿|余)/u.test(rest)) return [paragraph]
  return [
    { ...paragraph, text: text.slice(0, cut).trim() },
    { _tag: "Paragraph", text: rest, place: paragraph.place }
  ]
}

/** The blocks with the prose behind running text of the last table in paragraphs of its own. */
export const tailsApart = (edition: Edition, blocks: ReadonlyArray<Block>): ReadonlyArray<Block> => {
  const form = edition.sections.findLast((section) => section.kind === "form")
  if (form?.kind !== "form") return blocks
  const apart = blocks.flatMap((block): ReadonlyArray<Block> =>
    block._tag === "Paragraph" ? divided(edition, form, block) : [block]
  )
  return apart.length === blocks.length ? blocks : apart
}
