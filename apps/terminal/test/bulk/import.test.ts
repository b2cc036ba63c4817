/** `gongkai import FOLDER -o OUT`: every report in it is read, whatever else lies there, and a protocol says what became of each file. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { read, utils } from "@e965/xlsx"
import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { setTimeout } from "node:timers/promises"
import { example, folder, gongkai, inside, started } from "../support/gongkai.ts"

const text = readFileSync(example, "utf8")

/** A folder as a county desk gets it: two units, one of them twice, a report cut short, and what is no report. */
const mixed = () => {
  const cwd = folder()
  mkdirSync(join(cwd, "in", "二批"), { recursive: true })
  const put = (name: string, content: string) => writeFileSync(join(cwd, "in", name), content)
  put("甲.txt", text)
  put("二批/甲.txt", text.replace("行政许可\t0", "行政许可\t12"))
  put("二批/甲（再报）.txt", text)
  put("乙.txt", text.replaceAll("示例市滨河区临水街道", "示例市滨河区望江街道").replace("行政许可\t0", "行政许可\t1 2"))
  put("会议通知.txt", "会议通知\n\n请于周一到会。")
  put("空.txt", "")
  put("~$甲.docx", "lock")
  put(".DS_Store", "x")
  return cwd
}

const list = (cwd: string) => readdirSync(join(cwd, "out")).toSorted()

const mixture = mixed()
const told = await inside(["import", "in", "-o", "out"], { cwd: mixture })

describe("a folder", () => {
  const cwd = mixture
  const { code, out, err } = told

  it("gives a draft for each report, under names that cannot cover one another", () => {
    expect(list(cwd).filter((name) => name.endsWith(".gongkai.json"))).toEqual(
      ["乙.gongkai.json", "二批_甲-txt.gongkai.json", "甲（再报）.gongkai.json"].toSorted()
    )
  })

  it("ends with 1, since a cell was left unread, not with 2 for what is no report", () => {
    expect({ code, err }).toEqual({ code: 1, err: "" })
  })

  it("is told on one page: what was read, left open, left out, and came twice", () => {
    for (const words of [
      "600 格中读出 599 格；请依次核对：没有读成报告的文件 2 个，未读的 1 份",
      "示例市滨河区望江街道",
      "“行政许可”行未读（原文“1 2”）：数字中间有空格，可能是两个数；请对照原件补填",
      "会议通知.txt：没有找到年度报告的统计表",
      "空.txt：文件是空的",
      "内容相同，没有重复导入",
      "有1格不同",
      "共 6 个文件：读入报告 3 份，未读 1 格；没有收录 2 个，重复 1 个"
    ])
      expect(out).toContain(words)
    expect(readFileSync(join(cwd, "out", "导入记录.txt"), "utf8").trim()).toBe(out.trim())
  })

  it("is told in a workbook that opens: words, widths, a sheet for each kind", () => {
    const book = read(readFileSync(join(cwd, "out", "导入记录.xlsx")), { cellStyles: true })
    expect(book.SheetNames).toEqual(["一览", "未读与存疑", "提示", "没有收录", "重复与多版本"])
    const sheet = book.Sheets["一览"]
    expect(utils.sheet_to_json<{ 机关: string; 读出: number }>(sheet ?? {})).toHaveLength(3)
    expect(sheet?.["!cols"]?.every(({ width = 0 }) => width > 5)).toBe(true)
  })

  it("is not read again when nothing has changed", async () => {
    const path = join(cwd, "out", "乙.gongkai.json")
    const before = readFileSync(path, "utf8")
    const again = await inside(["import", "in", "-o", "out"], { cwd })
    expect(again.out).toBe(out)
    expect(readFileSync(path, "utf8")).toBe(before)
  })

  it("never covers a draft that somebody has worked on since", async () => {
    const path = join(cwd, "out", "乙.gongkai.json")
    const worked = readFileSync(path, "utf8").replace("望江", "望江 ")
    writeFileSync(path, worked)
    writeFileSync(join(cwd, "in", "乙.txt"), text.replace("行政许可\t0", "行政许可\t7"))
    const again = await inside(["import", "in", "-o", "out"], { cwd })
    expect(again.out).toContain("不是上次导入原样写出的")
    expect(readFileSync(path, "utf8")).toBe(worked)
  })
})

