/**
 * Which of a form's headings a text is: the most alike, a label equal to the last character before one without its number.
 *
 * @module
 */
import { narrowLabel } from "@gongkai/match/marks"
import { certain, forms, similarity } from "@gongkai/match/similarity"

/** A label without what typists vary, its number included. */
export const whole = (label: string): string => narrowLabel(label).replaceAll(/[^\p{L}\p{N}]/gu, "")

/** From 0 to 1 as labels are alike, 2 where nothing but spacing and punctuation tells them apart. */
const mark = (text: string, label: string): number =>
  whole(label) !== "" && whole(text) === whole(label) ? 2 : similarity(text, label)

export interface Likely<A> {
  readonly mark: number
  /** The headings that are equally like the text; none where none is certain. */
  readonly all: ReadonlyArray<A>
}

interface Found {
  readonly mark: number
  /** The places of the headings that are equally like the text. */
  readonly at: ReadonlyArray<number>
}

/** What a text was like among some headings; the headings of a form are the same value each time. */
const known = new WeakMap<ReadonlyArray<unknown>, Map<string, Found>>()

/** A longer text is no heading. */
const longest = 80

export const likely = <A>(text: string, headings: ReadonlyArray<A>, label: (heading: A) => string): Likely<A> => {
  if (text.length > longest) return { mark: 0, all: [] }
  const memory = known.get(headings) ?? new Map<string, Found>()
  known.set(headings, memory)
  let found = memory.get(text)
  if (found === undefined) {
    const marks = headings.map((heading) => mark(text, label(heading)))
    const best = Math.max(0, ...marks)
    const at = marks.flatMap((each, place) => (each === best && best >= certain ? [place] : []))
    found = { mark: best < certain ? 0 : best, at }
    if (memory.size > 2000) memory.clear()
    memory.set(text, found)
  }
  const { mark: best, at } = found
  return { mark: best, all: headings.filter((_, place) => at.includes(place)) }
}

/** A name that several groups could have. */
export const isShort = (label: string): boolean => Math.min(...forms(label).map((each) => each.length)) <= 2
