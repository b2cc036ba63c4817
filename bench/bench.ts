/**
 * Measures everything that is claimed of speed and size beside its rivals: `npm run bench -- [--smoke] [--only CONTEST …]`.
 *
 * Every contest runs, also after one that failed; then the exit code is 1.
 *
 * @module
 */
import { parseArgs } from "node:util"
import { arithmetic } from "./arithmetic.ts"
import { checking } from "./checking.ts"
import { coldStart } from "./coldStart.ts"
import type { Contest } from "./Contest.ts"
import { consolidation } from "./consolidation.ts"
import { decode } from "./decode.ts"
import { dropping } from "./dropping.ts"
import { exporting } from "./exporting.ts"
import { http } from "./http.ts"
import { importing } from "./importing.ts"
import { manyFiles } from "./manyFiles.ts"
import { mutations } from "./mutations.ts"
import { runAll } from "./runAll.ts"
import { runningText } from "./runningText.ts"
import { sizes } from "./sizes.ts"
import { terminal } from "./terminal.ts"
import { web } from "./web.ts"
import { writers } from "./writers.ts"

const contests: ReadonlyArray<Contest> = [
  arithmetic,
  checking,
  manyFiles,
  mutations,
  { name: "decode", run: decode },
  importing,
  writers,
  exporting,
  runningText,
  coldStart,
  sizes,
  http,
  consolidation,
  dropping,
  terminal,
  web
]

const { values } = parseArgs({ options: { smoke: { type: "boolean" }, only: { type: "string", multiple: true } } })
const { smoke = false, only } = values
const unknown = (only ?? []).filter((name) => !contests.some((contest) => contest.name === name))
if (unknown.length > 0) {
  process.stderr.write(`no contest ${unknown.join(", ")}; there are ${contests.map(({ name }) => name).join(", ")}\n`)
  process.exit(2)
}

const write = (text: string): void => void process.stdout.write(text)
write(`Node ${process.version}, ${process.platform} ${process.arch}. How to read this: bench/README.md\n`)
if (smoke) write("--smoke: each contest once and briefly. The times below mean nothing.\n")
const isSound = await runAll(
  contests.filter(({ name }) => only === undefined || only.includes(name)),
  { smoke },
  write
)
process.exitCode = isSound ? 0 : 1
