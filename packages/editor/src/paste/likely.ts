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

export const likely = <A>(text: string, headings: ReadonlyArray<A>, label: (heading: A) => string): Likely<A> => {
  const marks = headings.map((heading) => mark(text, label(heading)))
  const best = Math.max(0, ...marks)
  return best < certain ? { mark: 0, all: [] } : { mark: best, all: headings.filter((_, at) => marks[at] === best) }
}

/** A name that several groups could have. */
export const isShort = (label: string): boolean => Math.min(...forms(label).map((each) => each.length)) <= 2
