/**
 * Warm printing on one thread: distinct reports, one after the other, in a long-lived process of each engine.
 *
 * @module
 */
import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { type Contest, type Entrant, parameters, script } from "./Contest.ts"
import { compared, interleaved } from "./rounds.ts"

/** Reports printed before the clock starts. */
const warmUp = 20

const start = async (entrant: Entrant, contest: Contest): Promise<ChildProcess> => {
  const child = fork(script(contest, "warm"), [...parameters(entrant, contest)])
  await once(child, "message")
  return child
}

const print = async (child: ChildProcess, from: number, count: number): Promise<number> => {
  const answer = once(child, "message")
  child.send({ from, count })
  const [time] = await answer
  return Number(time)
}

const compare = async (title: string, entrants: ReadonlyArray<Entrant>, contest: Contest): Promise<void> => {
  const contenders: Array<{ readonly name: string; readonly child: ChildProcess }> = []
  for (const entrant of entrants) {
    // oxlint-disable-next-line no-await-in-loop
    const child = await start(entrant, contest)
    // oxlint-disable-next-line no-await-in-loop
    await print(child, 0, warmUp)
    contenders.push({ name: entrant.name, child })
  }
  const { rounds, reports } = contest
  const scores = await interleaved(
    contenders.map(({ name, child }) => ({
      name,
      measure: (round) => print(child, warmUp + round * reports, reports)
    })),
    rounds
  )
  for (const { child } of contenders) child.send({ from: 0, count: 0 })
  compared(`${title} (${reports} distinct reports a round, ${rounds} rounds)`, scores, "ms per report")
}

export const warm = async (contest: Contest): Promise<void> => {
  await compare("Warm, without structure. Goals: Typst 5×, pdfmake 15×, Chromium 20×", contest.untagged, contest)
  await compare("Warm, tagged. Goals: Typst 5×, Chromium 20×", contest.tagged, contest)
}
