/**
 * Punctuation: brackets and quotation marks that lack their partner, and stops in a row.
 *
 * @module
 */
import { matches, type Reader, type Slip } from "./Slip.ts"

/** Marks of one kind count alike in full and half width. */
const opening: { readonly [mark: string]: string } = {
  "《": "》",
  "“": "”",
  "（": "）",
  "(": "）",
  "〔": "〕",
  "﹝": "〕",
  "【": "】",
  "［": "］",
  "[": "］",
  "「": "」"
}
const closing: { readonly [mark: string]: string } = {
  "》": "》",
  "”": "”",
  "）": "）",
  ")": "）",
  "〕": "〕",
  "﹞": "〕",
  "】": "】",
  "］": "］",
  "]": "］",
  "」": "」"
}

/** A mark without its partner; `opens` tells which of the two it is. */
export interface Lone {
  readonly at: number
  readonly opens: boolean
  /** The closing mark of its kind, in full width. */
  readonly kind: string
}

/** The places of the marks of one kind that lack their partner, in order: those that close stand before all that open. */
export interface Places {
  readonly closes: ReadonlyArray<number>
  readonly opens: ReadonlyArray<number>
}

const anyMark = /[《》“”（）()〔〕﹝﹞【】［］[\]「」]/gu

/** 1）, 二） or a) in front of an item: such a bracket has no partner. */
const numbered = /(?:^|[\s。；：，、])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z])$/u

/** The year of a document number, whatever brackets are around it or are left of them; `documents` reads those. */
const yearInBrackets =
  /[〔﹝［[（(【](?:19|20)\d{2}[〕﹞］\]）)】](?=第?\d|号)|[〔﹝［[【](?:19|20)\d{3,6}号|[（(](?:19|20)\d{3,6}号[）)]/gu

/** By the closing mark of their kind, the marks of a text that lack their partner. */
export const lone = (original: string): ReadonlyMap<string, Places> => {
  const text = original.includes("号")
    ? original.replaceAll(yearInBrackets, (found) => "＊".repeat(found.length))
    : original
  const found = new Map<string, { readonly closes: Array<number>; readonly opens: Array<number> }>()
  anyMark.lastIndex = 0
  while (anyMark.test(text)) {
    const at = anyMark.lastIndex - 1
    const mark = text.charAt(at)
    const opens = opening[mark]
    const kind = opens ?? closing[mark] ?? mark
    const own = found.get(kind) ?? { closes: [], opens: [] }
    if (own.closes.length + own.opens.length === 0) found.set(kind, own)
    if (opens !== undefined) own.opens.push(at)
    else if (own.opens.pop() === undefined && (kind !== "）" || !numbered.test(text.slice(Math.max(0, at - 5), at))))
      own.closes.push(at)
  }
  return found
}

/** What is said of a mark of a text without its partner. */
export const toSlip = (original: string, { at, opens, kind }: Lone): Slip => {
  const from = opens ? at : Math.max(0, at - 11)
  const quote = original.slice(from, opens ? at + 12 : at + 1)
  return {
    at: from,
    quote,
    say: {
      zh: `“${quote}”：${names[kind] ?? "标点"}不成对，缺${opens ? "后一半" : "前一半"}`,
      en: `“${quote}”: ${opens ? "the opening" : "the closing"} mark has no partner`
    }
  }
}

const names: { readonly [kind: string]: string } = { "》": "书名号", "”": "引号", "」": "引号" }

const inRow = /[，、；：][，。；、：]|[，。；、][,;](?!\d)|(?<!\d)[,;][，。；、]|。[，、；：]|(?<!。)。。(?!。)/gu

/** Stops in a row: ，。 and 、，. */
export const inARow: Reader = (text) =>
  matches(text, inRow, ({ 0: quote }) => ({ zh: `标点“${quote}”连用`, en: `The stops “${quote}” are in a row` }))
