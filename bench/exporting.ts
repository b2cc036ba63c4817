/**
 * `gongkai export FOLDER --to FORMAT` for 100, 1,000 and 3,000 reports: files a second, and the most memory the process ever held.
 *
 * Threads count into the memory. A hundred reports do not fill what V8 keeps for new objects; memory is flat where three thousand hold
 * hardly more than a thousand do.
 *
 * @module
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Interchange from "@gongkai/core/Interchange"
import { builtCommand, command, type Contest } from "./Contest.ts"
import { draft, edition } from "./pdf/drafts.ts"
import { type Row, table, times } from "./table.ts"

const peak = fileURLToPath(new URL("peak.mjs", import.meta.url))

/** Those of one file for each report, and those that take all reports into one file. */
const formats = ["docx", "xlsx", "pdf", "html", "md", "csv", "json"] as const
const gathered = { zip: "all.zip", tidy: "all.csv" } as const

const fill = (folder: string, count: number): string => {
  mkdirSync(folder)
  for (let turn = 0; turn < count; turn += 1)
    writeFileSync(
      join(folder, `${turn}.gongkai.json`),
      Interchange.show({ ...draft(turn), agency: { name: `某县第${turn}局` } }, edition)
    )
  return folder
}

interface Cost {
  readonly milliseconds: number
  readonly megabytes: number
}

/** Exports a folder to a place that is gone afterwards. Throws unless every report is there. */
const cost = (from: string, format: string, count: number, within: string): Cost => {
  const into = join(within, "out")
  mkdirSync(into)
  const one = Object.entries(gathered).find(([name]) => name === format)?.[1]
  const to = one === undefined ? into : join(into, one)
  const start = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", peak, command, "export", from, "--to", format, "-o", to],
    { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] }
  )
  const milliseconds = performance.now() - start
  const files = readdirSync(into).filter((name) => !name.endsWith(".part")).length
  rmSync(into, { recursive: true })
  const held = /peak (\d+)/u.exec(stderr)?.[1]
  // Printing says by its code that there are findings.
  if ((status !== 0 && status !== 1) || held === undefined || files < (one === undefined ? count : 1))
    throw new Error(`export --to ${format} ended with ${status} and ${files} files: ${stderr}`)
  return { milliseconds, megabytes: Number(held) / 1024 }
}

export const exporting: Contest = {
  name: "exporting",
  needs: [builtCommand],
  run: ({ smoke }) => {
    const within = mkdtempSync(join(tmpdir(), "gongkai-bench-"))
    try {
      const folders = (smoke ? [4, 20, 40] : [100, 1000, 3000]).map((count) => ({
        count,
        path: fill(join(within, String(count)), count)
      }))
      const rows = [...formats, ...Object.keys(gathered)].map((format): Row => {
        const costs = folders.map(({ path, count }) => cost(path, format, count, within))
        const [, second, last] = costs
        const count = folders.at(-1)?.count ?? 0
        return [
          format,
          ((1000 * count) / (last?.milliseconds ?? Number.NaN)).toFixed(0),
          ...costs.map(({ megabytes }) => megabytes.toFixed(0)),
          times((last?.megabytes ?? Number.NaN) / (second?.megabytes ?? Number.NaN))
        ]
      })
      table(
        "14  Reports of a folder to other files, whole processes; the ratio is of the last two",
        ["", "files a second", ...folders.map(({ count }) => `peak MB of ${count}`), "ratio"],
        rows
      )
    } finally {
      rmSync(within, { recursive: true, force: true })
    }
  }
}
