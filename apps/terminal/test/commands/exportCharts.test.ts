/** `gongkai export --charts` and `--to svg`: pictures of a report's numbers, which are no part of the report. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Count } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { put, reportOf } from "../support/drafts.ts"
import { folder, inside } from "../support/gongkai.ts"

const total = "requests/received/total"
const person = "requests/received/naturalPerson"
const received = (count: number) => ({ [person]: Count.make(count), [total]: Count.make(count) })

const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), "utf8")

describe("a page with charts", () => {
  it("sets the years and the units side by side, and reads back as the same report", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", reportOf("青石县", received(31)))
    put(cwd, "b.gongkai.json", reportOf("青石县", received(17), { year: 2020, edition: "2019" }))
    const units = folder()
    for (const [name, count] of [["白石镇", 4] as const, ["赤石镇", 6] as const])
      put(units, `${name}.gongkai.json`, reportOf(name, received(count)))
    const { code, err } = await inside(
      ["export", "a.gongkai.json", "--charts", "--previous", "b.gongkai.json", "--children", units, "-o", "a.html"],
      { cwd }
    )
    expect([code, err]).toEqual([0, ""])
    const html = read(cwd, "a.html")
    for (const said of [
      "2020年17件，2021年没有报告，2022年没有报告，2023年31件",
      "赤石镇6件，白石镇4件",
      "2020年不可比"
    ])
      expect(html).toContain(said)
    const { out } = await inside(["diff", "a.gongkai.json", "a.html"], { cwd })
    expect(out).toContain("0 格不同，200 格相同")
    expect(out).toContain("文字 0 处不同；报告信息 0 项不同")
  })
})

describe("a document with charts", () => {
  it("reads back as the same report: its charts are no part of it", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", reportOf("青石县", received(31)))
    const { code } = await inside(["export", "a.gongkai.json", "--charts", "-o", "a.docx"], { cwd })
    expect(code).toBe(0)
    const { out } = await inside(["diff", "a.gongkai.json", "a.docx"], { cwd })
    expect(out).toContain("0 格不同，200 格相同")
    expect(out).toContain("文字 0 处不同；报告信息 0 项不同")
  })
})

describe("a PDF with charts", () => {
  const cwd = folder()
  put(cwd, "a.gongkai.json", reportOf("青石县", received(31)))
  put(cwd, "b.gongkai.json", reportOf("青石县", received(17), { year: 2022 }))
  it("is printed again and compared by verify, which must be given the same last year's report", async () => {
    await inside(["print", "a.gongkai.json", "--charts", "--previous", "b.gongkai.json", "-o", "a.pdf"], { cwd })
    expect((await inside(["verify", "a.pdf", "--previous", "b.gongkai.json"], { cwd })).code).toBe(0)
    expect((await inside(["verify", "a.pdf"], { cwd })).code).not.toBe(0)
  })
  it("is written by export too, but holds no chart of units that verify could not draw again", async () => {
    const { code } = await inside(["export", "a.gongkai.json", "--charts", "-o", "c.pdf"], { cwd })
    expect([code, (await inside(["verify", "c.pdf"], { cwd })).code]).toEqual([0, 0])
    const units = ["export", "a.gongkai.json", "--charts", "--children", ".", "-o", "d.pdf"]
    expect([(await inside(units, { cwd })).code, existsSync(join(cwd, "d.pdf"))]).toEqual([2, false])
  })
})

describe("charts by themselves", () => {
  it("are an SVG file with the title of the report, and say that it is a draft", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", reportOf("青石县", received(31)))
    const { code } = await inside(["export", "a.gongkai.json", "-o", "图.svg"], { cwd })
    expect(code).toBe(0)
    expect(read(cwd, "图.svg")).toContain("<title>青石县2023年政府信息公开工作年度报告</title>")
    expect(read(cwd, "图.svg")).toContain(">草稿：")
  })
})

it("another format is refused rather than written without them", async () => {
  const cwd = folder()
  put(cwd, "a.gongkai.json", reportOf("青石县"))
  const { code, err } = await inside(["export", "a.gongkai.json", "--charts", "-o", "a.csv"], { cwd })
  expect([code, existsSync(join(cwd, "a.csv"))]).toEqual([2, false])
  expect(err).toContain("--charts：图表只画在 PDF、网页")
})
