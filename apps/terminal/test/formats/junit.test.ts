/** Build servers read a suite for each file, a failure for each finding that counts, and nothing that breaks their XML. */
import { describe, expect, it } from "vitest"
import { junit } from "../../src/formats/junit.ts"
import { file, finding, unreadable } from "./checked.ts"

describe("JUnit XML", () => {
  it("fails for what counts, and keeps the rest as output", () => {
    const both = file(finding(), finding({ id: "b", severity: "error" }))
    expect(junit([both], "warning")).toContain('tests="2" failures="2" errors="0"')
    const grave = junit([both], "error")
    expect(grave).toContain('tests="2" failures="1" errors="0"')
    expect(grave).toMatch(/name="balance@requests" classname="balance"><system-out>/u)
  })
  it("does not fail for what was accepted", () => {
    expect(junit([file(finding({ waived: { reason: "含咨询件" } }))], "note")).toContain('failures="0"')
  })
  it("has one test that passes for a file without findings, and an error for one that could not be read", () => {
    expect(junit([file()], "note")).toContain('tests="1" failures="0" errors="0">\n    <testcase name="甲.json"/>')
    expect(junit([unreadable], "error")).toContain(
      'errors="1">\n    <testcase name="乙.txt"><error message="没有统计表"/>'
    )
  })
  it("escapes what XML takes for its own, and drops what it does not take at all", () => {
    expect(junit([file(finding())], "warning")).toContain("新收 &lt;10&gt; &amp; 办结 &quot;9&quot; | 不符")
    const odd = junit([{ ...file(finding({ message: "甲\u0001\u001b[2J乙" })), file: 'a"<b>.json' }], "note")
    expect(odd).toContain('<testsuite name="a&quot;&lt;b&gt;.json"')
    expect(odd).toContain("甲[2J乙")
  })
})
