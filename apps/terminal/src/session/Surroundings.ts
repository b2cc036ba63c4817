/**
 * What a session stands in: the disk, the clock, and who it is among the programs that run.
 *
 * @module
 */
import { readFileSync } from "node:fs"
import { homedir, hostname, tmpdir, uptime } from "node:os"
import { type Disk, disk } from "./Disk.ts"
import { codeOf } from "../disk/files.ts"

export interface Surroundings {
  readonly disk: Disk
  readonly pid: number
  readonly host: string
  readonly now: () => Date
  /** Folders for a report that its own disk does not take. */
  readonly refuges: ReadonlyArray<string>
  /** Whether a program of this machine that started then still runs. */
  readonly isAlive: (pid: number, started: Date) => boolean
  /** Does something later, unless the program ends before; the answer calls it off. */
  readonly later: (milliseconds: number, work: () => void) => () => void
}

const bootedAt = (): number => Date.now() - uptime() * 1000

/** What the system tells of the program that has this number now, from its state on; Linux does. */
const told = (pid: number): ReadonlyArray<string> => {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /su, "")
      .split(" ")
  } catch {
    return []
  }
}

/** How far two clocks may differ, in milliseconds. */
const slack = 2000

export const surroundings: Surroundings = {
  disk,
  pid: process.pid,
  host: hostname(),
  now: () => new Date(),
  refuges: [homedir(), tmpdir()],
  isAlive: (pid, started) => {
    const fields = told(pid)
    // One that has ended keeps its number until whoever started it takes note, which some never do.
    if (/^[ZX]$/u.test(fields[0] ?? "")) return false
    // Numbers are given out anew, after a restart all of them: whoever began after the journal did not write it.
    // Since the boot, in hundredths of a second.
    const since = bootedAt() + Number(fields[19] ?? 0) * 10
    if (started.getTime() < since - slack) return false
    try {
      process.kill(pid, 0)
      return true
    } catch (error) {
      return codeOf(error) === "EPERM"
    }
  },
  later: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds).unref()
    return () => clearTimeout(timer)
  }
}
