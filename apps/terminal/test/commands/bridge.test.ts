/** `gongkai bridge`: a report of 2019 in the form of 2021, with everything named that could not be taken over. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { edition2021 } from "@gongkai/core"
import { entryAt } from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import { official } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import { document, workbook } from "@gongkai/office"
import { page } from "@gongkai/render"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { put, reportOf } from "../support/drafts.ts"
import { folder, inside } from "../support/gongkai.ts"

const old = reportOf(
  "青石镇",
  {
    "requests/received/naturalPerson": Count.make(8),
    "requests/outcome.closed/naturalPerson": Count.make(3),
    "proactive/procurement/projects": Count.make(41)
  },
  { year: 2020, edition: "2019" }
)

describe("gongkai bridge", () => {
  it("writes the report in the form of 2021 and names what is not comparable, with its number", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", old)
    const { code, out } = await inside(["bridge", "a.gongkai.json", "-o", "b"], { cwd })
    const made = Result.getOrThrow(Interchange.parse(readFileSync(join(cwd, "b.gongkai.json"), "utf8")))
    expect(entryAt(edition2021, made, "requests/received/naturalPerson")).toBe(8)
    expect(code).toBe(1)
    expect(out).toContain("采购项目数量  41")
    expect(out).toContain("（六）其他处理／自然人  3  分为3行")
    expect(out).toContain("不能代替原报告")
  })

  it("chooses a name beside the source that says the edition, and replaces nothing that stands there", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", old)
    writeFileSync(join(cwd, "a-2021.gongkai.json"), "别人的文件")
    const { code, err } = await inside(["bridge", "a.gongkai.json"], { cwd })
    expect(code).toBe(2)
    expect(err).toContain("没有写出 a-2021.gongkai.json")
    expect(readFileSync(join(cwd, "a-2021.gongkai.json"), "utf8")).toBe("别人的文件")
  })

  it("refuses a report that is in that form already, and the source as output", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", reportOf("青石镇"))
    put(cwd, "b.gongkai.json", old)
    const already = await inside(["bridge", "a.gongkai.json", "--edition", "2021"], { cwd })
    expect(already.code).toBe(2)
    expect(already.err).toContain("不必换算")
    const itself = await inside(["bridge", "b.gongkai.json", "-o", "b.gongkai.json", "--force"], { cwd })
    expect(itself.code).toBe(2)
    expect(itself.err).toContain("输出文件就是原文件")
    expect(existsSync(join(cwd, "a-2021.gongkai.json"))).toBe(false)
  })

  it("prints the same as JSON with --json", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", old)
    const { out } = await inside(["bridge", "a.gongkai.json", "--json", "--lang", "en"], { cwd })
    expect(JSON.parse(out)).toMatchObject({
      output: "a-2021.gongkai.json",
      report: { edition: "2021", year: 2020 },
      together: [{ before: ["requests/outcome.closed/naturalPerson"], entry: 3 }]
    })
  })
})

/** A report with figures in two cells, whatever its edition. */
const filled = (edition: string, year: number) =>
  reportOf(
    "青石镇",
    { "requests/received/naturalPerson": Count.make(8), "requests/received/total": Count.make(8) },
    {
      edition,
      year
    }
  )

const writers = { docx: document, xlsx: workbook, html: page }
/** The official blank as the command gives it out, with figures where somebody filled them in. */
const form = (cwd: string, edition: string, year: number, ending: keyof typeof writers): string => {
  writeFileSync(join(cwd, `填好的表.${ending}`), writers[ending](filled(edition, year), { form: true }))
  return `填好的表.${ending}`
}

describe("a blank of one edition filled in for a year of the other", () => {
  it.each([
    ["2019", 2024, "2021", "docx"],
    ["2019", 2024, "2021", "xlsx"],
    ["2019", 2024, "2021", "html"],
    ["2021", 2020, "2019", "docx"],
    ["2021", 2020, "2019", "xlsx"],
    ["2021", 2020, "2019", "html"]
  ] as const)("%s for %d goes into that of %s without typing, from .%s", async (from, year, to, ending) => {
    const cwd = folder()
    const source = form(cwd, from, year, ending)
    const imported = await inside(["import", source, "-o", "a.gongkai.json"], { cwd })
    expect(imported.out).toContain(`gongkai bridge a.gongkai.json --edition ${to}`)
    const { out } = await inside(["bridge", source, "-o", "b.gongkai.json"], { cwd })
    const made = Result.getOrThrow(Interchange.parse(readFileSync(join(cwd, "b.gongkai.json"), "utf8")))
    expect([made.edition, made.year, made.agency.name]).toEqual([to, year, "青石镇"])
    const edition = official.find(({ key }) => key === to)
    expect(edition && entryAt(edition, made, "requests/received/naturalPerson")).toBe(8)
    expect(out).toMatch(/带过去了：1\d\d 格/u)
    expect(out).toContain("不必重新录入")
    expect(out).not.toContain("不能代替原报告")
    const { err } = await inside(["check", "b.gongkai.json"], { cwd })
    expect(err).toBe("")
  })

  it("of the edition that governs its year is only compared", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", filled("2021", 2024))
    const { out } = await inside(["bridge", "a.gongkai.json", "-o", "b.gongkai.json"], { cwd })
    expect(out).toContain("不能代替原报告")
  })
})
