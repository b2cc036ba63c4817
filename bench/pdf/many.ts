/**
 * Many reports to as many files: peak memory of each engine at a hundred, and our own throughput and memory at a thousand.
 *
 * @module
 */
import { existsSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { type Row, table } from "../table.ts"
import { type Contest, type Entrant, type Goals, manner, parameters, run, script } from "./Contest.ts"
import { printFolder } from "./command.ts"
import { compared, interleaved } from "./rounds.ts"

interface Told {
  readonly count: number
  /** Milliseconds since the start, loading included. */
  readonly time: number
  /** Megabytes. */
  readonly peak: number
}

const print = (entrant: Entrant, count: number, contest: Contest): ReadonlyArray<Told> => {
  const folder = join(contest.folder, "many")
  mkdirSync(folder, { recursive: true })
  const { output } = run(process.execPath, [
    script(contest, "many"),
    ...parameters(entrant, contest),
    String(count),
    folder
  ])
  return output
    .trim()
    .split("\n")
    .map((line): Told => JSON.parse(line))
}

/** Only Linux tells a process its peak; and of a browser, what is asked is one process of several. */
const known = ({ engine }: Entrant): boolean => existsSync("/proc/self/status") && engine !== "chromium"

const goals: Goals = { typst: 1 / 0.6 }

export const memory = async (contest: Contest): Promise<void> => {
  const rounds = Math.min(contest.rounds, 3)
  for (const entrants of [contest.untagged, contest.tagged]) {
    const engines = entrants.filter(known).map((entrant) => ({
      name: entrant.name,
      goal: goals[entrant.engine],
      measure: () => print(entrant, 100, contest).at(-1)?.peak ?? Number.NaN
    }))
    const command = {
      name: "gongkai print FOLDER",
      goal: undefined,
      measure: () => printFolder(contest.folder, 100, 1).peak
    }
    const contenders = entrants[0]?.tagged === true ? [command, ...engines] : engines
    // oxlint-disable-next-line no-await-in-loop
    const scores = await interleaved(contenders, rounds)
    compared(`Peak memory over 100 reports, ${manner(entrants)} (${rounds} rounds)`, scores, "MB")
  }
}

export const many = (contest: Contest): void => {
  const rows = [contest.untagged[0], contest.tagged[0]].flatMap((entrant): ReadonlyArray<Row> => {
    if (entrant === undefined || !known(entrant)) return []
    return print(entrant, 1000, contest).map(({ count, time, peak }): Row => [
      `${entrant.name}${entrant.tagged ? ", tagged" : ""}`,
      String(count),
      ((1000 * count) / time).toFixed(0),
      peak.toFixed(0)
    ])
  })
  const own = [1, 2].flatMap((jobs) =>
    [100, 1000].map((count): Row => {
      const { time, peak } = printFolder(contest.folder, count, jobs)
      return [`gongkai print FOLDER --jobs ${jobs}`, String(count), ((1000 * count) / time).toFixed(0), peak.toFixed(0)]
    })
  )
  table("1,000 reports to 1,000 files, start included", ["", "files", "per second", "peak MB"], [...rows, ...own])
}
