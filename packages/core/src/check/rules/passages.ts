/**
 * Complaints about the words of a report: where in the prose they stand, with the sentence around them.
 *
 * @module
 */
import { once } from "../../once.ts"
import { narrative } from "../../report/Draft.ts"
import type { Block, Narrative } from "../../report/Narrative.ts"
import { shown, texts } from "../../report/Plain.ts"
import { ofText } from "../prose/kept.ts"
import type { Passage, Severity } from "../Finding.ts"
import type { Complaint, Subject } from "../Rule.ts"
import { simplify } from "../../simplified.ts"
import type { Text } from "../../Text.ts"

/** A text of a block of a part in prose: a paragraph, an item of a list, a cell of a table. */
export interface Stretch {
  readonly part: string
  readonly block: number
  /** The block itself, which keeps what was read off its texts. */
  readonly of: Block
  readonly text: string
  readonly isHeading: boolean
  readonly type: Block["type"]
  /** How many characters the block's texts before it have. */
  readonly before: number
}

type Whole = Pick<Subject, "edition" | "draft">

/** The texts of all parts in prose, in order; worked out once for a report that is checked. */
export const stretches = once(({ edition, draft }: Whole): ReadonlyArray<Stretch> =>
  edition.sections.flatMap((section) =>
    section.kind === "form" ? [] : stretchesOf({ edition, draft }, section.key, narrative(draft, section) ?? [])
  )
)

/** The texts of the preamble. */
export const opening = once((whole: Whole): ReadonlyArray<Stretch> =>
  stretchesOf(whole, "preamble", whole.draft.preamble ?? [])
)

/** The texts of some prose that stands under a key of the report. */
const stretchesOf = ({ edition, draft }: Whole, part: string, prose: Narrative): ReadonlyArray<Stretch> => {
  const show = shown(edition, draft)
  return prose.flatMap((each, block) => {
    let before = 0
    return texts(each, show).map((text) => {
      const stretch = { part, block, of: each, text, isHeading: each.type === "heading", type: each.type, before }
      before += text.length
      return stretch
    })
  })
}

const plain = ofText((text) => ({ text: simplify(text.replaceAll(/\s/gu, "")) }))

/** All that is written in a part, in simplified characters, blanks left out. */
export const written = (all: ReadonlyArray<Stretch>, part: string): string => {
  let found = ""
  for (const { part: own, of, text } of all) if (own === part) found += plain(of, text).text
  return found
}

/** No sentence is looked at further than this. */
const reach = 400

const sentenceAround = (text: string, at: number): string => {
  const [before, behind] = [text.slice(Math.max(0, at - reach), at), text.slice(at, at + reach)]
  const start = Math.max(...["。", "！", "？"].map((mark) => before.lastIndexOf(mark) + 1))
  const end = behind.search(/[。！？]/u)
  return (before.slice(start) + (end === -1 ? behind : behind.slice(0, end + 1))).trim()
}

const passage = ({ part, block, text }: Stretch, quote: string, at: number): Passage => ({
  part,
  block,
  quote,
  sentence: sentenceAround(text, at)
})

/** A complaint about the words at a place of a stretch. */
export const about = (
  stretch: Stretch,
  {
    quote,
    at,
    severity,
    message
  }: { readonly quote: string; readonly at: number; readonly severity: Severity; readonly message: Text }
): Complaint => ({
  at: `${stretch.part}/${stretch.block}/${stretch.before + at}`,
  severity,
  cells: [],
  passage: passage(stretch, quote, at),
  message
})
