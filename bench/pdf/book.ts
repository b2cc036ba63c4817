/**
 * A yearbook of thirty reports as one document, printed first in a process of its own: time and length of the file.
 *
 * @module
 */
import { statSync } from "node:fs"
import { join } from "node:path"
import { type Contest, type Entrant, type Goals, manner, parameters, run, script } from "./Contest.ts"
import { compared, interleaved } from "./rounds.ts"

const goals: { readonly time: Goals; readonly size: Goals } = { time: { typst: 1.5 }, size: { typst: 3 } }

export const book = async (contest: Contest): Promise<void> => {
  const { rounds, folder } = contest
  const file = ({ engine, tagged }: Entrant): string => join(folder, `book-${engine}${tagged ? "-tagged" : ""}.pdf`)
  const print = (entrant: Entrant): number => {
    const given = [script(contest, "once"), ...parameters(entrant, contest), "book", file(entrant)]
    return Number(run(process.execPath, given).output)
  }
  for (const entrants of [contest.untagged, contest.tagged]) {
    // oxlint-disable-next-line no-await-in-loop
    const scores = await interleaved(
      entrants.map((entrant) => ({
        name: entrant.name,
        goal: goals.time[entrant.engine],
        measure: () => print(entrant)
      })),
      rounds
    )
    compared(`Yearbook of 30 reports, first in its process, ${manner(entrants)} (${rounds} rounds)`, scores, "ms")
    const sizes = entrants.map((entrant) => ({
      name: entrant.name,
      goal: goals.size[entrant.engine],
      values: [statSync(file(entrant)).size / 1024]
    }))
    compared(`    Its file, ${manner(entrants)}`, sizes, "KB")
  }
}
