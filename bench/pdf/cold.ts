/**
 * Cold printing: the whole process that prints one report, from its start to its end.
 *
 * @module
 */
import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import * as Interchange from "@gongkai/core/Interchange"
import { type Contest, type Goals, run } from "./Contest.ts"
import { environment, flags } from "./chromium.ts"
import { draft } from "./drafts.ts"
import { flow } from "./flows.ts"
import { html } from "./html.ts"
import { chromium } from "./peers.ts"
import { compared, interleaved } from "./rounds.ts"
import { source } from "./typstSource.ts"

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const command = beside("../../apps/terminal/dist/gongkai.mjs")

const goals: Goals = { typst: 1 / 1.1, chromium: 1 / 0.4 }

interface Command {
  readonly name: string
  readonly goal?: number | undefined
  readonly program: string
  readonly given: ReadonlyArray<string>
  readonly environment?: NodeJS.ProcessEnv
}

const node = (name: string, ...given: ReadonlyArray<string>): Command => ({ name, program: process.execPath, given })

/** What each contender runs, on files that lie in the folder. */
const commands = ({ folder, fonts, untagged }: Contest): ReadonlyArray<Command> => {
  const at = (name: string): string => join(folder, `cold${name}`)
  const report = draft(0)
  writeFileSync(at(".gongkai.json"), Interchange.show(report))
  writeFileSync(at(".typ"), source(flow(report)))
  writeFileSync(at(".html"), html(flow(report)))
  const takes = (engine: string) => untagged.some((entrant) => entrant.engine === engine)
  const typst = [beside("typstOnce.mjs"), fonts, at(".typ"), at("-typst.pdf"), beside("peers/package.json")]
  const print = ["--headless", "--no-pdf-header-footer", `--print-to-pdf=${at("-chromium.pdf")}`]
  return [
    node("gongkai print FILE -o OUT", command, "print", at(".gongkai.json"), "-o", at("-ours.pdf")),
    ...(takes("typst") ? [{ ...node("Typst for Node, one document", ...typst), goal: goals.typst }] : []),
    ...(takes("chromium")
      ? [
          {
            name: "chromium --print-to-pdf",
            goal: goals.chromium,
            program: chromium() ?? "",
            given: [...flags, ...print, pathToFileURL(at(".html")).href],
            environment: environment(fonts)
          }
        ]
      : []),
    node("node -e 0", "-e", "0")
  ]
}

export const cold = async (contest: Contest): Promise<void> => {
  if (!existsSync(command)) {
    process.stdout.write("\nCold: not built (apps/terminal/dist/gongkai.mjs is missing; npm run build makes it)\n")
    return
  }
  const contenders = commands(contest).map(({ name, goal, program, given, environment }) => ({
    name,
    goal,
    measure: () => run(program, given, environment).time
  }))
  // Twice without a clock: the first run writes the compile cache, the second reads it.
  await interleaved(contenders, 2)
  const rounds = 2 * contest.rounds
  compared(`Cold: a process that prints one report (${rounds} rounds)`, await interleaved(contenders, rounds), "ms")
}
