/** The guide for those who embed the packages shows examples that run, as they stand in their files. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { run } from "./run.ts"
import { read } from "./workspace.ts"

const into = mkdtempSync(join(tmpdir(), "gongkai-examples-"))
afterAll(() => rmSync(into, { recursive: true }))

describe("examples/receive.ts", () => {
  it("names the report in a document and says that every cell was read", () => {
    expect(run("receive.ts").lines[0]).toBe("示例市滨河区临水街道 2023 unread: 0")
  })

  it("says why a file is no report, and exits with 2", () => {
    const { code, stderr } = run("receive.ts", "examples/package.json")
    expect([code, stderr.trim() === ""]).toEqual([2, false])
  })
})

describe("examples/fill.ts", () => {
  it("finds the one request too few, in the column and in its total", () => {
    const { code, lines } = run("fill.ts")
    expect(code).toBe(0)
    expect(lines[0]).toBe("total of outcomes: 9")
    expect(lines.slice(1).map((line) => [line.split(" ")[0], line.endsWith("相差1")])).toEqual([
      ["requests.intake-equals-outcome", true],
      ["requests.intake-equals-outcome", true]
    ])
  })
})

describe("examples/publish.ts", () => {
  it("writes five forms, each of its own kind", () => {
    const { code } = run("publish.ts", "examples/unbalanced.gongkai.json", into)
    expect(code).toBe(0)
    const begins = (ending: string) =>
      readFileSync(join(into, `report.${ending}`))
        .subarray(0, 4)
        .toString("latin1")
    expect(["pdf", "docx", "xlsx", "html"].map(begins)).toEqual(["%PDF", "PK\u0003\u0004", "PK\u0003\u0004", "<!do"])
  })
})

describe("docs/嵌入.md", () => {
  const shown = [...read("docs/嵌入.md").matchAll(/^```ts\n\/\/ (examples\/[\w.]+)\n([\s\S]*?)^```$/gmu)]

  it("shows every example that it speaks of", () => {
    expect(shown.map(([, path]) => path)).toEqual(
      ["check", "receive", "fill", "publish"].map((name) => `examples/${name}.ts`)
    )
  })

  it.each(shown.map(([, path = "", text = ""]) => [path, text]))("shows %s as it runs", (path, text) => {
    expect(text).toBe(read(path).replace(/^\/\*\*[\s\S]*?\*\/\n/u, ""))
  })
})
