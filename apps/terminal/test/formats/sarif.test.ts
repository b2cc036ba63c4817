/** Code hosts and editors read a result for each finding, tied to its rule, and a notice for each file that could not be read. */
import { ruleBook } from "@gongkai/core/ruleBook"
import { describe, expect, it } from "vitest"
import type { Checked } from "../../src/formats/Checked.ts"
import { sarif } from "../../src/formats/sarif.ts"
import { file, finding, unreadable } from "./checked.ts"

const run = (...files: ReadonlyArray<Checked>) => JSON.parse(sarif(files, "zh")).runs[0]
const rule = "requests.intake-equals-outcome"

describe("SARIF", () => {
  it("lists every rule once, and a result names the place of its own in that list", () => {
    const { tool, results } = run(file(finding({ rule })))
    expect(tool.driver.rules).toHaveLength(ruleBook().length)
    expect(tool.driver.rules[results[0].ruleIndex]).toMatchObject({
      id: rule,
      defaultConfiguration: { level: "error" }
    })
    expect(results).toMatchObject([
      { ruleId: rule, level: "warning", partialFingerprints: { "gongkai/v1": "balance@requests" } }
    ])
  })
  it("says where a finding stands: the file, the line where one is known, the cells", () => {
    const [result] = run(file(finding({ cells: ["requests/received/total"], place: { line: 12 } }))).results
    expect(result.locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: encodeURI("甲.json") }, region: { startLine: 12 } },
        logicalLocations: [{ fullyQualifiedName: "requests/received/total", kind: "member" }]
      }
    ])
    const [other] = run(file(finding({ place: { page: 2 } }))).results
    expect(other.locations[0].physicalLocation).not.toHaveProperty("region")
  })
  it("suppresses what was accepted, with the reason, and nothing else", () => {
    const { results } = run(file(finding({ waived: { reason: "含咨询件" } }), finding()))
    expect(results.map(({ suppressions }: { suppressions?: unknown }) => suppressions)).toEqual([
      [{ kind: "external", justification: "含咨询件" }],
      undefined
    ])
  })
  it("was not a success where a file could not be read, and says which", () => {
    expect(run(file()).invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }])
    expect(run(file(finding()), unreadable).invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ level: "error", message: { text: "没有统计表" } }] }
    ])
  })
})
