/** `gongkai bridge`: a report of 2019 in the form of 2021, with everything named that could not be taken over. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { edition2021 } from "@gongkai/core"
import { entryAt } from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
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
