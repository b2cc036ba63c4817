/** The command, end to end: what it prints, what it writes, and what it exits with. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Interchange from "@gongkai/core/Interchange"
import { isOf, put } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core"
import * as Entry from "@gongkai/core/Entry"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { example, folder, gongkai, inside, withExample } from "./support/gongkai.ts"

const report = (path: string) => Result.getOrThrow(Interchange.parse(readFileSync(path, "utf8")))

/** The example as an interchange file, with one total changed. */
const wrong = (cwd: string): string => {
  withExample(cwd, "right.gongkai.json")
  const draft = put(
    report(join(cwd, "right.gongkai.json")),
    "requests/outcome.total/naturalPerson",
    Entry.Count.make(3)
  )
  writeFileSync(join(cwd, "wrong.gongkai.json"), Interchange.show(draft))
  return "wrong.gongkai.json"
}

describe("gongkai check", () => {
  it("finds nothing wrong with the example and exits 0", () => {
    const { code, out, err } = gongkai(["check", example])
    expect(out).toContain("0 个错误，0 个警告，0 个提示")
    expect({ code, err }).toEqual({ code: 0, err: "" })
  })

  it("names the column, both sides and the place in the source of a total that does not add up, and exits 1", async () => {
    const cwd = folder()
    const { code, out } = await inside(["check", wrong(cwd)], { cwd })
    expect(code).toBe(1)
    expect(out).toContain("“自然人”列")
    expect(out).toContain("相差2")
    expect(out).toMatch(/原文第\d+行/u)
    expect(out).toContain("国办公开办函〔2021〕30号")
  })

  it("reads standard input for “-”", () => {
    expect(gongkai(["check", "-"], { input: readFileSync(example) }).code).toBe(0)
  })

  it("takes several files, names what is not a report, goes on, and exits with the highest code", async () => {
    const cwd = folder()
    const { code, out, err } = await inside(["check", "nothing.txt", wrong(cwd), example], { cwd })
    expect(code).toBe(2)
    expect(err).toContain("nothing.txt：没有这个文件")
    expect(out).toContain("3 个错误")
    expect(out).toContain("0 个错误")
  })

  it("prints whole JSON with --json, in the language asked for", async () => {
    const cwd = folder()
    const { out } = await inside(["check", "--json", "--lang", "en", wrong(cwd), "nothing.txt"], { cwd })
    const { files } = JSON.parse(out)
    expect(files[0]).toMatchObject({ report: { year: 2023, edition: "2021" }, counts: { error: 3 } })
    expect(files[0].findings[0].message).toContain("differs from")
    expect(files[1]).toMatchObject({ file: "nothing.txt", error: expect.stringContaining("no such file") })
  })

  it("reads blanks as 0 or as not filled in, as --reading says", async () => {
    const cwd = folder()
    await inside(["new", "--agency", "某某街道", "--year", "2024", "-o", "n.gongkai.json"], { cwd })
    expect((await inside(["check", "n.gongkai.json"], { cwd })).out).toContain("6 个错误")
    expect((await inside(["check", "--reading", "published", "n.gongkai.json"], { cwd })).out).toContain("3 个错误")
  })
})

describe("gongkai import", () => {
  it("writes the canonical file where it is told, in a folder made for it", async () => {
    const cwd = folder()
    const { code, out } = await inside(["import", example, "-o", "out/a.gongkai.json"], { cwd })
    expect(code).toBe(0)
    expect(out).toContain("读出 200 格，空白 0 格，未读 0 格")
    const text = readFileSync(join(cwd, "out/a.gongkai.json"), "utf8")
    expect(Interchange.show(report(join(cwd, "out/a.gongkai.json")))).toBe(text)
    expect(readdirSync(join(cwd, "out"))).toEqual(["a.gongkai.json"])
  })

  it("names the file itself when not told, and never replaces one so named unless forced", async () => {
    const cwd = folder()
    expect((await inside(["import", example], { cwd })).code).toBe(0)
    expect(existsSync(join(cwd, "2023-subdistrict.gongkai.json"))).toBe(true)
    expect(await inside(["import", example], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining("文件已经存在")
    })
    expect((await inside(["import", "--force", example], { cwd })).code).toBe(0)
  })

  it("replaces a file the user names if an import left it so, and never one that somebody typed into", async () => {
    const cwd = folder()
    const target = join(cwd, "a.gongkai.json")
    const again = () => inside(["import", example, "-o", "a.gongkai.json"], { cwd })
    writeFileSync(join(cwd, "other.txt"), readFileSync(example, "utf8").replaceAll("临水", "临江"))
    expect((await inside(["import", "other.txt", "-o", "a.gongkai.json"], { cwd })).code).toBe(0)
    expect((await again()).code).toBe(0)
    expect((await again()).code).toBe(0)
    const read = report(target)
    if (!isOf(edition2021, read)) throw new Error("of another edition")
    const longer: typeof read = {
      ...read,
      overview: [...(read.overview ?? []), { type: "paragraph", text: "另写一段。" }]
    }
    const typed = [
      Interchange.show(put(read, "proactive/rules/issued", Entry.Count.make(5))),
      Interchange.show(longer),
      JSON.stringify({ name: "别的软件", version: "1" }),
      readFileSync(target, "utf8") + "\n"
    ]
    for (const text of typed) {
      writeFileSync(target, text)
      // One command after another.
      // oxlint-disable-next-line no-await-in-loop
      expect(await again()).toMatchObject({
        code: 2,
        err: expect.stringContaining("没有写出 a.gongkai.json：文件已经存在")
      })
      expect(readFileSync(target, "utf8")).toBe(text)
    }
    const blank = ["new", "--agency", "某某街道", "--year", "2024", "-o", "a.gongkai.json", "--force"]
    expect((await inside(blank, { cwd })).code).toBe(0)
    expect((await again()).code).toBe(2)
  })

  it("exits 1 and says which when a cell cannot be read", async () => {
    const cwd = folder()
    writeFileSync(join(cwd, "a.txt"), readFileSync(example, "utf8").replace("行政许可\t0", "行政许可\tO"))
    const { code, out } = await inside(["import", "a.txt"], { cwd })
    expect(code).toBe(1)
    expect(out).toContain("行政许可")
    expect(out).toContain("未读 1 格")
    expect((await inside(["check", "a.txt"], { cwd })).out).toContain("未能读出，原文为“O”")
  })
})

