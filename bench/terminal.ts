/**
 * The editor in a terminal of its own beside a bare Ink grid of the same size: from a key to the frame that answers it.
 *
 * Both run at once, each in a pseudo-terminal of 120 × 40, and are asked in turn. A key's time ends with the first bytes the program
 * writes after it; the bytes of a frame are all it writes until the next key.
 *
 * @module
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import * as Interchange from "@gongkai/core/Interchange"
import { builtCommand, command, type Contest, type Options, script } from "./Contest.ts"
import { quantile } from "./measure.ts"
import { written } from "./prose.ts"
import { pick, reports } from "./reports.ts"
import { table, times } from "./table.ts"

const grid = fileURLToPath(new URL("./inkGrid.ts", import.meta.url))
const witness = fileURLToPath(new URL("./peak.mjs", import.meta.url))
const [columns, rows] = [120, 40]
/** Long enough for a frame to be over, and for Ink not to hold the next one back. */
const pause = 60

const keys = {
  right: "\u001b[C",
  down: "\u001b[B",
  left: "\u001b[D",
  up: "\u001b[A",
  tab: "\t"
}
/** A walk that comes back to where it began, moving and typing. */
const walk = [keys.right, keys.down, "digit", keys.tab, keys.left, keys.up, keys.left, keys.down, keys.up]

/** Each round types another digit: where nothing changes on screen, nothing is written. */
const keyAt = (at: number): string => {
  const key = walk[at % walk.length] ?? keys.right
  return key === "digit" ? String((Math.floor(at / walk.length) % 9) + 1) : key
}

interface Answer {
  readonly time: number
  readonly bytes: number
}

interface Terminal {
  readonly child: ChildProcess
  /** All it has written since the last key. */
  readonly written: () => string
  /** Presses a key; how long until it was answered, and with how many bytes. */
  readonly press: (key: string) => Promise<Answer>
  /** Until what was written holds this text. */
  readonly until: (text: string) => Promise<number>
}

// Ink takes any variable CI for a build server and draws nothing there.
const { CI: _ci, NO_COLOR: _noColor, ...environment } = process.env

const open = (parameters: ReadonlyArray<string>): Terminal => {
  const line = [process.execPath, ...parameters].map((each) => `'${each}'`).join(" ")
  const start = performance.now()
  const child = spawn("script", ["-qfec", `stty rows ${rows} cols ${columns}; exec ${line}`, "/dev/null"], {
    env: { ...environment, TERM: "xterm-256color", NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "inherit"]
  })
  let [written, heard] = ["", () => {}]
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    written += text
    heard()
  })
  const ended = new Promise<never>((_, reject) => {
    child.once("close", () => reject(new Error(`${line} ended; it wrote: ${written}`)))
  })
  // Nobody may be waiting when the program ends.
  ended.catch(() => {})
  const next = () =>
    Promise.race([
      ended,
      new Promise<void>((resolve) => {
        heard = resolve
      })
    ])
  const until = async (text: string): Promise<number> => {
    // oxlint-disable-next-line no-await-in-loop
    while (!written.includes(text)) await next()
    return performance.now() - start
  }
  const press = async (key: string) => {
    written = ""
    const answered = next()
    const from = performance.now()
    child.stdin.write(key)
    await answered
    const time = performance.now() - from
    await sleep(pause)
    return { time, bytes: Buffer.byteLength(written) }
  }
  return { child, written: () => written, press, until }
}

/** Leaves the editor; what it wrote at its end. */
const leave = async ({ child, written }: Terminal): Promise<string> => {
  const ended = new Promise((resolve) => child.once("close", resolve))
  child.stdin?.write("\u0003")
  await ended
  return written()
}

const firstFrame = async (parameters: ReadonlyArray<string>): Promise<number> => {
  const terminal = open(parameters)
  const time = await terminal.until("总体情况")
  await leave(terminal)
  return time
}

const nothing = (): number => {
  const start = performance.now()
  spawnSync(process.execPath, ["-e", "0"])
  return performance.now() - start
}

interface Race {
  readonly title: string
  readonly name: string
  readonly file: string
  /** The keys that lead to what is measured. */
  readonly to: ReadonlyArray<string>
  /** The key pressed at each turn; those of the grid beside it are always those of the table. */
  readonly keyAt: (at: number) => string
}

