/** Who still runs: not who has ended, whether or not anybody took note of it, nor who got the number of another. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, it } from "vitest"
import { surroundings } from "../../src/session/Surroundings.ts"

it("says of itself that it runs, and not that it ran before it was started", () => {
  expect(surroundings.isAlive(process.pid, new Date())).toBe(true)
  expect(surroundings.isAlive(process.pid, new Date("2001-01-01T00:00:00Z"))).toBe(false)
})

it.skipIf(!existsSync("/proc/self/stat"))(
  "says of a program that has ended, and of which nobody took note, that it does not run",
  async () => {
    // The shell starts a program, then becomes one that never asks after it.
    const parent = spawn("sh", ["-c", "sleep 0.1 & echo $!; exec sleep 20"], { stdio: ["ignore", "pipe", "ignore"] })
    const [first] = await once(parent.stdout, "data")
    const pid = Number(String(first))
    expect(surroundings.isAlive(pid, new Date())).toBe(true)
    while (!/^\d+ \(.*\) Z/u.test(readFileSync(`/proc/${pid}/stat`, "utf8"))) {
      // oxlint-disable-next-line no-await-in-loop
      await sleep(20)
    }
    expect(surroundings.isAlive(pid, new Date())).toBe(false)
    parent.kill()
  }
)
