/** The pages of findings list each with its grade, the next step and its clause; they say that they are no part of the report. */
import { check } from "@gongkai/core/check"
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { describe, expect, it } from "@effect/vitest"
import { findings } from "../../src/appendix/findings.ts"

const draft = Draft.put(
  Draft.fill(
    edition2021,
    { year: 2023, agency: { name: "梅岭县林业局" } },
    () => Count.make(0),
    () => null
  ),
  "requests/outcome.total/total",
  Count.make(3)
)
const found = check(draft, { edition: edition2021 })
const [first = expect.fail("nothing found")] = found

const rows = (all: typeof found): ReadonlyArray<ReadonlyArray<string>> => {
  const table = findings(all).flatMap((block) => (block.kind === "table" ? [block.table] : []))
  const cells = table.flatMap(({ cells }) => cells)
  return Array.from({ length: table[0]?.rows ?? 0 }, (_, row) =>
    cells.flatMap((cell) => (cell.row === row && cell.role !== "value" ? [cell.text] : []))
  )
}

describe("the pages of findings", () => {
  it("have a row for each, in the order of the check, under one row of heads", () => {
    const [head, ...all] = rows(found)
    expect(head).toEqual(["级别", "疑点", "依据"])
    expect(all.map(([, text = ""]) => text)).toEqual(found.map(({ message, hint }) => `${message.zh}。${hint.zh}`))
    for (const [grade, , clause] of all) {
      expect(["错误", "警告", "提示"]).toContain(grade)
      expect(clause).not.toBe("")
    }
  })
  it("count them by grade, and say that this is not the report", () => {
    const counted = (severity: string) => found.filter((each) => each.severity === severity).length
    expect(findings(found)[1]).toEqual({
      kind: "paragraph",
      text: `错误${counted("error")}处，警告${counted("warning")}处，提示${counted("note")}处。本页不是报告的内容。`
    })
  })
  it("say of one that was explained who gave which reason", () => {
    const waived = { ...first, waived: { reason: "系统升级所致", by: "周岚", on: "2024-01-05" } }
    expect(rows([waived])[1]?.[1]).toContain("（已说明：系统升级所致，周岚）")
  })
  it("are a heading and a sentence, without an empty table, where nothing was found", () => {
    expect(findings([]).map(({ kind }) => kind)).toEqual(["heading", "paragraph"])
    expect(findings([])[1]).toMatchObject({ text: "错误0处，警告0处，提示0处。本页不是报告的内容。" })
  })
})
