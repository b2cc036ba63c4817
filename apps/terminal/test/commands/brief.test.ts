/** `gongkai brief`: the analysis of a report or of a county's units, by the real command. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Entry } from "@gongkai/core/Entry"
import { Count } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { put, reportOf } from "../support/drafts.ts"
import { folder, inside } from "../support/gongkai.ts"

const total = "requests/received/total"
const of = (name: string, received: Entry, year = 2023) => reportOf(name, { [total]: received }, { year })

describe("the brief of a report", () => {
  const cwd = folder()
  put(cwd, "a.gongkai.json", of("青石镇", Count.make(60)))
  put(cwd, "b.gongkai.json", of("青石镇", Count.make(20), 2022))

  it("is shown with last year's beside", async () => {
    const { code, out, err } = await inside(["brief", "a.gongkai.json", "--last", "b.gongkai.json"], { cwd })
    expect([code, err]).toEqual([0, ""])
    expect(out).toContain("本年新收政府信息公开申请60件，比上年增加40件（+200.0%）")
    expect(out).toMatch(/本年新收申请 +60 +20 +\+40（\+200\.0%）/u)
  })
  it("is shown in English", async () => {
    const { out } = await inside(["brief", "a.gongkai.json", "--lang", "en"], { cwd })
    expect(out).toContain("What stands out")
    expect(out).not.toContain("值得注意")
  })
  it("is written as a page, as Markdown, a Word document or a PDF, and as nothing else", async () => {
    expect((await inside(["brief", "a.gongkai.json", "-o", "分析"], { cwd })).out).toBe("分析.html\n")
    expect(readFileSync(join(cwd, "分析.html"), "utf8")).toContain(
      "<h1><span>青石镇</span><span>2023年政府信息公开工作年度报告分析</span></h1>"
    )
    await inside(["brief", "a.gongkai.json", "-o", "分析.md"], { cwd })
    expect(readFileSync(join(cwd, "分析.md"), "utf8")).toContain("## 值得注意")
    await inside(["brief", "a.gongkai.json", "-o", "分析.docx"], { cwd })
    expect(readFileSync(join(cwd, "分析.docx")).subarray(0, 2).toString()).toBe("PK")
    await inside(["brief", "a.gongkai.json", "-o", "分析.pdf"], { cwd })
    expect(readFileSync(join(cwd, "分析.pdf")).subarray(0, 5).toString()).toBe("%PDF-")
    const other = await inside(["brief", "a.gongkai.json", "-o", "分析.xlsx"], { cwd })
    expect([other.code, existsSync(join(cwd, "分析.xlsx"))]).toEqual([2, false])
  })
  it("replaces nothing that is not the same, unless --force says so", async () => {
    writeFileSync(join(cwd, "x.html"), "别人的文件")
    const { code } = await inside(["brief", "a.gongkai.json", "-o", "x.html"], { cwd })
    expect([code, readFileSync(join(cwd, "x.html"), "utf8")]).toEqual([2, "别人的文件"])
    expect((await inside(["brief", "a.gongkai.json", "-o", "x.html", "--force"], { cwd })).code).toBe(0)
  })
  it("never covers the report itself, however its path is written", async () => {
    await inside(["export", "a.gongkai.json", "-o", "源.html"], { cwd })
    const before = readFileSync(join(cwd, "源.html"), "utf8")
    const { code } = await inside(["brief", "源.html", "-o", "./源.html", "--force"], { cwd })
    expect([code, readFileSync(join(cwd, "源.html"), "utf8") === before]).toEqual([2, true])
  })
  it("is data for a program", async () => {
    const { out } = await inside(["brief", "a.gongkai.json", "--json"], { cwd })
    expect(JSON.parse(out)).toMatchObject({ title: { zh: "青石镇2023年政府信息公开工作年度报告分析" } })
  })
})

describe("the brief of a county", () => {
  const cwd = folder()
  mkdirSync(join(cwd, "本年"))
  mkdirSync(join(cwd, "上年"))
  put(cwd, "本年/白石镇.gongkai.json", of("白石镇", Count.make(11)))
  put(cwd, "本年/赤石镇.gongkai.json", of("赤石镇", { unread: "五O" }))
  put(cwd, "上年/白石镇.gongkai.json", of("白石镇", Count.make(50), 2022))

  it("sets its units side by side, and says which sum is not whole", async () => {
    const { code, out } = await inside(["brief", "本年", "--last", "上年", "--agency", "青石县"], { cwd })
    expect(code).toBe(0)
    expect(out).toContain("青石县2023年政府信息公开工作年度报告分析")
    expect(out).toContain("已知各单位合计11件，不是全部；赤石镇没有这个数")
    expect(out).toContain("白石镇：本年新收申请由50到11，-39（-78.0%）")
  })
  it("compares a unit with its own report of a folder", async () => {
    const { out } = await inside(["brief", "本年/赤石镇.gongkai.json", "--last", "上年", "--last", "本年"], { cwd })
    expect(out).toContain("没有上年的报告，不作比较")
  })
  it("without any report is refused", async () => {
    mkdirSync(join(cwd, "空"), { recursive: true })
    writeFileSync(join(cwd, "空/a.txt"), "不是报告")
    expect((await inside(["brief", "空"], { cwd })).code).toBe(2)
  })
})
