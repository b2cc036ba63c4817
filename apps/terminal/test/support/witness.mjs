/**
 * Loaded before the command, tells in a file what the command writes and when: `journal`, what went into a file at once; `frame`, what the
 * terminal got. One line of JSON for each, in the order of the writes.
 */
import fs from "node:fs"
import { syncBuiltinESMExports } from "node:module"

const file = fs.openSync(process.env["GONGKAI_WITNESS"], "a")
const append = fs.appendFileSync
const tell = (kind, text) => append(file, `${JSON.stringify([kind, text])}\n`)

fs.appendFileSync = (path, data, ...others) => {
  append(path, data, ...others)
  // What is told has been written.
  tell("journal", String(data))
}
syncBuiltinESMExports()

const { stdout } = process
const write = stdout.write.bind(stdout)
stdout.write = (chunk, ...others) => {
  // What is told is about to be shown.
  tell("frame", Buffer.isBuffer(chunk) ? chunk.toString() : String(chunk))
  return write(chunk, ...others)
}
