/**
 * Prose copied from last year: paragraph by paragraph and as a whole, how much of it was there before.
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
    const paragraphs = own.flatMap(({ stretch, all }) => {
      if (all.length < shortest || share(all) <= tooMuch) return []
      const quote = stretch.text.slice(0, 20)
      const percent = Math.round(share(all) * 100)
      const message = {
        zh: `“${quote}…”这一段有${percent}%与上年相同`,
        en: `${percent}% of “${quote}…” is last year's`
      }
      return [about(stretch, { quote, at: 0, severity: "note", message })]
    })
    const whole = own.flatMap(({ all }) => all)
    if (whole.length < shortest || share(whole) <= tooMuch) return paragraphs
    const percent = Math.round(share(whole) * 100)
    const message = { zh: `全文有${percent}%与上年相同`, en: `${percent}% of the whole text is last year's` }
    return [{ at: "text", severity: "note", cells: [], message } satisfies Complaint, ...paragraphs]
  }
}
