/**
 * Text that runs upwards, downwards or upside down: the page is turned until it runs from left to right.
 *
 * A page that lies askew, as a scanned one with its text under it, is put straight first. A page may hold text of several directions,
 * such as a heading above a table that is laid on its side.
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

/** By how much the direction of a text may differ from that of its page: about one degree. */
const slant = 0.02

/** The direction of a text on a page: how often it is turned by 90° clockwise, or `undefined` where it is slanted. */
export const direction = (text: Matrix, page: Matrix): 0 | 1 | 2 | 3 | undefined => {
  const [along, down] = times(page, text)
  if (Math.abs(down) <= slant * Math.abs(along)) return along > 0 ? 0 : along < 0 ? 2 : undefined
  if (Math.abs(along) <= slant * Math.abs(down)) return down > 0 ? 1 : 3
  return undefined
}

/** A text with its direction, and how many characters it has. */
export interface Slanted {
  readonly transform: Matrix
  readonly length: number
}

/** In degrees: pages are laid askew by less than the first, and of less than the second nobody need know; alike are those within it. */
const askew = { most: 20, least: 0.02 } as const
/** Of the text of a page so much must be slanted alike. */
const mostly = 0.6

/** By how many degrees a text is slanted against the nearest quarter turn. */
const slantOf = (text: Matrix, page: Matrix): number => {
  const [along, down] = times(page, text)
  const degrees = (Math.atan2(down, along) * 180) / Math.PI
  return degrees - 90 * Math.round(degrees / 90)
}

/** A page put straight, where most of its text is slanted by one and the same angle; any other as it is. */
export const straightened = (view: View, texts: ReadonlyArray<Slanted>): View => {
  const all = texts
    .map(({ transform, length }) => ({ slant: slantOf(transform, view.matrix), length }))
    .toSorted((one, other) => one.slant - other.slant)
  const whole = all.reduce((sum, { length }) => sum + length, 0)
  let passed = 0
  const middle = all.find(({ length }) => (passed += length) * 2 >= whole)?.slant ?? 0
  const alike = all.reduce((sum, { slant, length }) => sum + (Math.abs(slant - middle) <= 0.5 ? length : 0), 0)
  if (Math.abs(middle) < askew.least || Math.abs(middle) > askew.most || alike < mostly * whole) return view
  const [cos, sin] = [Math.cos((-middle * Math.PI) / 180), Math.sin((-middle * Math.PI) / 180)]
  const [x, y] = [view.width / 2, view.height / 2]
  const back: Matrix = [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y]
  return { ...view, matrix: times(back, view.matrix) }
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
