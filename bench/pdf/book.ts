/**
 * A yearbook of thirty reports as one document, printed first in a process of its own: time and length of the file.
 *
 * @module
 */
import { statSync } from "node:fs"
import { join } from "node:path"
import { type Contest, type Entrant, parameters, run, script } from "./Contest.ts"
import { compared, interleaved } from "./rounds.ts"

export const book = async (contest: Contest): Promise<void> => {
  const { rounds, folder } = contest
  const file = ({ engine, tagged }: Entrant): string => join(folder, `book-${engine}${tagged ? "-tagged" : ""}.pdf`)
  for (const entrants of [contest.untagged, contest.tagged]) {
    const manner = entrants[0]?.tagged === true ? "tagged" : "without structure"
    // oxlint-disable-next-line no-await-in-loop
    const scores = await interleaved(
      entrants.map((entrant) => ({
        name: entrant.name,
        measure: () =>
          Number(
            run(process.execPath, [script(contest, "once"), ...parameters(entrant, contest), "book", file(entrant)])
              .output
          )
      })),
      rounds
    )
    compared(
      `Yearbook of 30 reports, first in its process, ${manner} (${rounds} rounds). Goal: Typst 1.5×`,
      scores,
      "ms"
    )
    const sizes = entrants.map((entrant) => ({
      name: entrant.name,
      values: [statSync(file(entrant)).size / 1024]
    }))
    compared(`    Its file, ${manner}. Goal: Typst 3×`, sizes, "KB")
  }
}
