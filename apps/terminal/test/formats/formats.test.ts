/** A finding in each format that other programs read: escaped as the format asks, and failing as `--fail-on` says. */
import { describe, expect, it } from "vitest"
import type { Checked, CheckedFinding } from "../../src/formats/Checked.ts"
import { whole } from "../../src/formats/Checked.ts"
import { atLeast } from "../../src/formats/failOn.ts"
import { junit } from "../../src/formats/junit.ts"
import { markdown } from "../../src/formats/markdown.ts"

const finding: CheckedFinding = {
  id: "balance@requests",
  rule: "balance",
  severity: "warning",
  message: '新收 <10> & 办结 "9" | 不符',
  hint: "请核对",
  cites: { instrument: "《条例》", clause: "第五十条" },
  cells: [],
  passage: null,
  place: null,
  waived: null
}
const file: Checked = { file: "甲.json", report: { agency: "甲局", year: 2024 }, findings: [finding] }

describe("a finding", () => {
  it("is one line with what to do and the clause", () => {
    expect(whole(finding)).toBe('新收 <10> & 办结 "9" | 不符。请核对。（《条例》第五十条）')
  })
  it("counts from the severity on that is asked for", () => {
    expect((["note", "warning", "error"] as const).map((least) => atLeast("warning", least))).toEqual([
      true,
      true,
      false
    ])
  })
  it("is escaped in JUnit XML, and a failure only where it counts", () => {
    const counted = junit([file], "warning")
    expect(counted).toContain("新收 &lt;10&gt; &amp; 办结 &quot;9&quot; | 不符")
    expect(counted).toContain('failures="1"')
    expect(junit([file], "error")).toContain('failures="0"')
    expect(junit([{ ...file, findings: [{ ...finding, waived: { reason: "含咨询件" } }] }], "note")).toContain(
      'failures="0"'
    )
  })
  it("breaks no table of Markdown, and names its clause and rule", () => {
    expect(markdown([file], "zh")).toContain("（《条例》第五十条，`balance`）")
  })
  it("is none of a file that could not be read: that is an error of the suite", () => {
    expect(junit([{ file: "乙.txt", error: "没有统计表" }], "error")).toContain('errors="1"')
  })
})
