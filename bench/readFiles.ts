/**
 * The floor of every command over many files: reads, parses and decodes each, and does nothing with it.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as Interchange from "@gongkai/core/Interchange"
import * as Result from "effect/Result"

const [, , folder = "."] = process.argv
let years = 0
for (const name of readdirSync(folder)) {
  years += Result.getOrThrow(Interchange.decode(JSON.parse(readFileSync(join(folder, name), "utf8")))).year
}
process.stdout.write(`${years}\n`)
