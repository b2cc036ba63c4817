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

/** A mark that lacks its partner in its own text, and which of all texts that is. */
interface Marked {
  readonly place: number
  readonly stretch: Stretch
  readonly mark: Lone
}

/** The marks without a partner, in this text or in one nearby. */
const unpaired = (all: ReadonlyArray<Stretch>): ReadonlyArray<Found> => {
  /** Of each kind the marks that are open, the last of them last. */
  const open = new Map<string, Array<Marked>>()
  const found: Array<Marked> = []
  all.forEach((stretch, place) => {
    for (const mark of marksOf(stretch.of, stretch.text)) {
      const own = open.get(mark.kind) ?? []
      const partner = own.at(-1)
      if (mark.opens) {
        own.push({ place, stretch, mark })
        open.set(mark.kind, own)
      } else if (partner === undefined || place - partner.place > reach || partner.place === place)
        found.push({ place, stretch, mark })
      else own.pop()
    }
  })
  // Of several in one text the first is the cause.
  const firsts = new Map<Stretch, Marked>()
  for (const all of [...open.values(), found])
    for (const each of all)
      if (each.mark.at < (firsts.get(each.stretch)?.mark.at ?? Infinity)) firsts.set(each.stretch, each)
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

const endless = (all: ReadonlyArray<Stretch>): ReadonlyArray<Found> =>
  all.flatMap((stretch, place): ReadonlyArray<Found> => {
    const next = all[place + 1]
    const isLast = next === undefined || next.part !== stretch.part || next.isHeading || numbered.test(next.text)
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
    return told([...unpaired(all), ...rows(all), ...endless(all)], "note")
  }
}
