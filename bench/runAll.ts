/**
 * Runs contests one after the other, also after one that failed, and says at the end which failed and which were not run.
 *
 * @module
 */
import { inspect } from "node:util"
import type { Contest, Options } from "./Contest.ts"

type Outcome =
  | { readonly name: string; readonly kind: "ran" }
  | { readonly name: string; readonly kind: "not run"; readonly why: string }
  | { readonly name: string; readonly kind: "failed"; readonly why: string }

const attempt = async ({ name, needs = [], run }: Contest, options: Options): Promise<Outcome> => {
  const lacks = needs.filter(({ isThere }) => !isThere()).map(({ missing }) => missing)
  if (lacks.length > 0) return { name, kind: "not run", why: lacks.join("; ") }
  try {
    await run(options)
    return { name, kind: "ran" }
  } catch (error) {
    return { name, kind: "failed", why: inspect(error) }
  }
}

/** Runs the contests in order. Answers `true` if none failed; a contest that was not run is no failure. */
export const runAll = async (
  contests: ReadonlyArray<Contest>,
  options: Options,
  write: (text: string) => void
): Promise<boolean> => {
  const outcomes: Array<Outcome> = []
  for (const contest of contests) {
    // Two at once would slow each other down.
    // oxlint-disable-next-line no-await-in-loop
    const outcome = await attempt(contest, options)
    outcomes.push(outcome)
    if (outcome.kind === "not run") write(`\n${outcome.name}: not run: ${outcome.why}\n`)
    if (outcome.kind === "failed") write(`\n!! ${outcome.name} failed: ${outcome.why}\n`)
  }
  const named = (kind: Outcome["kind"]) => outcomes.filter((outcome) => outcome.kind === kind).map(({ name }) => name)
  const list = (kind: Outcome["kind"]): string =>
    named(kind).length === 0 ? `0 ${kind}` : `${named(kind).length} ${kind} (${named(kind).join(", ")})`
  write(`\n${named("ran").length} contests ran, ${list("not run")}, ${list("failed")}\n`)
  return named("failed").length === 0
}
