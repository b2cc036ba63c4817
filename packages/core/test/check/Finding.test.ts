/** Findings are counted by severity and read gravest first. */
import { describe, expect, it } from "@effect/vitest"
import { Regulation } from "../../src/form/Citation.ts"
import { count, type Finding, type Severity, sort } from "../../src/check/Finding.ts"

const text = { zh: "", en: "" }
const finding = (id: string, severity: Severity): Finding => ({
  id,
  rule: "a.rule",
  severity,
  cites: Regulation("第五十条"),
  cells: [],
  message: text,
  hint: text
})
const findings = [finding("1", "note"), finding("2", "error"), finding("3", "warning"), finding("4", "error")]

describe("findings", () => {
  it("are sorted by gravity, and keep the order of the report otherwise", () => {
    expect(sort(findings).map(({ id }) => id)).toEqual(["2", "4", "3", "1"])
    expect(findings.map(({ id }) => id)).toEqual(["1", "2", "3", "4"])
  })

  it("are counted by severity", () => {
    expect(count(findings)).toEqual({ error: 2, warning: 1, note: 1 })
    expect(count([])).toEqual({ error: 0, warning: 0, note: 0 })
  })
})
