/**
 * Times contenders in interleaved rounds and prints each one's median ratio to the first of them.
 *
 * A ratio is taken within a round, where the machine was equally busy for all; the times beside it only show the scale.
 *
 * @module
 */
import type { Options } from "./Contest.ts"

/** Something to time; `turn` counts up, so that each run can work on another report. */
export type Contender =
  | { readonly name: string; readonly run: (turn: number) => unknown }
  | { readonly name: string; readonly runAsync: (turn: number) => Promise<unknown> }

export interface Line {
  readonly name: string
  /** Microseconds per run, the median of all rounds. */
  readonly time: number
  /** Time divided by the time of the first contender in the same round, the median of all rounds. */
  readonly ratio: number
  /** The lower and upper quartile of those ratios. */
  readonly quartiles: readonly [number, number]
  /** The least of its times divided by the least of the first contender's: on a busy machine the nearest to what a quiet one would say. */
  readonly least: number
}

interface Length {
  readonly rounds: number
  /** How long each contender runs in each round, in milliseconds. */
  readonly span: number
}
const whole: Length = { rounds: 41, span: 8 }
/** Enough to see that everything runs. */
const brief: Length = { rounds: 1, span: 0 }

/** What runs return goes here, so that no engine can leave the work out. */
const sink: { value: unknown } = { value: undefined }

/** The value below which this part of all values lies. */
export const quantile = (values: ReadonlyArray<number>, part: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * part)] ?? Number.NaN

const batch = async (contender: Contender, runs: number): Promise<number> => {
  const start = performance.now()
  if ("run" in contender) for (let turn = 0; turn < runs; turn++) sink.value = contender.run(turn)
  // One after another is what is measured.
  // oxlint-disable-next-line no-await-in-loop
  else for (let turn = 0; turn < runs; turn++) sink.value = await contender.runAsync(turn)
  return performance.now() - start
}

/** Doubles the runs until they fill a span, which also warms the contender up. */
const calibrate = async (contender: Contender, span: number, runs = 1): Promise<number> =>
  (await batch(contender, runs)) >= span ? runs : calibrate(contender, span, runs * 2)

/** Runs the contenders in turns; with `smoke` each runs once in one round. */
export const measure = async (
  contenders: ReadonlyArray<Contender>,
  { smoke }: Options = { smoke: false }
): Promise<ReadonlyArray<Line>> => {
  const { rounds, span } = smoke ? brief : whole
  const entrants: Array<{ contender: Contender; runs: number; times: Array<number> }> = []
  for (const contender of contenders) {
    // oxlint-disable-next-line no-await-in-loop
    entrants.push({ contender, runs: await calibrate(contender, span), times: [] })
  }
  for (let round = 0; round < rounds; round++) {
    // Every round begins with another contender, so that none always runs on what the same one left behind.
    const first = round % entrants.length
    for (const { contender, runs, times } of [...entrants.slice(first), ...entrants.slice(0, first)]) {
      // oxlint-disable-next-line no-await-in-loop
      times.push((await batch(contender, runs)) / runs)
    }
  }
  const base = entrants[0]?.times ?? []
  return entrants.map(({ contender, times }) => {
    const ratios = times.map((time, round) => time / (base[round] ?? Number.NaN))
    return {
      name: contender.name,
      time: quantile(times, 0.5) * 1000,
      ratio: quantile(ratios, 0.5),
      quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
      least: Math.min(...times) / Math.min(...base)
    }
  })
}
