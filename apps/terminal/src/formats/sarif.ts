/**
 * SARIF 2.1.0, which code hosts and editors read: a result for each finding, a rule for each rule.
 *
 * @module
 */
import { clauses, ruleBook } from "@gongkai/core/ruleBook"
import type { Severity } from "@gongkai/core/Finding"
import type { Language } from "@gongkai/core/Text"
import { type Checked, whole } from "./Checked.ts"

const levels: { readonly [S in Severity]: string } = { error: "error", warning: "warning", note: "note" }

export const sarif = (files: ReadonlyArray<Checked>, language: Language): string => {
  const book = ruleBook()
  const results = files.flatMap((checked) =>
    "error" in checked
      ? []
      : checked.findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: book.findIndex(({ rule }) => rule.id === finding.rule),
          level: levels[finding.severity],
          message: { text: whole(finding) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(checked.file) },
                ...(finding.place?.line !== undefined && { region: { startLine: finding.place.line } })
              },
              logicalLocations: finding.cells.map((cell) => ({ fullyQualifiedName: cell, kind: "member" }))
            }
          ],
          partialFingerprints: { "gongkai/v1": finding.id },
          ...(finding.waived !== null && {
            suppressions: [{ kind: "external", justification: finding.waived.reason }]
          })
        }))
  )
  const failures = files.flatMap((checked) =>
    "error" in checked
      ? [
          {
            level: "error",
            message: { text: checked.error },
            locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(checked.file) } } }]
          }
        ]
      : []
  )
  return JSON.stringify(
    {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: "gongkai",
              rules: book.map(({ rule, cites }) => ({
                id: rule.id,
                shortDescription: { text: rule.statement[language] },
                fullDescription: { text: `${rule.statement[language]}（${clauses({ cites })}）` },
                help: { text: rule.hint[language] },
                defaultConfiguration: { level: levels[rule.severity] }
              }))
            }
          },
          columnKind: "utf16CodeUnits",
          results,
          invocations: [{ executionSuccessful: failures.length === 0, toolExecutionNotifications: failures }]
        }
      ]
    },
    null,
    2
  )
}
