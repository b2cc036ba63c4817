/**
 * Warm printing on one thread: distinct reports, one after the other, in a long-lived process of each engine.
 *
 * @module
 */
import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { type Contest, type Entrant, type Goals, manner, parameters, script } from "./Contest.ts"
import { compared, interleaved } from "./rounds.ts"

/** Reports printed before the clock starts. */
const warmUp = 50

/** How many times as long as ours each is to take, without structure and with it. */
const goals: { readonly [manner in "untagged" | "tagged"]: Goals } = {
  untagged: { typst: 5, pdfmake: 15, chromium: 20 },
  tagged: { typst: 8, chromium: 25 }
}

const start = async (entrant: Entrant, contest: Contest): Promise<ChildProcess> => {
  const child = fork(script(contest, "warm"), [...parameters(entrant, contest)])
  child.once("exit", (code) => {
    if (code !== 0) throw new Error(`${entrant.name} ended with ${code}`)
  })
  await once(child, "message")
  return child
}

const print = async (child: ChildProcess, from: number, count: number): Promise<number> => {
  const answer = once(child, "message")
  child.send({ from, count })
  const [time] = await answer
  return Number(time)
}

const compare = async (entrants: ReadonlyArray<Entrant>, contest: Contest): Promise<void> => {
  const children = await Promise.all(entrants.map((entrant) => start(entrant, contest)))
  const { rounds, reports } = contest
  const contenders = entrants.flatMap(({ name, engine, tagged }, at) => {
    const child = children[at]
    if (child === undefined) return []
    const goal = goals[tagged ? "tagged" : "untagged"][engine]
    return [{ name, goal, measure: (from: number, count: number) => print(child, from, count) }]
  })
  for (const { measure } of contenders) {
    // oxlint-disable-next-line no-await-in-loop
    await measure(0, warmUp)
  }
  const scores = await interleaved(
    contenders.map((contender) => ({
      ...contender,
      measure: (round) => contender.measure(warmUp + round * reports, reports)
    })),
    rounds
  )
  for (const child of children) child.disconnect()
  compared(`Warm, ${manner(entrants)} (${reports} distinct reports a round, ${rounds} rounds)`, scores, "ms per report")
}

export const warm = async (contest: Contest): Promise<void> => {
  await compare(contest.untagged, contest)
  await compare(contest.tagged, contest)
}
