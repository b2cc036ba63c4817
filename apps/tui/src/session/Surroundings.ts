/**
 * What a session stands in: the disk, the clock, and who it is among the programs that run.
 *
 * @module
 */
import { readFileSync } from "node:fs"
import { hostname, uptime } from "node:os"
import { type Disk, disk } from "./Disk.ts"
import { codeOf } from "./reason.ts"

export interface Surroundings {
  readonly disk: Disk
  readonly pid: number
  readonly host: string
  readonly now: () => Date
  /** Whether a program of this machine that started then still runs. */
  readonly isAlive: (pid: number, started: Date) => boolean
  /** Does something later, unless the program ends before; the answer calls it off. */
  readonly later: (milliseconds: number, work: () => void) => () => void
}

const bootedAt = (): number => Date.now() - uptime() * 1000

/** When the program that has this number now was started, where the system tells (Linux does, in hundredths since the boot). */
const startedAt = (pid: number): number | undefined => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /su, "")
      .split(" ")
    return bootedAt() + Number(fields[19]) * 10
  } catch {
    return undefined
  }
}

/** How far two clocks may differ, in milliseconds. */
const slack = 2000

export const surroundings: Surroundings = {
  disk,
  pid: process.pid,
  host: hostname(),
  now: () => new Date(),
  isAlive: (pid, started) => {
    // Numbers are given out anew, after a restart all of them: whoever began after the journal did not write it.
    const since = startedAt(pid) ?? bootedAt()
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
