/** A finding makes the command fail from the severity on that is asked for, unless it was accepted. */
import type { Finding, Severity } from "@gongkai/core/Finding"
import { describe, expect, it } from "vitest"
import { atLeast, fails } from "../../src/formats/failOn.ts"
import { finding } from "../words/finding.ts"

const all: ReadonlyArray<Severity> = ["note", "warning", "error"]
const failing = (...findings: ReadonlyArray<Finding>) => all.map((least) => fails(findings, least))

describe("a severity", () => {
  it.each([
    ["note", [true, false, false]],
    ["warning", [true, true, false]],
    ["error", [true, true, true]]
  ] as const)("%s counts from itself on down", (severity, counts) => {
    expect(all.map((least) => atLeast(severity, least))).toEqual(counts)
    expect(failing(finding({ severity }))).toEqual(counts)
  })
})

describe("findings", () => {
  it("that are none fail nothing", () => expect(failing()).toEqual([false, false, false]))
  it("fail by the gravest of them", () => {
    expect(failing(finding({ severity: "note" }), finding({ severity: "warning" }))).toEqual([true, true, false])
  })
  it("that were accepted fail nothing, whatever their severity", () => {
    const waived = { finding: "rule@place", reason: "含咨询件", by: "市政府办", on: "2024-02-01" }
    expect(failing(finding({ waived }))).toEqual([false, false, false])
  })
})
