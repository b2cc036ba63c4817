/**
 * `gongkai check` over a hundred and a thousand report files, beside a script that only reads, parses and decodes the thousand.
 *
 * Every run is a process of its own, measured as a whole: its time, and the most memory it ever held.
 *
 * @module
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Interchange from "@gongkai/core/Interchange"
import { builtCommand, command, type Contest, inFolder, type Options } from "./Contest.ts"
import { quantile } from "./measure.ts"
import { random } from "./random.ts"
import { randomReport } from "./randomReport.ts"
import { edition } from "./reports.ts"
import { table, times } from "./table.ts"

const reader = fileURLToPath(new URL("readFiles.ts", import.meta.url))
const peak = fileURLToPath(new URL("peak.mjs", import.meta.url))

const fill = (folder: string, files: number): string => {
  mkdirSync(folder)
  const source = random(files)
  for (let at = 0; at < files; at++) {
    const draft = { ...randomReport(source, 0.4), agency: { name: `某市第${at}局` } }
    writeFileSync(join(folder, `${at}.gongkai.json`), Interchange.show(draft, edition))
  }
  return folder
}

interface Cost {
  readonly milliseconds: number
  readonly megabytes: number
}

const cost = (...parameters: ReadonlyArray<string>): Cost => {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ["--import", peak, ...parameters], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"]
  })
  const milliseconds = performance.now() - start
  const held = /peak (\d+)/u.exec(stderr)?.[1]
  // Findings end the command with 1; anything else is no check.
  if ((status !== 0 && status !== 1) || held === undefined)
    throw new Error(`${parameters.join(" ")} ended with ${status}: ${stderr}`)
  return { milliseconds, megabytes: Number(held) / 1024 }
}

/** A number with its thousands set apart: 1,000. */
const shown = (number: number): string => number.toLocaleString("en")

const compare = (folder: string, { smoke }: Options): void => {
  const [rounds, small, large] = smoke ? [1, 5, 50] : [5, 100, 1000]
  const [few, many] = [fill(join(folder, "few"), small), fill(join(folder, "many"), large)]
  const runs = Array.from({ length: rounds }, () => ({
    floor: cost(reader, many),
    few: cost(command, "check", few),
    many: cost(command, "check", many)
  }))
  const median = (of: (run: (typeof runs)[number]) => number): number => quantile(runs.map(of), 0.5)
  table(
    "11  Checking many files, whole processes",
    ["", "time", "memory"],
    [
      [
        `${shown(large)} files : reading, parsing and decoding them only`,
        times(median(({ many, floor }) => many.milliseconds / floor.milliseconds)),
        times(median(({ many, floor }) => many.megabytes / floor.megabytes))
      ],
      [
        `${shown(large)} files : ${shown(small)} files`,
        times(median(({ many, few }) => many.milliseconds / few.milliseconds)),
        times(median(({ many, few }) => many.megabytes / few.megabytes))
      ]
    ]
  )
}

export const manyFiles: Contest = {
  name: "manyFiles",
  needs: [builtCommand],
  run: inFolder(compare)
}
