/** A file with several reports: each is imported and checked, one is printed when it is named, and none is ever taken for the other. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { example, folder, inside, type Outcome } from "./support/gongkai.ts"

const text = readFileSync(example, "utf8")
const last = text.replaceAll("2023", "2022").replace("行政许可\t0", "行政许可\t12")
const names = ["两年-示例市滨河区临水街道-2022.gongkai.json", "两年-示例市滨河区临水街道-2023.gongkai.json"]

const given = () => {
  const cwd = folder()
  writeFileSync(join(cwd, "两年.txt"), `${text}\n\n${last}`)
  return cwd
}
const yearsIn = (cwd: string, out: string) =>
  readdirSync(join(cwd, out))
    .filter((name) => name.endsWith(".gongkai.json"))
    .toSorted()
    .map((name) => [name, JSON.parse(readFileSync(join(cwd, out, name), "utf8")).year])
const both = [
  [names[0], 2022],
  [names[1], 2023]
]

const two = given()
const { code, out } = await inside(["import", "两年.txt", "-o", "出"], { cwd: two })

describe("importing it", () => {
  const cwd = two

  it("into a folder writes each report under the file's name, its own organ and year", () => {
    expect(yearsIn(cwd, "出")).toEqual(both)
    expect(code).toBe(0)
    expect(out).toContain("两年.txt#1  示例市滨河区临水街道 2023年度")
    expect(out).toContain("两年.txt#2  示例市滨河区临水街道 2022年度")
  })

  it("again finds what it wrote, and covers nothing that was changed since", async () => {
    expect((await inside(["import", "两年.txt", "-o", "出"], { cwd })).code).toBe(0)
    writeFileSync(join(cwd, "出", names[0] ?? ""), "{}")
    const again = await inside(["import", "两年.txt", "-o", "出"], { cwd })
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining("文件已经存在") })
    expect(readFileSync(join(cwd, "出", names[0] ?? ""), "utf8")).toBe("{}")
  })

  it("into one file is refused by the names of the reports, with both ways out, and writes nothing", async () => {
    const { code: refused, err } = await inside(["import", "两年.txt", "-o", "一份.json"], { cwd })
    expect(refused).toBe(2)
    for (const words of ["有2份报告", "2023年度", "2022年度", "--report", "-o 文件夹"]) expect(err).toContain(words)
    expect(err).toContain(
      "有2份报告，请用 --report 指明一份（序号或年度），或先用 gongkai import 文件 -o 文件夹 分别导入："
    )
    expect(existsSync(join(cwd, "一份.json"))).toBe(false)
  })

  it.each(["2", "2022"])("with --report %s takes that one", async (report) => {
    const to = `取${report}.json`
    expect((await inside(["import", "两年.txt", "--report", report, "-o", to], { cwd })).code).toBe(0)
    expect(JSON.parse(readFileSync(join(cwd, to), "utf8"))).toMatchObject({ year: 2022 })
  })

  it("with a year that it does not hold names those it does", async () => {
    const { code: refused, err } = await inside(["import", "两年.txt", "--report", "2019"], { cwd })
    expect(refused).toBe(2)
    expect(err).toContain("2023年度")
  })
})

describe("the other commands", () => {
  const cwd = given()

  it("check every report in it, each as the other's predecessor", async () => {
    const { files } = JSON.parse((await inside(["check", "两年.txt", "--json"], { cwd })).out)
    expect(files).toMatchObject([
      { file: "两年.txt#1", report: { year: 2023 } },
      { file: "两年.txt#2", report: { year: 2022 } }
    ])
  })

  it("print none unless it is named", async () => {
    expect(await inside(["print", "两年.txt", "-o", "印.pdf"], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining("有2份报告")
    })
    expect(existsSync(join(cwd, "印.pdf"))).toBe(false)
    await inside(["print", "两年.txt", "--report", "2022", "-o", "印.pdf"], { cwd })
    await inside(["import", "印.pdf", "-o", "回.json"], { cwd })
    expect(JSON.parse(readFileSync(join(cwd, "回.json"), "utf8"))).toMatchObject({ year: 2022 })
  })

  it("push none unless it is named", async () => {
    const { code, err } = await inside(["push", "两年.txt", "--to", "http://127.0.0.1:9", "--agency-id", "a"], { cwd })
    expect(code).toBe(2)
    expect(err).toContain("有2份报告")
  })

  it("take last year's report out of it", async () => {
    writeFileSync(join(cwd, "今年.txt"), text)
    const { out } = await inside(["check", "今年.txt", "--previous", "两年.txt"], { cwd })
    expect(out).not.toContain("没有上年报告")
  })
})

describe("a folder with such a file", () => {
  const cwd = given()
  const run = () => inside(["import", "入", "-o", "出"], { cwd })
  let first: Outcome
  beforeAll(async () => {
    mkdirSync(join(cwd, "入"))
    writeFileSync(join(cwd, "入", "两年.txt"), `${text}\n\n${last}`)
    writeFileSync(join(cwd, "入", "一年.txt"), text)
    first = await run()
  })

  it("gives a draft for each report, and says that the file holds several", () => {
    expect(yearsIn(cwd, "出")).toEqual([["一年.gongkai.json", 2023], ...both])
    expect(first.out).toContain("两年.txt：2份，分别导入")
    expect(first.out).toContain("共 2 个文件：读入报告 3 份")
  })

  it("is not read again where nothing changed", async () => {
    const before = readFileSync(join(cwd, "出", "导入记录.json"), "utf8")
    expect((await run()).out).toBe(first.out)
    expect(JSON.parse(readFileSync(join(cwd, "出", "导入记录.json"), "utf8"))).toEqual(JSON.parse(before))
  })
})

describe("a book", () => {
  it("gives back every report that it was printed from", async () => {
    const cwd = given()
    await inside(["import", "两年.txt", "-o", "出"], { cwd })
    await inside(["print", "出", "--book", "汇编.pdf"], { cwd })
    expect((await inside(["import", "汇编.pdf", "-o", "回"], { cwd })).code).toBe(0)
    expect(yearsIn(cwd, "回").map(([, year]) => year)).toEqual([2022, 2023])
    expect(await inside(["import", "汇编.pdf", "-o", "回.json"], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining("有2份报告")
    })
  })

  it("of which one was changed gives back the others, and says so", async () => {
    const cwd = given()
    await inside(["import", "两年.txt", "-o", "出"], { cwd })
    await inside(["print", "出", "--book", "汇编.pdf"], { cwd })
    const bytes = readFileSync(join(cwd, "汇编.pdf"))
    const hash = bytes.indexOf("/Desc (sha256:") + "/Desc (sha256:".length
    bytes[hash] = bytes[hash] === 0x30 ? 0x31 : 0x30
    writeFileSync(join(cwd, "改.pdf"), bytes)
    const { code, err } = await inside(["import", "改.pdf", "-o", "回"], { cwd })
    expect(yearsIn(cwd, "回").map(([, year]) => year)).toEqual([2023])
    expect(code).toBe(2)
    expect(err).toContain("有1份与校验值不符")
  })
})
