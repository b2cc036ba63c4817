/** A folder of reports as a folder of files in any format, or all of them as one data package or table. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { Count } from "@gongkai/core/Entry"
import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { put, reportOf } from "../support/drafts.ts"
import { folder, gongkai, inside, started } from "../support/gongkai.ts"

const received = (name: string, count: number) =>
  reportOf(name, { "requests/received/total": Count.make(count), "requests/received/naturalPerson": Count.make(count) })

const towns = (count: number): string => {
  const cwd = folder()
  for (let at = 1; at <= count; at++) put(cwd, `第${at}镇.gongkai.json`, received(`第${at}镇人民政府`, at))
  return cwd
}

describe("a folder of reports", () => {
  it.each(["docx", "xlsx", "html", "md", "csv", "zip", "json"])("is written as a folder of %s", async (to) => {
    const [cwd, into] = [towns(2), folder()]
    const { code, err, out } = await inside(["export", cwd, "--to", to, "-o", join(into, "out")], { cwd: into })
    expect([code, err]).toEqual([0, ""])
    expect(readdirSync(join(into, "out"))).toHaveLength(2)
    expect(out.indexOf("第1镇")).toBeLessThan(out.indexOf("第2镇"))
  })

  it("is printed where PDFs are asked for", async () => {
    const [cwd, into] = [towns(1), folder()]
    const { out } = await inside(["export", cwd, "--to", "pdf", "-o", "out"], { cwd: into })
    expect(out).toContain("印出1份")
    expect(readFileSync(join(into, "out/第1镇.pdf")).subarray(0, 5).toString()).toBe("%PDF-")
  })

  it("is written in threads where it is large, as it would be one by one, and told in order", async () => {
    const [cwd, into] = [towns(20), folder()]
    const { code, err, out } = gongkai(["export", cwd, "--to", "html", "-o", "out"], { cwd: into })
    expect([code, err]).toEqual([0, ""])
    const told = [...out.matchAll(/out\/(第\d+镇)\.html/gu)].map(([, name]) => name)
    expect(told).toEqual(
      readdirSync(cwd)
        .toSorted()
        .map((name) => name.replace(".gongkai.json", ""))
    )
    await inside(["export", join(cwd, "第7镇.gongkai.json"), "-o", "one.html"], { cwd: into })
    expect(readFileSync(join(into, "out/第7镇.html"))).toEqual(readFileSync(join(into, "one.html")))
    // A second run finds everything as it is.
    expect((await inside(["export", cwd, "--to", "html", "-o", "out"], { cwd: into })).code).toBe(0)
  })
})

describe("a folder of reports with files among them that are none", () => {
  it.each(["html", "xlsx", "pdf"])("is written as %s all the same, and each of those is named", async (to) => {
    const [cwd, into] = [towns(17), folder()]
    const broken = ["第3镇甲.gongkai.json", "第5镇乙.docx", "第9镇丙.pdf"]
    const contents = ['{"format":', "PK\u0003\u0004", "%PDF-1.7\n"]
    broken.forEach((name, at) => writeFileSync(join(cwd, name), contents[at] ?? ""))
    const { out, err } = gongkai(["export", cwd, "--to", to, "-o", "out"], { cwd: into })
    const wanted = readdirSync(cwd).filter((name) => !broken.includes(name))
    expect(readdirSync(join(into, "out")).filter((name) => name.endsWith(`.${to}`))).toEqual(
      wanted.map((name) => name.replace(".gongkai.json", `.${to}`))
    )
    for (const name of broken) expect(out + err).toContain(name)
  })
})

describe("an export of a folder", () => {
  it("says at its end how many reports there were, and what was left out", async () => {
    const [cwd, into] = [towns(3), folder()]
    writeFileSync(join(cwd, "通知.txt"), "请各单位于1月底前报送。")
    writeFileSync(join(cwd, "会议.txt"), "会议定于周三召开。")
    const told = [0, expect.stringContaining("共5个文件：报告3份，没有收录2个")]
    const files = await inside(["export", cwd, "--to", "xlsx", "-o", "out"], { cwd: into })
    expect([files.code, files.out]).toEqual(told)
    const gathered = await inside(["export", cwd, "-o", "全部.zip"], { cwd: into })
    expect([gathered.code, gathered.out]).toEqual(told)
    const english = await inside(["export", cwd, "--to", "md", "-o", "md", "--lang", "en"], { cwd: into })
    expect(english.out).toContain("5 files: 3 reports, 2 left out")
  })

  it.each(["export --to html", "export --to pdf", "print", "check", "import"])(
    "and any other run over a folder ends with 1 where a file was not read, since it may be a report: %s",
    async (command) => {
      const [cwd, into] = [towns(2), folder()]
      writeFileSync(join(cwd, "坏.docx"), "PK\u0003\u0004")
      const [verb = "", ...rest] = command.split(" ")
      const { code, out, err } = gongkai([verb, cwd, ...rest, ...(verb === "check" ? [] : ["-o", "out"])], {
        cwd: into
      })
      expect(code).toBe(1)
      expect(out + err).toContain("坏.docx")
      expect(out).toMatch(/没有(?:收录|印出) ?1 ?个/u)
    }
  )

  it("tells files that could not be read from those that are no report", async () => {
    const [cwd, into] = [towns(3), folder()]
    writeFileSync(join(cwd, "通知.txt"), "请各单位于1月底前报送。")
    writeFileSync(join(cwd, "空.pdf"), "")
    const files = await inside(["export", cwd, "--to", "md", "-o", "out"], { cwd: into })
    expect([files.code, files.out]).toEqual([
      1,
      expect.stringContaining("共5个文件：报告3份，没有收录2个（其中1个没能读出，可能是报告，见上）")
    ])
    const gathered = await inside(["export", cwd, "-o", "全部.zip"], { cwd: into })
    expect([gathered.code, gathered.out]).toEqual([1, expect.stringContaining("全部.zip（3份报告）")])
  })

  it("counts apart the reports that it could not write", async () => {
    const [cwd, into] = [towns(3), folder()]
    mkdirSync(join(into, "out"))
    writeFileSync(join(into, "out", "第2镇.md"), "另一个文件")
    const { code, out } = await inside(["export", cwd, "--to", "md", "-o", "out"], { cwd: into })
    expect([code, out]).toEqual([2, expect.stringContaining("共3个文件：报告3份，其中1份没有办成（见上）")])
  })
})

const until = async (holds: () => boolean): Promise<void> => {
  if (holds()) return
  await setTimeout(2)
  await until(holds)
}

describe("an export that is stopped by Ctrl-C", () => {
  it("leaves whole files alone, and the same command writes the others", async () => {
    const [cwd, into] = [towns(60), folder()]
    const out = join(into, "out")
    const written = () => (existsSync(out) ? readdirSync(out) : [])
    const child = started(["export", cwd, "--to", "xlsx", "-o", "out"], { cwd: into })
    let said = ""
    child.stderr?.on("data", (text) => (said += String(text)))
    const ended = new Promise((resolve) => child.once("close", resolve))
    await until(() => written().length >= 3)
    child.kill("SIGINT")
    expect([await ended, said]).toEqual([130, expect.stringContaining("中途停止")])
    const done = written()
    expect(done.length).toBeLessThan(60)
    expect(done.filter((name) => !name.endsWith(".xlsx"))).toEqual([])
    const before = done.map((name) => readFileSync(join(out, name)))
    expect(gongkai(["export", cwd, "--to", "xlsx", "-o", "out"], { cwd: into }).code).toBe(0)
    expect(written()).toHaveLength(60)
    expect(done.map((name) => readFileSync(join(out, name)))).toEqual(before)
  })

  it("leaves nothing of a package that was to hold all", async () => {
    const [cwd, into] = [towns(150), folder()]
    const child = started(["export", cwd, "-o", "数据.zip"], { cwd: into })
    const ended = new Promise((resolve) => child.once("close", resolve))
    await until(() => readdirSync(into).length > 0)
    child.kill("SIGINT")
    expect(await ended).toBe(130)
    expect(readdirSync(into)).toEqual([])
  })
})

const packed = (file: string): { readonly [path: string]: string } =>
  Object.fromEntries(Object.entries(unzipSync(readFileSync(file))).map(([path, bytes]) => [path, strFromU8(bytes)]))

describe("all reports of a folder in one file", () => {
  it("are a data package, which reads back as the same reports", async () => {
    const [cwd, into] = [towns(3), folder()]
    const { code, out } = await inside(["export", cwd, "-o", "数据.zip"], { cwd: into })
    expect([code, out]).toEqual([0, expect.stringContaining("数据.zip（3份报告）")])
    const files = packed(join(into, "数据.zip"))
    expect(files["observations.csv"]?.split("\r\n")).toHaveLength(1 + 3 * 200 + 1)
    const back = await inside(["import", "数据.zip", "-o", "回读"], { cwd: into })
    expect([back.code, back.out]).toEqual([0, expect.stringContaining("读入报告 3 份，未读 0 格；没有收录 0 个")])
    expect(readFileSync(join(into, "回读/第2镇.gongkai.json"))).toEqual(readFileSync(join(cwd, "第2镇.gongkai.json")))
  })

  it("are one table of CSV", async () => {
    const [cwd, into] = [towns(3), folder()]
    const { code } = await inside(["export", cwd, "--to", "tidy", "-o", "全部.csv"], { cwd: into })
    const lines = readFileSync(join(into, "全部.csv"), "utf8").split("\r\n")
    expect([code, lines.length]).toEqual([0, 1 + 3 * 200 + 1])
  })

  it("keep reports of one name apart, and cover no other file", async () => {
    const [one, other, into] = [towns(1), folder(), folder()]
    put(other, "第1镇.gongkai.json", received("另一个镇人民政府", 9))
    await inside(["export", one, other, "-o", "数据.zip"], { cwd: into })
    expect(Object.keys(packed(join(into, "数据.zip"))).filter((path) => path.startsWith("reports/"))).toEqual([
      "reports/第1镇.gongkai.json",
      "reports/第1镇-2.gongkai.json"
    ])
    expect((await inside(["export", one, other, "-o", "数据.zip"], { cwd: into })).code).toBe(0)
    writeFileSync(join(into, "别人.zip"), "别人的文件")
    expect((await inside(["export", one, "-o", "别人.zip"], { cwd: into })).code).toBe(2)
    expect(readFileSync(join(into, "别人.zip"), "utf8")).toBe("别人的文件")
    expect(readdirSync(into).filter((name) => name.endsWith(".part"))).toEqual([])
  })

  it("are not written where there is none", async () => {
    const [cwd, into] = [folder(), folder()]
    writeFileSync(join(cwd, "说明.txt"), "这里没有报告。")
    const { code } = await inside(["export", cwd, "-o", "数据.zip"], { cwd: into })
    expect([code, existsSync(join(into, "数据.zip"))]).toEqual([2, false])
    expect(readdirSync(into)).toEqual([])
  })
})
