/**
 * Decodes, checks, lays out and prints a report of an edition that the packages have never heard of: see `edition2027.ts`.
 *
 * @module
 */
import { writeFileSync } from "node:fs"
import { check, Draft, Edition, Entry, Interchange, Layout } from "@gongkai/core"
import { print } from "@gongkai/pdf"
import * as Effect from "effect/Effect"
import { edition2027 } from "./edition2027.ts"

const withdrawn = Edition.cell(edition2027, "requests/outcome.closed.withdrawn/naturalPerson")
// @ts-expect-error 2027 has no 现行有效件数
Edition.cell(edition2027, "proactive/normativeDocuments/inForce")
// @ts-expect-error 不予公开 has no number of its own
Edition.cell(edition2027, "requests/outcome.denied/total")

// A report of nothing but 本项全年无, in which one withdrawn request is then entered and no total is refreshed.
const none = Draft.fill(
  edition2027,
  { year: 2027, agency: { name: "示例市档案局" } },
  () => "none",
  () => []
)
const text = Interchange.show(Draft.put(none, withdrawn, Entry.Count.make(1)), edition2027)

const report = Interchange.parse(text, { editions: [edition2027] })
if (report._tag === "Failure") throw report.failure

for (const { severity, message } of check(report.success, { edition: edition2027 })) console.log(severity, message.zh)

for (const form of Edition.forms(edition2027)) console.log(form.title, Layout.layout(form).grid.length, "rows")

const pdf = await Effect.runPromise(print(report.success, { edition: edition2027 }))
const [, , file] = process.argv
if (file !== undefined) writeFileSync(file, pdf)
console.log("PDF", pdf.length, "bytes")
