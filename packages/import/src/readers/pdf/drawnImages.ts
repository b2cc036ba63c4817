/**
 * Where the pictures of a page lie: a cell of a table that holds one and no text is not blank.
 *
 * @module
 */
import type { OPS } from "pdfjs-dist/legacy/build/pdf.mjs"
import { apply, type Matrix, times } from "./rulings.ts"
import type { Box } from "./tables.ts"

type Operators = Pick<
  typeof OPS,
  | "save"
  | "restore"
  | "transform"
  | "paintFormXObjectBegin"
  | "paintFormXObjectEnd"
  | "paintImageXObject"
  | "paintInlineImageXObject"
  | "paintImageMaskXObject"
  | "paintImageXObjectRepeat"
  | "paintImageMaskXObjectRepeat"
  | "paintImageMaskXObjectGroup"
  | "paintInlineImageXObjectGroup"
>

/** More pictures than these are no table's. */
const most = 20_000

/** The unit square, in which every picture is drawn, as it lies on the page. */
const square = (matrix: Matrix): Box => {
  const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)]
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

const matrixOf = (value: unknown): Matrix | undefined => {
  const [a, b, c, d, e, f] = isList(value) ? Array.from(value, Number) : []
  return a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined
    ? undefined
    : [a, b, c, d, e, f]
}

const isList = (value: unknown): value is ArrayLike<unknown> => Array.isArray(value) || ArrayBuffer.isView(value)

/** The places of a picture that is drawn again and again: x, y, x, y, … */
const repeated = (from: Matrix, positions: unknown): ReadonlyArray<Matrix> =>
  (isList(positions) ? Array.from(positions, Number) : []).flatMap((x, at, all) =>
    at % 2 === 0 ? [[from[0], from[1], from[2], from[3], x, all[at + 1] ?? 0] as const] : []
  )

const grouped = (images: unknown): ReadonlyArray<Matrix> =>
  (Array.isArray(images) ? images : []).flatMap((image: unknown) => {
    const own =
      typeof image === "object" && image !== null && "transform" in image ? matrixOf(image.transform) : undefined
    return own === undefined ? [] : [own]
  })

/** How each picture that an operator draws lies in the space of that moment; none for another operator. */
const placed = (operators: Operators): ((operator: number, given: ReadonlyArray<unknown>) => ReadonlyArray<Matrix>) => {
  const unit: Matrix = [1, 0, 0, 1, 0, 0]
  const single = new Set([
    operators.paintImageXObject,
    operators.paintInlineImageXObject,
    operators.paintImageMaskXObject
  ])
  return (operator, given) => {
    if (single.has(operator)) return [unit]
    const [, a, b, c, d] = given
    if (operator === operators.paintImageXObjectRepeat) return repeated([Number(a), 0, 0, Number(b), 0, 0], c)
    if (operator === operators.paintImageMaskXObjectRepeat)
      return repeated([Number(a), Number(b), Number(c), Number(d), 0, 0], given[5])
    if (operator === operators.paintImageMaskXObjectGroup) return grouped(given[0])
    return operator === operators.paintInlineImageXObjectGroup ? grouped(given[1]) : []
  }
}

/** The boxes of the pictures of a page, in points from its upper left corner. */
export const drawnImages = (
  functions: ReadonlyArray<number>,
  parameters: ReadonlyArray<unknown>,
  operators: Operators,
  base: Matrix
): ReadonlyArray<Box> => {
  const found: Array<Box> = []
  const stack: Array<Matrix> = []
  const placesOf = placed(operators)
  let matrix = base
  for (const [at, operator] of functions.entries()) {
    const given = parameters[at]
    const all: ReadonlyArray<unknown> = Array.isArray(given) ? given : []
    if (operator === operators.save) stack.push(matrix)
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd)
      matrix = stack.pop() ?? matrix
    else if (operator === operators.transform) matrix = times(matrix, matrixOf(given) ?? [1, 0, 0, 1, 0, 0])
    else if (operator === operators.paintFormXObjectBegin) {
      stack.push(matrix)
      matrix = times(matrix, matrixOf(all[0]) ?? [1, 0, 0, 1, 0, 0])
    } else if (found.length < most)
      for (const place of placesOf(operator, all)) found.push(square(times(matrix, place)))
  }
  return found
}
