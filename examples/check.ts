/**
 * Checks a report: every finding with its severity, what is wrong in Chinese, and the cells to look at; exit code 1 on errors.
 *
 * @module
 */
import { readFileSync } from "node:fs"
import { check, Interchange } from "@gongkai/core"

const file = process.argv[2] ?? "examples/unbalanced.gongkai.json"
const report = Interchange.parse(readFileSync(file, "utf8"))
if (report._tag === "Failure") throw report.failure

for (const { severity, message, cells } of check(report.success)) {
  console.log(severity, message.zh, cells.join(" "))
  if (severity === "error") process.exitCode = 1
}
