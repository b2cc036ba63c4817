/**
 * The characters of GB2312: 6763 hanzi and 682 signs.
 *
 * @module
 */
const decoder = new TextDecoder("gb2312")

/** The cells of each row that the standard fills; the decoder knows GBK, which has signs of its own in the others. */
const rows: ReadonlyArray<readonly [row: number, ...cells: ReadonlyArray<readonly [first: number, last: number]>]> = [
  [1, [1, 94]],
  [2, [17, 66], [69, 78], [81, 92]],
  [3, [1, 94]],
  [4, [1, 83]],
  [5, [1, 86]],
  [6, [1, 24], [33, 56]],
  [7, [1, 33], [49, 81]],
  [8, [1, 26], [37, 73]],
  [9, [4, 79]]
]

const character = (row: number, cell: number): number =>
  decoder.decode(new Uint8Array([row + 0xa0, cell + 0xa0])).codePointAt(0) ?? 0

const range = (first: number, last: number): ReadonlyArray<number> =>
  Array.from({ length: last - first + 1 }, (_, each) => first + each)

export const signs: ReadonlyArray<number> = rows.flatMap(([row, ...cells]) =>
  cells.flatMap(([first, last]) => range(first, last).map((cell) => character(row, cell)))
)

/** Row 55 ends five cells early. */
export const hanzi: ReadonlyArray<number> = range(16, 87).flatMap((row) =>
  range(1, row === 55 ? 89 : 94).map((cell) => character(row, cell))
)
