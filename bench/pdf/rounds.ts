/**
 * Contenders measured in turns: every round begins with another of them, and a ratio is taken within a round.
 *
 * @module
 */
import { quantile } from "../measure.ts"
import { type Row, table, times } from "../table.ts"

interface Named {
  readonly name: string
  /** How many times as much as ours it is to be, at least. */
  readonly goal?: number | undefined
}

export interface Contender extends Named {
  readonly measure: (round: number) => number | Promise<number>
}

/** What a contender measured, round by round. */
export interface Score extends Named {
  readonly values: ReadonlyArray<number>
}

export const interleaved = async (
  contenders: ReadonlyArray<Contender>,
  rounds: number
): Promise<ReadonlyArray<Score>> => {
  const scores = contenders.map(({ name, goal }) => ({
    name,
    goal,
    values: new Array<number>(rounds).fill(Number.NaN)
  }))
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const at = (turn + round) % contenders.length
      // One after another is what is measured.
      // oxlint-disable-next-line no-await-in-loop
      const value = (await contenders[at]?.measure(round)) ?? Number.NaN
      scores[at]?.values.splice(round, 1, value)
    }
  }
  return scores
}

/** How many times as much as the first, the median over the rounds, with quartiles. */
export const compared = (title: string, scores: ReadonlyArray<Score>, unit: string): void => {
  const base = scores[0]?.values ?? []
  table(
    title,
    ["", "ratio", "goal", "quartiles", "of the least", unit],
    scores.map(({ name, goal, values }): Row => {
      const ratios = values.map((value, round) => value / (base[round] ?? Number.NaN))
      return [
        name,
        times(quantile(ratios, 0.5)),
        goal === undefined ? "" : `≥ ${times(goal)}`,
        `${quantile(ratios, 0.25).toFixed(2)}–${quantile(ratios, 0.75).toFixed(2)}`,
        times(Math.min(...values) / Math.min(...base)),
        quantile(values, 0.5).toFixed(unit === "ms per report" ? 1 : 0)
      ]
    })
  )
}