const until = async (holds: () => boolean): Promise<void> => {
  if (holds()) return
  await setTimeout(2)
  await until(holds)
}

/** Twenty-four reports, so that there is time to stop in the middle. */
const many = () => {
  const cwd = folder()
  mkdirSync(join(cwd, "in"))
  for (let unit = 10; unit < 34; unit++)
    writeFileSync(join(cwd, "in", `${unit}.txt`), text.replaceAll("示例市滨河区临水街道", `示例市第${unit}街道`))
  return cwd
}
const drafts = (cwd: string) =>
  existsSync(join(cwd, "out")) ? list(cwd).filter((name) => name.endsWith(".gongkai.json")).length : 0

describe("a run that does not come to its end", () => {
  it.each([
    ["killed", "SIGKILL", null],
    ["stopped by Ctrl-C", "SIGINT", 130]
  ] as const)("%s goes on where it was, and takes its own work for its own", async (_, signal, code) => {
    const cwd = many()
    const child = started(["import", "in", "-o", "out"], { cwd })
    let said = ""
    child.stderr?.on("data", (text) => (said += String(text)))
    const ended = new Promise((resolve) => child.once("close", resolve))
    await until(() => drafts(cwd) >= 3)
    child.kill(signal)
    expect(await ended).toBe(code)
    const done = drafts(cwd)
    expect(done).toBeLessThan(24)
    if (code !== null) {
      expect(readFileSync(join(cwd, "out", "导入记录.txt"), "utf8")).toContain("中途停止")
      expect(said).toContain("再运行一次同样的命令，从这里接着读")
    }
    const again = gongkai(["import", "in", "-o", "out"], { cwd })
    expect(again.code).toBe(0)
    expect(again.out).toContain("共 24 个文件：读入报告 24 份，未读 0 格；没有收录 0 个，重复 0 个")
    expect(drafts(cwd)).toBe(24)
  })
})

it("a zip, and zips in it, give a draft for each report in them, named by its way", async () => {
  const cwd = folder()
  const inner = zipSync({ "街道/乙.txt": strToU8(text.replaceAll("示例市滨河区临水街道", "示例市滨河区望江街道")) })
  writeFileSync(join(cwd, "区.zip"), zipSync({ "甲.txt": strToU8(text), "二批.zip": inner, "坏.zip": strToU8("PK") }))
  const { out } = await inside(["import", "区.zip", "-o", "out"], { cwd })
  expect(out).toContain("区.zip/二批.zip/街道/乙.txt")
  expect(out).toContain("区.zip/坏.zip：文件不完整或已损坏")
  expect(list(cwd).filter((name) => name.endsWith(".gongkai.json"))).toEqual(["乙.gongkai.json", "甲.gongkai.json"])
})

it("a folder without -o asks where to write", async () => {
  const cwd = mixed()
  const { code, err } = await inside(["import", "in"], { cwd })
  expect(code).toBe(2)
  expect(err).toContain("-o")
  expect(existsSync(join(cwd, "out"))).toBe(false)
})

describe("--explain", () => {
  const cwd = folder()
  copyFileSync(example, join(cwd, "甲.txt"))
  writeFileSync(join(cwd, "乙.txt"), text.replace("行政许可\t0", "行政许可\t1 2"))

  it("tells where a cell stands, what stood there, and why it was not read", async () => {
    const { code, out } = await inside(["import", "乙.txt", "--explain"], { cwd })
    expect(code).toBe(0)
    expect(out).toMatch(/行政许可／本年处理决定数量 {2}\[proactive\/licensing\/decisions\]/u)
    expect(out).toMatch(/出处 乙\.txt 第\d+行，原文“1 2”/u)
    expect(out).toContain("可能是 12")
    expect(readdirSync(cwd).toSorted()).toEqual(["乙.txt", "甲.txt"])
  })

  it("tells of any cell that is asked for", async () => {
    const { out } = await inside(["import", "甲.txt", "--explain", "--cell", "requests/received/total"], { cwd })
    expect(out).toMatch(/值 \d+ {2}确定/u)
  })
})
