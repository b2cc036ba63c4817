/**
 * Our command on a folder of reports: how long it took as a process, and the most memory it ever held.
 *
 * @module
 */
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Interchange from "@gongkai/core/Interchange"
import { draft, edition } from "./drafts.ts"

const command = fileURLToPath(new URL("../../apps/terminal/dist/gongkai.mjs", import.meta.url))
const peak = fileURLToPath(new URL("../peak.mjs", import.meta.url))

/** So many reports as files, written once. */
const reports = (folder: string, count: number): string => {
  const path = join(folder, `reports-${count}`)
  if (existsSync(path)) return path
  mkdirSync(path)
  for (let turn = 0; turn < count; turn += 1)
    writeFileSync(join(path, `${turn}.gongkai.json`), Interchange.show(draft(turn), edition))
  return path
}

/** `gongkai print FOLDER -o OUT --jobs N`, with structure and the data inside, as always. */
export const printFolder = (folder: string, count: number, jobs: number) => {
  const [from, to] = [reports(folder, count), join(folder, "printed")]
  rmSync(to, { recursive: true, force: true })
  const start = performance.now()
  const { stderr } = spawnSync(
    process.execPath,
    ["--import", peak, command, "print", from, "-o", to, "--jobs", String(jobs)],
    { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] }
  )
  const time = performance.now() - start
  return { count, time, peak: Number(/peak (\d+)/u.exec(stderr)?.[1]) / 1024 }
}
