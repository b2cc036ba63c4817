/**
 * Prose copied from last year, and sentences written twice in one report.
 *
 * How much was there before is worked out paragraph by paragraph and for the whole; all that was copied is one finding.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import type { Complaint, Judgement } from "../Rule.ts"
import { lastYear } from "./continuity.ts"
import { about, stretches } from "./passages.ts"

/** Runs of so many characters are compared, figures left out, since they change and the sentence does not. */
const run = 8
const tooMuch = 0.5
const shortest = 60
/** So many paragraphs are named. */
const few = 3

const bare = (text: string): string => text.replaceAll(/[\s\d０-９]/gu, "")

const runs = (text: string): ReadonlyArray<string> =>
  Array.from({ length: Math.max(0, text.length - run + 1) }, (_, at) => text.slice(at, at + run))

export const repeated: Judgement = {
  id: "text.repeated",
  severity: "note",
  statement: { zh: "文字不与上年雷同", en: "The text is not last year's over again" },
  cites: Regulation("第五十条"),
  hint: { zh: "请按本年实际改写", en: "Write what this year was like" },
  check: (subject) => {
    const last = lastYear(subject)
    if (last.length === 0) return []
    const known = new Set(
      last.flatMap((draft) => stretches({ edition: subject.edition, draft }).flatMap(({ text }) => runs(bare(text))))
    )
    const own = stretches(subject).map((stretch) => ({ stretch, all: runs(bare(stretch.text)) }))
    const share = (all: ReadonlyArray<string>): number => all.filter((each) => known.has(each)).length / all.length
    const copied = own.filter(({ all }) => all.length >= shortest && share(all) > tooMuch)
    const whole = own.flatMap(({ all }) => all)
    const isWhole = whole.length >= shortest && share(whole) > tooMuch
    const [first] = copied
    if (!isWhole && first === undefined) return []
    // What was copied is one finding, at the first paragraph of it.
    const percent = Math.round(share(isWhole ? whole : (first?.all ?? [])) * 100)
    const quotes = copied.slice(0, few).map(({ stretch }) => `“${stretch.text.slice(0, 20)}…”`)
    const more =
      copied.length > few ? { zh: `等${copied.length}段`, en: ` and ${copied.length - few} more` } : { zh: "", en: "" }
    const named = { zh: quotes.join("、") + more.zh, en: quotes.join(", ") + more.en }
    const message = isWhole
      ? {
          zh: `全文有${percent}%与上年相同${quotes.length > 0 ? `，如${named.zh}` : ""}`,
          en: `${percent}% of the whole text is last year's${quotes.length > 0 ? `: ${named.en}` : ""}`
        }
      : {
          zh: `${named.zh}有${percent}%${copied.length > 1 ? "以上" : ""}与上年相同`,
          en: `${percent}% of ${named.en} is last year's`
        }
    if (first === undefined) return [{ at: "text", severity: "note", cells: [], message } satisfies Complaint]
    const told = about(first.stretch, { quote: first.stretch.text.slice(0, 20), at: 0, severity: "note", message })
    return [isWhole ? { ...told, at: "text" } : told]
  }
}

/** A shorter sentence may well be said twice. */
const longEnough = 24

export const saidTwice: Judgement = {
  id: "text.said-twice",
  severity: "note",
  statement: { zh: "没有一句话写两遍", en: "No sentence is written twice" },
  cites: Regulation("第五十条"),
  hint: { zh: "请删去重复的一句，或改写", en: "Delete one of them, or rewrite it" },
  check: (subject) => {
    const before = new Set<string>()
    const found = stretches(subject)
      .filter(({ type }) => type === "paragraph" || type === "list")
      .flatMap((stretch) => {
        let at = 0
        return stretch.text.split(/(?<=[。！？])/u).flatMap((sentence) => {
          const from = at
          at += sentence.length
          const words = sentence.trim()
          if (words.length < longEnough) return []
          const isKnown = before.has(words)
          before.add(words)
          return isKnown ? [{ stretch, quote: words.slice(0, 20), at: from + sentence.indexOf(words) }] : []
        })
      })
    const [first] = found
    if (first === undefined) return []
    const more =
      found.length > 1 ? { zh: `（共${found.length}句）`, en: ` (${found.length} sentences)` } : { zh: "", en: "" }
    const message = {
      zh: `“${first.quote}…”这一句写了两遍${more.zh}`,
      en: `“${first.quote}…” is written twice${more.en}`
    }
    return [about(first.stretch, { quote: first.quote, at: first.at, severity: "note", message })]
  }
}
