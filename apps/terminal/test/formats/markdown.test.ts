/** A table over all files, then each file with its findings; nothing in them breaks the table. */
import { describe, expect, it } from "vitest"
import { markdown } from "../../src/formats/markdown.ts"
import { file, finding, unreadable } from "./checked.ts"

const rows = (text: string) =>
  text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)

describe("Markdown", () => {
  it("counts by severity, without what was accepted", () => {
    const waived = { reason: "含咨询件" }
    const one = file(
      finding(),
      finding({ severity: "error" }),
      finding({ severity: "error", waived }),
      finding({ severity: "note" })
    )
    expect(rows(markdown([one], "zh"))).toEqual(["| 甲.json | 甲局 2024 | 1 | 1 | 1 |"])
  })
  it("has a row for a file that could not be read, and no section", () => {
    const text = markdown([unreadable, file()], "zh")
    expect(rows(text)[0]).toBe("| 乙.txt | 没有统计表 | | | |")
    expect(text).not.toContain("##")
  })
  it("tells under each file its findings with hint, clause and rule, and why one was accepted", () => {
    const text = markdown([file(finding({ waived: { reason: "含咨询件" } }))], "zh")
    expect(text).toContain("## 甲.json\n\n- **警告** ")
    expect(text).toContain("不符（已说明：含咨询件）")
    expect(text).toContain("请核对（《条例》第五十条，`balance`）")
  })
  it("lets no bar or line break of a report break the table", () => {
    const odd = { file: "a|b.json", report: { agency: "甲|乙\n局", year: 2024 }, findings: [finding()] }
    const text = markdown([odd], "en")
    expect(rows(text)).toEqual(["| a\\|b.json | 甲\\|乙 局 2024 | 0 | 1 | 0 |"])
    expect(text).toContain('"9" \\| 不符')
  })
})
