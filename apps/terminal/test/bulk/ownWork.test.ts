/** A folder in which gongkai has worked holds its reports once: prints, records and databases are no further ones. */
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Count } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { isKept } from "../../src/bulk/ownWork.ts"
import { put, reportOf } from "../support/drafts.ts"
import { folder, inside } from "../support/gongkai.ts"

describe("check of a folder", () => {
  it("looks once at a report and the PDF printed from it, wherever it lies", async () => {
    const cwd = folder()
    put(cwd, "甲.gongkai.json", reportOf("青石镇"))
    mkdirSync(join(cwd, "打印"))
    await inside(["print", "甲.gongkai.json", "-o", "打印/甲.pdf"], { cwd })
    const { out } = await inside(["check", "."], { cwd })
    expect(out).toContain("共2个文件：报告1份，与别的文件内容相同1份")
    expect(out).toContain("打印/甲.pdf（与 甲.gongkai.json 内容相同，没有再校验）")
  })

  it("looks at the print of an earlier state too: it says something else", async () => {
    const cwd = folder()
    put(cwd, "甲.gongkai.json", reportOf("青石镇"))
    await inside(["print", "甲.gongkai.json"], { cwd })
    put(cwd, "甲.gongkai.json", reportOf("青石镇", { "requests/received/naturalPerson": Count.make(1) }))
    expect((await inside(["check", "."], { cwd })).out).toContain("报告2份")
  })

  it("leaves out its own database and records, and says so", async () => {
    const cwd = folder()
    put(cwd, "甲.gongkai.json", reportOf("青石镇"))
    put(cwd, "乙.gongkai.json", reportOf("赤石镇"))
    await inside(["serve", "--init", "--label", "甲"], { cwd })
    writeFileSync(join(cwd, "导入记录.txt"), "……")
    const { out, err } = await inside(["check", "."], { cwd })
    expect(out).toContain("gongkai 自己的记录和数据库2个没有读")
    expect(err).toBe("")
  })

  it("does not take a file of another program for its own", () => {
    const cwd = folder()
    writeFileSync(join(cwd, "账.db"), "SQLite format 3\0 CREATE TABLE 账")
    writeFileSync(join(cwd, "信.db"), "migrations revisions")
    expect(["账.db", "信.db", "没有.db", "甲.txt"].map((name) => isKept(join(cwd, name)))).toEqual([
      false,
      false,
      false,
      false
    ])
  })

  it("checks both of two equal files that the user names himself", async () => {
    const cwd = folder()
    put(cwd, "甲.gongkai.json", reportOf("青石镇"))
    put(cwd, "乙.gongkai.json", reportOf("青石镇"))
    expect((await inside(["check", "甲.gongkai.json", "乙.gongkai.json"], { cwd })).out).toContain("报告2份")
  })
})
