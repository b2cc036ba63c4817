/**
 * Cold start: the whole command on one file beside a Node that does nothing, as wall time and as peak memory.
 *
 * Memory is told by the measured process itself as it ends (VmHWM of Linux, else maxRSS), in runs of its own, so that asking
 * does not slow the timed ones. maxRSS alone would not do on Linux: a child inherits there what its parent held at the fork.
 *
 * @module
 */
import { spawnSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Interchange from "@gongkai/core/Interchange"
import { builtCommand, command, type Contest, inFolder, type Options } from "./Contest.ts"
import { quantile } from "./measure.ts"
import { pick, reports } from "./reports.ts"
import { table, times } from "./table.ts"

/** Runs in the measured process: writes its peak in KB to the file named by the environment. */
const witness = `process.on("exit", () => {
  const fs = require("node:fs")
  const status = fs.existsSync("/proc/self/status") ? fs.readFileSync("/proc/self/status", "utf8") : ""
  const peak = /VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS
  fs.writeFileSync(process.env.WITNESS, String(peak))
})`

const run = (parameters: ReadonlyArray<string>, environment: NodeJS.ProcessEnv = {}): number => {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, parameters, { env: { ...process.env, ...environment } })
  const time = performance.now() - start
  if (status !== 0) throw new Error(`node ${parameters.join(" ")} ended with ${status}: ${stderr.toString()}`)
  return time
}

const compare = (folder: string, { smoke }: Options): void => {
  const [rounds, witnessed] = smoke ? [1, 1] : [15, 5]
  const file = join(folder, "2023.gongkai.json")
  writeFileSync(file, Interchange.show(pick(reports, 0)))
  const preload = join(folder, "witness.cjs")
  writeFileSync(preload, witness)
  const contenders = [
    { name: "node -e 0", parameters: ["-e", "0"] },
    { name: "node gongkai.mjs check FILE", parameters: [command, "check", file] }
  ]
  // Twice without a clock: the first run writes the compile cache, the second reads it.
  for (const { parameters } of [...contenders, ...contenders]) run(parameters)

  const clocked = Array.from({ length: rounds }, () => contenders.map(({ parameters }) => run(parameters)))
  const peak = (parameters: ReadonlyArray<string>): number => {
    const told = join(folder, "peak")
    run(["--require", preload, ...parameters], { WITNESS: told })
    return Number(readFileSync(told, "utf8")) / 1024
  }
  table(
    `3   Cold start: one file checked, compile cache warm (${rounds} interleaved runs)`,
    ["", "ratio", "ms", "peak memory"],
    contenders.map(({ name, parameters }, at) => {
      const ratios = clocked.map((round) => (round[at] ?? Number.NaN) / (round[0] ?? Number.NaN))
      const own = clocked.map((round) => round[at] ?? Number.NaN)
      const peaks = Array.from({ length: witnessed }, () => peak(parameters))
      return [
        name,
        times(quantile(ratios, 0.5)),
        quantile(own, 0.5).toFixed(0),
        `${quantile(peaks, 0.5).toFixed(0)} MB`
      ]
    })
  )
}

export const coldStart: Contest = {
  name: "coldStart",
  needs: [builtCommand],
  run: inFolder(compare)
}
