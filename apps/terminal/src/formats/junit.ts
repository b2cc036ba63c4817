/**
 * JUnit XML, which build servers read: a suite for each file, a failure for each finding that counts.
 *
 * @module
 */
import { atLeast } from "./failOn.ts"
import type { Severity } from "@gongkai/core/Finding"
import { type Checked, whole } from "./Checked.ts"

const escapes: { readonly [character: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/gu, (character) => escapes[character] ?? "").replaceAll(/(?![\n\t])\p{Cc}/gu, "")

export const junit = (files: ReadonlyArray<Checked>, failOn: Severity): string => {
  const suites = files.map((checked) => {
    const name = escaped(checked.file)
    if ("error" in checked)
      return `  <testsuite name="${name}" tests="1" failures="0" errors="1">\n    <testcase name="${name}"><error message="${escaped(checked.error)}"/></testcase>\n  </testsuite>`
    const cases = checked.findings.map((finding) => {
      const title = `name="${escaped(finding.id)}" classname="${escaped(finding.rule)}"`
      const fails = finding.waived === null && atLeast(finding.severity, failOn)
      const inner = fails
        ? `<failure type="${finding.severity}" message="${escaped(finding.message)}">${escaped(whole(finding))}</failure>`
        : `<system-out>${escaped(whole(finding))}</system-out>`
      return { fails, text: `    <testcase ${title}>${inner}</testcase>` }
    })
    const failures = cases.filter(({ fails }) => fails).length
    const all = cases.length === 0 ? [`    <testcase name="${name}"/>`] : cases.map(({ text }) => text)
    return `  <testsuite name="${name}" tests="${all.length}" failures="${failures}" errors="0">\n${all.join("\n")}\n  </testsuite>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gongkai">\n${suites.join("\n")}\n</testsuites>`
}
