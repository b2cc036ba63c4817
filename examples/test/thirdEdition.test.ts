/** A further edition is one file of data: it is decoded, checked, laid out and printed with no new code. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { run } from "./run.ts"

it("examples/thirdEdition.ts reads, checks, lays out and prints a report of an edition made of data alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-"))
  try {
    const file = join(folder, "2027.pdf")
    const { code, lines, stderr } = run("thirdEdition.ts", file)
    expect(stderr).toBe("")
    expect(code).toBe(0)
    expect(lines.slice(0, 2)).toEqual([
      "error 三、收到和处理政府信息公开申请情况“三、本年度办理结果／（六）其他处理／4.申请人撤回申请”行：“总计”为0，其余6项合计1，相差1",
      "error 三、收到和处理政府信息公开申请情况“自然人”列“三、本年度办理结果”：“（七）总计”为0，其余22项合计1，相差1"
    ])
    expect(lines.slice(5, 8)).toEqual([
      "主动公开情况 3 rows",
      "收到和处理政府信息公开申请情况 29 rows",
      "政府信息公开行政复议、行政诉讼情况 4 rows"
    ])
    const pdf = readFileSync(file)
    expect(pdf.subarray(0, 5).toString("latin1")).toBe("%PDF-")
    expect(lines.at(-1)).toBe(`PDF ${pdf.length} bytes`)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
