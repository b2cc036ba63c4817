/**
 * Reads a document that an office sent: each report in it as a draft, each cell that was not read with its place and reason.
 *
 * @module
 */
import { readFileSync } from "node:fs"
import { basename } from "node:path"
import { readAll } from "@gongkai/import/plain"

const [, , file = "examples/2023-subdistrict.txt"] = process.argv
const answer = await readAll({ name: basename(file), bytes: readFileSync(file) })
if (!answer.ok) {
  console.error(answer.text.zh)
  process.exit(2)
}
for (const report of answer.reports)
  if (report.ok) {
    const { draft, messages } = report
    console.log(draft.agency.name, draft.year, "unread:", messages.flatMap(({ cells = [] }) => cells).length)
    for (const { severity, text } of messages) console.log(severity, text.zh)
  } else console.error(report.text.zh)