/** Into the middle of the text, where as much is above the cursor as below it. */
const intoProse = ["1", ...Array.from({ length: 3 }, () => "\u001b[6~")]
/** A walk of a writer that leaves the text as long as it was. */
const writing = ["字", keys.right, keys.down, "\u007f", keys.left, keys.up, "数", keys.down, "\u007f"]

const frames = async ({ title, name, file, to, keyAt: ownKeyAt }: Race, { smoke }: Options): Promise<void> => {
  const presses = smoke ? walk.length : 180
  const [bare, ours] = [open([grid]), open(["--import", witness, command, "fill", file])]
  await Promise.all([bare.until("grid"), ours.until("总体情况")])
  // One after another.
  // oxlint-disable-next-line no-await-in-loop
  for (const key of to) await ours.press(key)
  await sleep(300)
  const contenders = [
    { terminal: bare, key: keyAt, taken: [] as Array<Answer> },
    { terminal: ours, key: ownKeyAt, taken: [] as Array<Answer> }
  ]
  for (let at = 0; at < presses; at++) {
    // In turn, each second round the other first.
    for (const { terminal, key, taken } of at % 2 === 0 ? contenders : contenders.toReversed()) {
      // oxlint-disable-next-line no-await-in-loop
      taken.push(await terminal.press(key(at)))
    }
  }
  // The editor is left as one leaves it, so that nothing of it holds the file any more.
  const said = await leave(ours)
  bare.child.kill()
  const part = (which: number, of: keyof Answer, share: number) =>
    quantile(
      (contenders[which]?.taken ?? []).map((each) => each[of]),
      share
    )
  const peak = /peak (?<kilobytes>\d+)/u.exec(said)?.groups?.["kilobytes"]
  table(
    `${title} (${presses} keys each, in turn)`,
    ["", "median", "p95", "ms", "ms p95", "bytes per frame", "peak memory"],
    ["bare Ink grid, 25 × 7", name].map((each, which) => [
      each,
      times(part(which, "time", 0.5) / part(0, "time", 0.5)),
      times(part(which, "time", 0.95) / part(0, "time", 0.95)),
      part(which, "time", 0.5).toFixed(1),
      part(which, "time", 0.95).toFixed(1),
      part(which, "bytes", 0.5).toFixed(0),
      which === 1 && peak !== undefined ? `${(Number(peak) / 1024).toFixed(0)} MB` : ""
    ])
  )
}

const start = async (file: string, { smoke }: Options): Promise<void> => {
  const count = smoke ? 1 : 15
  const parameters = [command, "fill", file]
  await firstFrame(parameters)
  const rounds: Array<readonly [number, number]> = []
  for (let round = 0; round < count; round++) {
    // oxlint-disable-next-line no-await-in-loop
    rounds.push([nothing(), await firstFrame(parameters)])
  }
  const [floor, own] = [0, 1].map((at) =>
    quantile(
      rounds.map((each) => each[at] ?? Number.NaN),
      0.5
    )
  )
  if (floor === undefined || own === undefined) return
  table(
    `7   First frame of the editor, compile cache warm (${count} interleaved runs)`,
    ["", "ratio", "ms"],
    [
      ["node -e 0", times(1), floor.toFixed(0)],
      ["gongkai fill FILE", times(own / floor), own.toFixed(0)],
      ["3 × node -e 0 + 200 ms", times((3 * floor + 200) / floor), (3 * floor + 200).toFixed(0)]
    ]
  )
}

export const terminal: Contest = {
  name: "terminal",
  needs: [builtCommand, script],
  run: async (options) => {
    const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-"))
    try {
      const [file, long] = ["2023", "long"].map((name) => join(folder, `${name}.gongkai.json`))
      if (file === undefined || long === undefined) return
      writeFileSync(file, Interchange.show(pick(reports, 0)))
      writeFileSync(long, Interchange.show(written(10_600)))
      const title = `Key to frame at ${columns} × ${rows}`
      await frames({ title: `6a  ${title}`, name: "gongkai fill, table three", file, to: ["3"], keyAt }, options)
      const prose = { name: "gongkai fill, a part of 10,000 characters", file: long, to: intoProse }
      const writingAt = (at: number): string => writing[at % writing.length] ?? keys.right
      await frames({ title: `6b  ${title}`, ...prose, keyAt: writingAt }, options)
      await start(file, options)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