describe("what is written", () => {
  it("never covers its own source", async () => {
    const cwd = folder()
    writeFileSync(join(cwd, "a.txt"), readFileSync(example))
    for (const command of ["import", "print"]) {
      // One command after another.
      // oxlint-disable-next-line no-await-in-loop
      expect(await inside([command, "a.txt", "-o", "a.txt"], { cwd })).toMatchObject({
        code: 2,
        err: expect.stringContaining("就是原文件")
      })
    }
    expect(readFileSync(join(cwd, "a.txt"))).toEqual(readFileSync(example))
  })

  it("of two reports of one name in a run is the first alone, and the second is named", async () => {
    const cwd = folder()
    for (const name of ["甲", "乙"]) {
      mkdirSync(join(cwd, name))
      writeFileSync(join(cwd, name, "a.txt"), readFileSync(example, "utf8").replaceAll("临水", name))
    }
    const { code, err } = await inside(["import", "甲/a.txt", "乙/a.txt", "-o", "out"], { cwd })
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^乙\/a\.txt：与前面一份的输出文件同名/u) })
    expect(report(join(cwd, "out/a.gongkai.json")).agency.name).toContain("甲")
  })
})

describe("gongkai print", () => {
  it("names what it could not write, not only its source", async () => {
    const cwd = folder()
    writeFileSync(join(cwd, "seal.pdf"), "%PDF-1.4 of another program")
    const { code, err } = await inside(["print", example, "-o", "seal.pdf"], { cwd })
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("没有写出 seal.pdf：") })
  })

  it("prints the findings, writes the PDF and ends with its path", () => {
    const cwd = folder()
    const { code, out } = gongkai(["print", example, "-o", "a.pdf"], { cwd })
    expect(code).toBe(0)
    expect(out.trimEnd().split("\n").slice(-2)).toEqual(["0 个错误，0 个警告，0 个提示", "a.pdf"])
    expect(readFileSync(join(cwd, "a.pdf")).subarray(0, 5).toString()).toBe("%PDF-")
  })
})

describe("gongkai new", () => {
  it("writes a report of the edition in force with every cell blank", async () => {
    const cwd = folder()
    expect((await inside(["new", "--agency", "某某街道", "--year", "2020", "-o", "n.json"], { cwd })).code).toBe(0)
    expect(report(join(cwd, "n.json"))).toMatchObject({
      edition: "2019",
      reading: "draft",
      overview: null,
      proactive: { rules: { made: null } }
    })
  })

  it("leaves an existing file alone", async () => {
    const cwd = folder()
    writeFileSync(join(cwd, "n.json"), "mine")
    expect((await inside(["new", "--agency", "某某街道", "--year", "2024", "-o", "n.json"], { cwd })).code).toBe(2)
    expect(readFileSync(join(cwd, "n.json"), "utf8")).toBe("mine")
  })

  it.each([
    ["a year without a common format", ["--agency", "某某街道", "--year", "2016"], "2016年度没有统一的报告格式"],
    ["no agency", ["--year", "2024"], "缺少选项 --agency"],
    ["a year that is none", ["--agency", "某某街道", "--year", "今年"], "--year 的值“今年”不对"],
    ["a name with an escape sequence", ["--agency", "某\u001b[31m街道", "--year", "2024"], "不得含换行或控制字符"]
  ])("refuses %s in one sentence", async (_, parameters, words) => {
    const { code, out, err } = await inside(["new", ...parameters])
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toContain(words)
    expect(err).not.toContain("\u001b")
  })
})

describe("usage", () => {
  it("is shown in Chinese, and in English with --lang en", async () => {
    expect((await inside(["--help"])).out).toContain("子命令")
    expect((await inside(["check", "--help", "--lang", "en"])).out).toContain("Check reports")
  })

  it("wrongly given is one sentence, a pointer to the help, and exit 2", async () => {
    expect(await inside(["chekc", "a"])).toEqual({
      code: 2,
      out: "",
      err: "没有子命令 chekc；是不是 check？\n用法见 gongkai --help\n"
    })
    expect((await inside(["check", "--jsn", "a"])).code).toBe(2)
  })
})
