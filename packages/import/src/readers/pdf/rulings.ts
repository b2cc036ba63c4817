/**
 * The ruling lines of a page, out of the paths it strokes and the thin rectangles it fills.
 *
 * @module
 */

/** A transformation of the plane: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** A level or an upright line. */
export interface Ruling {
  /** The place across: x of an upright line, y of a level one. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The lines of a page. */
export interface Rulings {
  readonly upright: ReadonlyArray<Ruling>
  readonly level: ReadonlyArray<Ruling>
}

/** The operators of a page that matter here, by pdf.js's numbers. */
export interface Operators {
  readonly save: number
  readonly restore: number
  readonly transform: number
  readonly constructPath: number
  readonly paintFormXObjectBegin: number
  readonly paintFormXObjectEnd: number
  readonly fill: number
  readonly eoFill: number
  readonly endPath: number
}

/** The transformation that does the second, then the first. */
export const times = (one: Matrix, other: Matrix): Matrix => [
  one[0] * other[0] + one[2] * other[1],
  one[1] * other[0] + one[3] * other[1],
  one[0] * other[2] + one[2] * other[3],
  one[1] * other[2] + one[3] * other[3],
  one[0] * other[4] + one[2] * other[5] + one[4],
  one[1] * other[4] + one[3] * other[5] + one[5]
]

/** Where a point lies after a transformation. */
export const apply = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5]
]

/** A filled rectangle no thicker than this is a line; a line shorter than that is none. */
const thick = 3
const short = 4
const slant = 1
const most = 50_000
/** In points: no page is as large. A comparison with NaN fails too. */
const farthest = 100_000

const isMatrix = (value: unknown): value is Matrix => Array.isArray(value) && value.length === 6

/** Finds the lines among what a page draws, in the coordinates of `page`. */
export const rulings = (
  functions: ReadonlyArray<number>,
  parameters: ReadonlyArray<unknown>,
  operators: Operators,
  page: Matrix
): Rulings => {
  const upright: Array<Ruling> = []
  const level: Array<Ruling> = []
  const line = (x0: number, y0: number, x1: number, y1: number) => {
    const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
    if (!(Math.max(Math.abs(x0), Math.abs(y0), Math.abs(x1), Math.abs(y1)) < farthest)) return
    if (upright.length + level.length > most) return
    if (width <= slant && height >= short)
      upright.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
    else if (height <= slant && width >= short)
      level.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
  }
  const filled = (points: ReadonlyArray<readonly [number, number]>) => {
    const xs = points.map(([x]) => x)
    const ys = points.map(([, y]) => y)
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    if (right - left <= thick && bottom - top > thick) line((left + right) / 2, top, (left + right) / 2, bottom)
    else if (bottom - top <= thick && right - left > thick) line(left, (top + bottom) / 2, right, (top + bottom) / 2)
  }
  let matrix = page
  const saved: Array<Matrix> = []
  for (const [at, operator] of functions.entries()) {
    const given = parameters[at]
    if (operator === operators.save) saved.push(matrix)
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd) matrix = saved.pop() ?? page
    else if (operator === operators.transform && isMatrix(given)) matrix = times(matrix, given)
    else if (operator === operators.paintFormXObjectBegin) {
      saved.push(matrix)
      const own = Array.isArray(given) ? given[0] : undefined
      if (isMatrix(own)) matrix = times(matrix, own)
    } else if (operator === operators.constructPath && Array.isArray(given)) {
      const [paint, drawn]: ReadonlyArray<unknown> = given
      const path: unknown = Array.isArray(drawn) ? drawn[0] : undefined
      if (!(path instanceof Float32Array) || paint === operators.endPath) continue
      const fills = paint === operators.fill || paint === operators.eoFill
      for (const shape of shapes(path, matrix)) {
        if (fills) filled(shape)
        else
          for (const [index, [x, y]] of shape.entries()) {
            const next = shape[index + 1]
            if (next !== undefined) line(x, y, next[0], next[1])
          }
      }
    }
  }
  return { upright, level }
}

/** The corners of each shape of a path: 0 moves, 1 draws a line, 2 and 3 curves, 4 goes back to the start. */
const shapes = (path: Float32Array, matrix: Matrix): ReadonlyArray<ReadonlyArray<readonly [number, number]>> => {
  const all: Array<Array<readonly [number, number]>> = []
  let shape: Array<readonly [number, number]> = []
  const number = (at: number) => path[at] ?? 0
  for (let at = 0; at < path.length;) {
    const operator = path[at]
    if (operator === 0) {
      shape = []
      all.push(shape)
    }
    const width = operator === 0 || operator === 1 ? 2 : operator === 2 ? 6 : operator === 3 ? 4 : 0
    if (width > 0) shape.push(apply(matrix, number(at + width - 1), number(at + width)))
    const [start] = shape
    if (operator === 4 && start !== undefined) shape.push(start)
    at += width + 1
  }
  return all
}
