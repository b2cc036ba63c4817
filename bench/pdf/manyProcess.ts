/**
 * A measured process that prints many reports to files: `ENGINE MANNER FONTS COUNT FOLDER`; says time and peak memory at some counts.
 *
 * @module
 */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { draft } from "./drafts.ts"
import { opened } from "./engines.ts"

/** The peak in MB so far; what a child inherits from its parent does not count. */
const peak = (): number => {
  const [, told] = /VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8")) ?? []
  return Number(told) / 1024
}

const [count = "1", folder = ""] = process.argv.slice(5)
const start = performance.now()
const printer = await opened(process.argv.slice(2))
for (let turn = 0; turn < Number(count); turn += 1) {
  // oxlint-disable-next-line no-await-in-loop
  writeFileSync(join(folder, `${turn % 1000}.pdf`), await printer.report(draft(turn))())
  if (turn === 99 || turn === Number(count) - 1)
    process.stdout.write(`${JSON.stringify({ count: turn + 1, time: performance.now() - start, peak: peak() })}\n`)
}
await printer.close()
