/**
 * Punctuation: brackets and quotation marks come in pairs, stops stand alone, and a paragraph ends with one.
 *
 * A quotation may go on over paragraphs, and an importer may have broken a line: only what nothing nearby explains is told.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import { inARow, type Lone, lone, toSlip } from "../proof/marks.ts"
import { ofText } from "../prose/kept.ts"
import type { Judgement } from "../Rule.ts"
import type { Stretch } from "./passages.ts"
import { type Found, prose, told } from "./proofreading.ts"

const [marksOf, rowsOf] = [ofText(lone), ofText(inARow)]

/** A mark that opens may be closed so many texts later. */
const reach = 4

/** Marks of one kind that are open in one text: where the first stands, and how many of them are left. */
interface Opened {
  readonly place: number
  readonly stretch: Stretch
  readonly at: number
  left: number
}

/** The first mark of a text without a partner, which is the cause of the others. */
interface First {
  readonly place: number
  readonly stretch: Stretch
  readonly mark: Lone
}

/** The marks without a partner, in this text or in one nearby. */
const unpaired = (all: ReadonlyArray<Stretch>): ReadonlyArray<Found> => {
  /** Of each kind the texts with open marks, the last of them last. */
  const open = new Map<string, Array<Opened>>()
  const firsts = new Map<Stretch, First>()
  const tell = (place: number, stretch: Stretch, mark: Lone): void => {
    if (mark.at < (firsts.get(stretch)?.mark.at ?? Infinity)) firsts.set(stretch, { place, stretch, mark })
  }
  all.forEach((stretch, place) => {
    for (const [kind, { closes, opens }] of marksOf(stretch.of, stretch.text)) {
      const before = open.get(kind) ?? []
      for (const at of closes) {
        const partner = before.at(-1)
        if (partner === undefined || place - partner.place > reach) {
          tell(place, stretch, { at, opens: false, kind })
          break
        }
        partner.left--
        if (partner.left === 0) before.pop()
      }
      const [at] = opens
      if (at !== undefined) before.push({ place, stretch, at, left: opens.length })
      open.set(kind, before)
    }
  })
  for (const [kind, left] of open)
    for (const { place, stretch, at } of left) tell(place, stretch, { at, opens: true, kind })
  return [...firsts.values()]
    .toSorted(
      (one, other) =>
        one.mark.at - other.mark.at || Number(other.mark.opens) - Number(one.mark.opens) || one.place - other.place
    )
    .map(({ stretch, mark }) => ({ stretch, slip: toSlip(stretch.text, mark) }))
}

/** A paragraph of sentences, which is no title, signature or address. */
const isRunning = ({ type, text }: Stretch): boolean =>
  type === "paragraph" &&
  text.length >= 20 &&
  /[，。；]/u.test(text) &&
  !/电话|地址|邮编|传真|联系|网址|https?:|\d{4}年\d{1,2}月\d{1,2}日\s*$/u.test(text.slice(-40)) &&
  !/^\s*(?:附[件表录]|注|备注|说明|来源|图|表)/u.test(text)

const numbered =
  /^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]|[一二三四五六七八九十]是|第[一二三四五六]|[①-⑩])/u

const opensAnew =
  /^\s*(?:(?:20\d\d年|全年|本年度|一年来|此外|下一步)[^，。；]{0,10}，|[\p{Script=Han}]{2,12}(?:方面|情况)[，：。])/u

const endless = (all: ReadonlyArray<Stretch>): ReadonlyArray<Found> =>
  all.flatMap((stretch, place): ReadonlyArray<Found> => {
    const next = all[place + 1]
    // 依申请公开方面，…: a line that begins a matter of its own is no rest of the one before.
    const isAnother = next !== undefined && opensAnew.test(next.text)
    const isLast =
      next === undefined || isAnother || next.part !== stretch.part || next.isHeading || numbered.test(next.text)
    const text = stretch.text.trimEnd()
    if (!isLast || !isRunning(stretch)) return []
    const quote = text.slice(-12)
    const slip = (zh: string, en: string): Found => ({
      stretch,
      slip: {
        at: Math.max(0, text.length - quote.length),
        quote,
        say: { zh: `“${quote}”${zh}`, en: `“${quote}” ${en}` }
      }
    })
    if (/[，、,]$/u.test(text)) return [slip("之后没有写完", "breaks off")]
    return /[\p{Script=Han}\d%％]$/u.test(text) ? [slip("段末缺句号", "ends a paragraph without a stop")] : []
  })

/** A paragraph as long as this has a stop somewhere. */
const unstopped = 60

const bare = (all: ReadonlyArray<Stretch>): ReadonlyArray<Found> =>
  all.flatMap((stretch): ReadonlyArray<Found> => {
    const text = stretch.text.trim()
    const isBare =
      stretch.type === "paragraph" &&
      text.length > unstopped &&
      // Most texts have a stop among their first characters.
      !/[，。；：、,.;:！？（）()]/u.test(text) &&
      /\p{Script=Han}{20}/u.test(text)
    const say = { zh: "段内没有标点", en: "A paragraph has no stops" }
    return isBare ? [{ stretch, slip: { at: 0, quote: text.slice(0, 12), say } }] : []
  })

const rows = (all: ReadonlyArray<Stretch>): ReadonlyArray<Found> =>
  all.flatMap((stretch) => rowsOf(stretch.of, stretch.text).map((slip) => ({ stretch, slip })))

export const punctuation: Judgement = {
  id: "text.punctuation",
  severity: "note",
  statement: { zh: "标点成对，句末有句号", en: "Marks come in pairs, and paragraphs end with a stop" },
  cites: Regulation("第五十条"),
  hint: { zh: "请核对标点", en: "Check the punctuation" },
  check: (subject) => {
    const all = prose(subject)
    return told([...unpaired(all), ...rows(all), ...endless(all), ...bare(all)], "note")
  }
}
