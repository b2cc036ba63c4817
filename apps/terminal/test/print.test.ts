/** `gongkai print` in bulk, as a book, for old archives and with one's own fonts. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { putAll } from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { example, folder, inside, withExample } from "./support/gongkai.ts"

const text = (path: string): string => readFileSync(path, "latin1")

/** A folder with three reports, one of them wrong, and a file that is none. */
const several = (): string => {
  const cwd = folder()
  mkdirSync(join(cwd, "in"))
  withExample(cwd, "in/a.gongkai.json")
  const draft = Result.getOrThrow(Interchange.parse(readFileSync(join(cwd, "in/a.gongkai.json"), "utf8")))
  writeFileSync(join(cwd, "in/b.gongkai.json"), Interchange.show({ ...draft, agency: { name: "示例市档案局" } }))
  const wrong = putAll(draft, { "requests/outcome.total/naturalPerson": Count.make(77) })
  writeFileSync(join(cwd, "in/c.gongkai.json"), Interchange.show({ ...wrong, reading: "draft" }))
  writeFileSync(join(cwd, "in/notes.txt"), "会议记录")
  return cwd
}

describe("a folder", () => {
  it("is printed file by file; what is no report is named and the rest goes on; printed again, it is left alone", async () => {
    const cwd = several()
    const first = await inside(["print", "in", "-o", "out", "--jobs", "2"], { cwd })
    expect(first.code).toBe(1)
    expect(first.out).toContain("in/notes.txt".slice(3))
    expect(first.out).toContain("共4个文件：印出3份，与已有的相同、没有重印0份，没有印出1个")
    expect(readdirSync(join(cwd, "out")).toSorted()).toEqual(["a.pdf", "b.pdf", "c.pdf"])
    const before = statSync(join(cwd, "out/a.pdf")).mtimeMs
    const again = await inside(["print", "in", "-o", "out"], { cwd })
    expect(again.out).toContain("印出0份，与已有的相同、没有重印3份")
    expect(statSync(join(cwd, "out/a.pdf")).mtimeMs).toBe(before)
    // Asked for in another way, it is another file.
    expect((await inside(["print", "in", "-o", "out", "--findings"], { cwd })).out).toContain("印出3份")
  })
  it("never covers a source, nor a PDF that somebody else made", async () => {
    const cwd = several()
    await inside(["print", "in/a.gongkai.json", "-o", "in/d.pdf"], { cwd })
    const source = readFileSync(join(cwd, "in/d.pdf"))
    const { out } = await inside(["print", "in", "-o", "in"], { cwd })
    expect(out).toContain("输出文件就是一份原文件")
    expect(readFileSync(join(cwd, "in/d.pdf")).equals(source)).toBe(true)
    const other = several()
    mkdirSync(join(other, "out"))
    writeFileSync(join(other, "out/a.pdf"), "%PDF-1.4 别人的")
    expect(await inside(["print", "in", "-o", "out"], { cwd: other })).toMatchObject({ code: 2 })
    expect(readFileSync(join(other, "out/a.pdf"), "utf8")).toBe("%PDF-1.4 别人的")
  })
  it("needs a folder to print into", async () => {
    const cwd = several()
    const { code, err } = await inside(["print", "in"], { cwd })
    expect(code).toBe(2)
    expect(err).toContain("--book")
  })
  it("is one book with --book, which covers nothing that stands there", async () => {
    const cwd = several()
    const { code, out } = await inside(["print", "in", "--book", "book.pdf"], { cwd })
    expect(code).toBe(0)
    expect(out).toContain("book.pdf")
    expect(text(join(cwd, "book.pdf")).match(/\/AFRelationship \/Source/gu)).toHaveLength(3)
    expect(await inside(["print", "in", "--book", "book.pdf"], { cwd })).toMatchObject({ code: 2 })
    const more = await inside(["print", "in", "--book", "more.pdf", "--charts"], { cwd })
    expect(more).toMatchObject({ code: 2, err: expect.stringContaining("汇编里不收图表") })
    expect(existsSync(join(cwd, "more.pdf"))).toBe(false)
  })
  it("holds the findings behind each report of a book, and says which have no report of last year to compare with", async () => {
    const cwd = several()
    const found = await inside(["print", "in", "--book", "found.pdf", "--findings"], { cwd })
    expect(found).toMatchObject({ code: 0 })
    expect(text(join(cwd, "found.pdf"))).toContain("findings")
    await inside(["print", "in", "--book", "plain.pdf"], { cwd })
    expect(statSync(join(cwd, "found.pdf")).size).toBeGreaterThan(statSync(join(cwd, "plain.pdf")).size)
    const alone = await inside(["print", "in", "--book", "alone.pdf", "--compare"], { cwd })
    expect(alone).toMatchObject({ code: 2, err: expect.stringContaining("没有2022年度的报告") })
    expect(existsSync(join(cwd, "alone.pdf"))).toBe(false)
    const entered = await inside(["print", "in", "--book", "entered.pdf", "--double-entry"], { cwd })
    expect(entered).toMatchObject({ code: 2, err: expect.stringContaining("双人复核") })
  })
})

describe("a single report", () => {
  const cwd = folder()
  copyFileSync(example, join(cwd, "a.txt"))

  it("for old archives carries no data, and that is said", async () => {
    const { code, err } = await inside(["print", "a.txt", "-o", "one.pdf", "--pdfa", "1b"], { cwd })
    expect(code).toBe(0)
    expect(err).toContain("没有数据")
    expect(text(join(cwd, "one.pdf"))).toContain("<pdfaid:part>1</pdfaid:part>")
    expect(await inside(["verify", "one.pdf"], { cwd })).toMatchObject({ code: 2 })
  })
  it("refuses fonts that are none, and names that are no use of one", async () => {
    const refused = (font: string) => inside(["print", "a.txt", "-o", "x.pdf", "--font", font], { cwd })
    expect((await refused("仿宋=a.txt")).err).toContain("不是字体文件")
    expect((await refused("仿宋=nowhere.ttf")).err).toContain("字体文件 nowhere.ttf 打不开")
    expect((await refused("隶书=a.ttf")).err).toContain("小标宋")
    expect(existsSync(join(cwd, "x.pdf"))).toBe(false)
  })
  it("is compared only with a report of the year before", async () => {
    expect(await inside(["print", "a.txt", "-o", "x.pdf", "--compare"], { cwd })).toMatchObject({ code: 2 })
  })
})
