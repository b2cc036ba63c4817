/**
 * Writes one report in every form that people read or exchange: PDF, Word, Excel, a web page, a table of observations.
 *
 * @module
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { Interchange } from "@gongkai/core"
import { document, workbook } from "@gongkai/office"
import { print } from "@gongkai/pdf/plain"
import { page, tidy } from "@gongkai/render"

const [, , file = "examples/unbalanced.gongkai.json", into = "out/published"] = process.argv
const report = Interchange.parse(readFileSync(file, "utf8"))
if (report._tag === "Failure") throw report.failure

const draft = report.success
const printed = await print(draft)
if (!printed.ok) throw new Error(printed.text.zh)
const forms = {
  pdf: printed.pdf,
  docx: document(draft),
  xlsx: workbook(draft),
  html: page(draft),
  csv: tidy([draft])
}
mkdirSync(into, { recursive: true })
for (const [ending, bytes] of Object.entries(forms)) {
  writeFileSync(`${into}/report.${ending}`, bytes)
  console.log(ending, bytes.length)
}
