/** Bad input: one sentence that names the file, the place and what to do; exit 2; no stack trace, no partial output. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { copied, example, folder, gongkai, inside, piped, withExample } from "./support/gongkai.ts"

const cases: ReadonlyArray<readonly [what: string, make: (path: string) => void, words: string]> = [
  ["an empty file", (path) => writeFileSync(path, ""), "文件是空的"],
  [
    "binary",
    (path) =>
      writeFileSync(
        path,
        Uint8Array.from({ length: 9999 }, (_, at) => (at * at) % 251)
      ),
    "不是文本文件"
  ],
  [
    "JSON nested without end",
    (path) => writeFileSync(path, "[".repeat(200_000) + "]".repeat(200_000)),
    "不是年报交换文件"
  ],
  ["truncated JSON", (path) => writeFileSync(path, '{"format":"gongkai/report@1",\n"edition":"20'), "第2行第14列"],
  [
    "an unknown edition",
    (path) => writeFileSync(path, '{"format":"gongkai/report@1","edition":"2035"}'),
    "不认识的格式版本"
  ],
  [
    "a report of before 2019",
    (path) => writeFileSync(path, "某县2015年政府信息公开工作年度报告\n\n一、概述\n\n略。\n"),
    "2019年以前"
  ],
  [
    "100 MB of zeros",
    (path) => {
      writeFileSync(path, "")
      truncateSync(path, 100 * 1024 * 1024)
    },
    "文件超过"
  ],
  ["a directory", (path) => mkdirSync(path), "文件夹"],
  ["no file at all", () => {}, "没有这个文件"]
]

const commands = [["check"], ["import", "-o", "out.json"], ["print", "-o", "out.pdf"]]

describe.each(cases)("%s", (_, make, words) => {
  it.each(commands)("is refused by %s", async (...command) => {
    const cwd = folder()
    make(join(cwd, "bad.txt"))
    const before = readdirSync(cwd)
    const { code, out, err } = await inside([...command, "bad.txt"], { cwd })
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toContain("bad.txt：")
    expect(err).toContain(words)
    expect(err.trim().split("\n")).toHaveLength(1)
    expect(err).not.toMatch(/\bat .*:\d+:\d+/u)
    expect(readdirSync(cwd)).toEqual(before)
  })
})

it.each([
  ["new", "--agency", "某局", "--year", "2024"],
  ["export", "a.gongkai.json"],
  ["print", "a.gongkai.json"],
  ["import", "a.gongkai.json"]
])("a name that is too long is refused by %s with what to do", async (...command) => {
  const cwd = folder()
  withExample(cwd, "a.gongkai.json")
  const ending = { export: ".docx", print: ".pdf" }[command[0] ?? ""] ?? ".gongkai.json"
  const { code, err } = await inside([...command, "-o", `${"长".repeat(100)}${ending}`], { cwd })
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("文件名太长；请用 -o 另指短一些的文件名") })
  expect(readdirSync(cwd)).toEqual(["a.gongkai.json"])
})

describe("without permission", () => {
  // Root may read and write everything, so the command then runs as nobody.
  const as = process.getuid?.() === 0 ? { nobody: copied() } : {}

  it("a file is refused", () => {
    const cwd = folder()
    chmodSync(cwd, 0o755)
    writeFileSync(join(cwd, "secret.txt"), readFileSync(example))
    chmodSync(join(cwd, "secret.txt"), 0)
    const { code, err } = gongkai(["check", "secret.txt"], { cwd, ...as })
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^secret\.txt：没有权限/u) })
  })

  it("a folder is not written to, and nothing is left behind", () => {
    const cwd = folder()
    writeFileSync(join(cwd, "a.txt"), readFileSync(example))
    chmodSync(join(cwd, "a.txt"), 0o644)
    chmodSync(cwd, 0o555)
    const { code, err } = gongkai(["import", "a.txt"], { cwd, ...as })
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("没有权限") })
    expect(readdirSync(cwd)).toEqual(["a.txt"])
  })
})

it("an escape sequence in a file never reaches the terminal raw", async () => {
  const cwd = folder()
  writeFileSync(join(cwd, "a.txt"), `\u001b[2J${readFileSync(example, "utf8")}`)
  expect(await inside(["check", "a.txt"], { cwd })).toMatchObject({
    code: 2,
    err: expect.stringContaining("不是文本文件")
  })
  withExample(cwd, "a.json")
  const text = readFileSync(join(cwd, "a.json"), "utf8")
  const tainted = text.replace('"fees":{"amount":"0"}', '"fees":{"amount":{"unread":"\\u001b[2J1"}}')
  writeFileSync(join(cwd, "b.json"), tainted)
  const { out } = await inside(["check", "b.json"], { cwd })
  expect(out).toContain("未能读出")
  expect(out).not.toContain("\u001b")
})

it("a reader that closes the pipe early ends the command quietly", async () => {
  const cwd = folder()
  await inside(["new", "--agency", "某某街道", "--year", "2024", "-o", "n.json"], { cwd })
  const { code, out, err } = piped(["check", ...Array.from({ length: 80 }, () => "n.json")], "head -1", cwd)
  expect(err).toBe("")
  expect({ code, lines: out.trim().split("\n").length }).toEqual({ code: 0, lines: 1 })
})
