/**
 * Printing beside its peers: `node bench/pdf/bench.ts [--rounds N] [--reports N] [--only warm|cold|book|memory|size|many] [--keep FOLDER]`.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { bundle } from "./bundle.ts"
import { type Contest, type Entrant, processes } from "./Contest.ts"
import { book } from "./book.ts"
import { cold } from "./cold.ts"
import { make } from "./fonts.ts"
import { many, memory } from "./many.ts"
import { chromium, install } from "./peers.ts"
import { size } from "./size.ts"
import { warm } from "./warm.ts"

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    reports: { type: "string", default: "100" },
    only: { type: "string", multiple: true },
    keep: { type: "string" }
  }
})

const measures = { warm, cold, book, memory, size, many } as const

const both = (name: string, engine: Entrant["engine"]): ReadonlyArray<Entrant> =>
  [false, true].map((tagged) => ({ name, engine, tagged }))

const entrants = (): ReadonlyArray<Entrant> => {
  const peers = install()
  if (!peers) process.stdout.write("The peers could not be installed: ours is measured alone.\n")
  const browser = peers && chromium() !== undefined
  if (peers && !browser) process.stdout.write("There is no Chromium: it is left out. CHROMIUM may name one.\n")
  return [
    ...both("gongkai", "ours"),
    ...(peers ? both("Typst 0.7.0 for Node", "typst") : []),
    ...(peers ? [{ name: "pdfmake 0.3.11", engine: "pdfmake", tagged: false } as const] : []),
    ...(browser ? both("Chromium, page reused", "chromium") : [])
  ]
}

const folder = values.keep === undefined ? mkdtempSync(join(tmpdir(), "gongkai-bench-")) : resolve(values.keep)
mkdirSync(folder, { recursive: true })
try {
  const fonts = join(folder, "fonts")
  make(fonts)
  await bundle(processes(folder))
  const all = entrants()
  const contest: Contest = {
    rounds: Number(values.rounds),
    reports: Number(values.reports),
    folder,
    fonts,
    untagged: all.filter(({ tagged }) => !tagged),
    tagged: all.filter(({ tagged }) => tagged)
  }
  process.stdout.write(`Node ${process.version}, ${process.platform} ${process.arch}. Ratios are to the first line.\n`)
  for (const [name, measure] of Object.entries(measures)) {
    // oxlint-disable-next-line no-await-in-loop
    if (values.only === undefined || values.only.includes(name)) await measure(contest)
  }
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
}
