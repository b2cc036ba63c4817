/**
 * Text that a writer set in one go, leaving gaps for what another font holds, is parted at those gaps.
 *
 * Writers that take quotes, digits or Latin words from another font set the Chinese words of a line first: pdf.js tells them as one run with
 * a space in each gap, and the words in the gaps apart. In order from left to right all of these would come behind the whole run.
 *
 * @module
 */

/** Characters set in one go, from where to where, and how large. */
interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly size: number
}

const weight = (character: string): number => (/[\u1100-\uffff]/u.test(character) ? 1 : 0.5)
const weightOf = (text: string): number => Array.from(text).reduce((sum, each) => sum + weight(each), 0)

/** How far a gap may begin from where the run's own characters say, in its size. */
const near = 0.6

/** Some runs of a line, with those parted that have others in their gaps. */
export const withoutGaps = <R extends Run>(runs: ReadonlyArray<R>): ReadonlyArray<R> => {
  if (runs.length < 2) return runs
  return runs.flatMap((run) => {
    if (!/\S \S/u.test(run.text)) return [run]
    const slack = 0.1 * run.size
    const inside = runs
      .filter((other) => other !== run && other.left > run.left + slack && other.right < run.right - slack)
      .filter(({ text }) => text.trim() !== "")
      .toSorted((one, other) => one.left - other.left)
    return inside.length === 0 ? [run] : (parted(run, inside) ?? [run])
  })
}

/** The pieces of a run around what stands in its gaps; `undefined` where these do not lie at its spaces. */
const parted = <R extends Run>(run: R, inside: ReadonlyArray<R>): ReadonlyArray<R> | undefined => {
  const words = run.text.split(" ")
  const filled = inside.reduce((sum, { left, right }) => sum + right - left, 0)
  const each = (run.right - run.left - filled) / Math.max(1, weightOf(words.join("")))
  const pieces: Array<R> = []
  let [text, from, at, next] = ["", run.left, run.left, 0]
  for (const [nth, word] of words.entries()) {
    const gap = inside[next]
    if (nth > 0 && gap !== undefined && Math.abs(gap.left - at) < near * run.size) {
      pieces.push({ ...run, text, left: from, right: at })
      // Several runs may share a gap, such as a number and its sign.
      let end = gap.right
      for (next++; (inside[next]?.left ?? Infinity) < end + near * run.size && end <= run.right; next++)
        end = Math.max(end, inside[next]?.right ?? end)
      ;[text, from, at] = ["", end, end]
    } else if (nth > 0) text += " "
    text += word
    at += weightOf(word) * each
  }
  if (next < inside.length) return undefined
  return [...pieces, { ...run, text, left: from }]
}
