/** The ten lines that both READMEs show are the example that runs. */
import { describe, expect, it } from "vitest"
import { run } from "./run.ts"
import { read } from "./workspace.ts"

const balance = [
  "requests/received/naturalPerson",
  "requests/carriedIn/naturalPerson",
  "requests/outcome.total/naturalPerson",
  "requests/carriedOut/naturalPerson"
]

/** The example without the docblock that opens it. */
const body = read("examples/check.ts").replace(/^\/\*\*[\s\S]*?\*\/\n/u, "")

const blocks = (markdown: string): ReadonlyArray<string> =>
  [...markdown.matchAll(/^```ts\n\/\/ examples\/check\.ts\n([\s\S]*?)^```$/gmu)].map(([, text = ""]) => text)

describe("examples/check.ts", () => {
  it("names severity, message and cells of each finding, and exits with 1 on errors", () => {
    const { code, lines, stderr } = run("check.ts")
    expect(stderr).toBe("")
    expect(code).toBe(1)
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^error 三、收到和处理政府信息公开申请情况“自然人”列：.+，相差1 /u)
    expect(lines[0]?.split(" ").slice(2)).toEqual(balance)
    expect(lines[1]).toMatch(/^error 三、收到和处理政府信息公开申请情况“总计”列：/u)
    expect(lines[2]).toMatch(/^warning “五、存在的主要问题及改进情况”/u)
  })

  it("says what is wrong with a file that is no report", () => {
    const { code, stderr } = run("check.ts", "examples/package.json")
    expect(code).toBe(1)
    expect(stderr).toContain("这不是年报交换文件")
  })

  it("is ten lines of code at most and imports core and node:fs alone", () => {
    expect(body.split("\n").filter((line) => line.trim() !== "").length).toBeLessThanOrEqual(10)
    const imported = [...body.matchAll(/\bfrom "([^"]+)"/gu)].map(([, name]) => name)
    expect(new Set(imported)).toEqual(new Set(["@gongkai/core", "node:fs"]))
  })

  it.each(["README.md", "README.en.md"])("stands in %s as it is here", (path) => {
    expect(blocks(read(path))).toEqual([body])
  })
})
