/**
 * Contenders measured in turns: every round begins with another of them, and a ratio is taken within a round.
 *
 * @module
 */
import { quantile } from "../measure.ts"
import { type Row, table, times } from "../table.ts"

export interface Contender {
  readonly name: string
  readonly measure: (round: number) => number | Promise<number>
}

/** What each contender measured, round by round. */
export type Scores = ReadonlyArray<{ readonly name: string; readonly values: ReadonlyArray<number> }>

export const interleaved = async (contenders: ReadonlyArray<Contender>, rounds: number): Promise<Scores> => {
  const scores = contenders.map(({ name }) => ({ name, values: Array.from({ length: rounds }, () => Number.NaN) }))
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const at = (turn + round) % contenders.length
      // One after another is what is measured.
      // oxlint-disable-next-line no-await-in-loop
      scores[at]?.values.splice(round, 1, (await contenders[at]?.measure(round)) ?? Number.NaN)
    }
  }
  return scores
}

/** How many times as much as the first, the median over the rounds, with quartiles. */
export const compared = (title: string, scores: Scores, unit: string): void => {
  const base = scores[0]?.values ?? []
  table(
    title,
    ["", "ratio", "quartiles", unit],
    scores.map(({ name, values }): Row => {
      const ratios = values.map((value, round) => value / (base[round] ?? Number.NaN))
      const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => quantile(ratios, part))
      return [
        name,
        times(middle ?? Number.NaN),
        `${low?.toFixed(2)}–${high?.toFixed(2)}`,
        quantile(values, 0.5).toPrecision(3)
      ]
    })
  )
}
