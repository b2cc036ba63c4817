/**
 * The arithmetic of edition 2021 written out by hand: the least that any checker has to do, and so the floor for ours.
 *
 * It knows where everything lies, and nothing else: no names, no other edition, no rule that could be cited.
 *
 * @module
 */

/** Left minus right of the 42 equations, in the order of `Matrix.matrix(edition2021)`: 0 held, NaN undetermined. */
export const floor = (cells: Float64Array, verdicts: Array<number> = new Array<number>(42)): Array<number> => {
  // Part three, 25 rows of 7 columns from place 10: 总计 of each row.
  for (let row = 0; row < 25; row++) {
    const at = 10 + 7 * row
    let parts = 0
    for (let column = 0; column < 6; column++) parts += cells[at + column] ?? Number.NaN
    verdicts[row] = (cells[at + 6] ?? Number.NaN) - parts
  }
  // （七）总计 of each column, below 21 outcomes.
  for (let column = 0; column < 7; column++) {
    let parts = 0
    for (let row = 2; row < 23; row++) parts += cells[10 + 7 * row + column] ?? Number.NaN
    verdicts[25 + column] = (cells[171 + column] ?? Number.NaN) - parts
  }
  // Part four, three groups of 5 columns from place 185: 总计 of each group.
  for (let group = 0; group < 3; group++) {
    const at = 185 + 5 * group
    let parts = 0
    for (let column = 0; column < 4; column++) parts += cells[at + column] ?? Number.NaN
    verdicts[32 + group] = (cells[at + 4] ?? Number.NaN) - parts
  }
  // 新收 + 上年结转 = 办结 + 结转下年, in each column.
  for (let column = 0; column < 7; column++) {
    const came = (cells[10 + column] ?? Number.NaN) + (cells[17 + column] ?? Number.NaN)
    verdicts[35 + column] = came - (cells[171 + column] ?? Number.NaN) - (cells[178 + column] ?? Number.NaN)
  }
  return verdicts
}
