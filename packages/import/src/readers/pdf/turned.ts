/**
 * Text that runs upwards, downwards or upside down: the page is turned until it runs from left to right.
 *
 * A page may hold text of several directions, such as a heading above a table that is laid on its side.
 *
 * @module
 */
import { type Matrix, times } from "./rulings.ts"

/** A page as it is looked at: what it is turned by, and how large it is then. */
export interface View {
  readonly matrix: Matrix
  readonly width: number
  readonly height: number
}

/** The direction of a text on a page: how often it is turned by 90° clockwise, or `undefined` where it is slanted. */
export const direction = (text: Matrix, page: Matrix): 0 | 1 | 2 | 3 | undefined => {
  const [along, down] = times(page, text)
  if (Math.abs(down) <= 0.05 * Math.abs(along)) return along > 0 ? 0 : along < 0 ? 2 : undefined
  if (Math.abs(along) <= 0.05 * Math.abs(down)) return down > 0 ? 1 : 3
  return undefined
}

const turn = (quarters: 1 | 2 | 3, { matrix, width, height }: View): View => {
  if (quarters === 2) return { matrix: times([-1, 0, 0, -1, width, height], matrix), width, height }
  const back: Matrix = quarters === 1 ? [0, -1, 1, 0, 0, width] : [0, 1, -1, 0, height, 0]
  return { matrix: times(back, matrix), width: height, height: width }
}

/** Less text than this that stands beside upright text is a stamp, a watermark or the head of a column. */
const few = 40
const share = 0.25

/** How a page is to be looked at, the upright text first, given how many characters run in each direction. */
export const views = (upright: View, counts: readonly [number, number, number, number]): ReadonlyArray<View> => {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const most = Math.max(...counts)
  const is = (quarters: 1 | 2 | 3): boolean => {
    const count = counts[quarters]
    return count > 0 && (counts[0] === 0 ? count === most : count >= few && count >= share * all)
  }
  const turned = ([1, 2, 3] as const).filter(is).map((quarters) => turn(quarters, upright))
  return counts[0] > 0 || turned.length === 0 ? [upright, ...turned] : turned
}
