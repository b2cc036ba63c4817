/** The arguments of commands have Chinese names where Chinese is spoken, and their own in English. */
import { globSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { argumentName, withNames } from "../../src/words/argumentName.ts"

describe("the name of an argument", () => {
  it("is Chinese in Chinese and its own in English; one without a Chinese name keeps its own", () => {
    expect([argumentName("file", "zh"), argumentName("file", "en"), argumentName("FILE", "zh")]).toEqual([
      "文件",
      "file",
      "FILE"
    ])
  })

  it("is Chinese for every argument that a command declares", () => {
    const sources = globSync("../../src/**/*.ts", { cwd: import.meta.dirname })
    const names = sources.flatMap((path) =>
      [...readFileSync(new URL(path, import.meta.url), "utf8").matchAll(/Argument\.String\("(\w+)"\)/gu)].map(
        ([, name = ""]) => name
      )
    )
    expect(names.length).toBeGreaterThan(5)
    expect(names.filter((name) => argumentName(name, "zh") === name)).toEqual([])
  })

  it("stands in a line of usage, also where several may be given, and nothing else of it changes", () => {
    expect(withNames("gongkai diff [选项] [<before>] [<file...>]", "zh")).toBe(
      "gongkai diff [选项] [<前一份>] [<文件...>]"
    )
    expect(withNames("gongkai diff [<before>]", "en")).toBe("gongkai diff [<before>]")
  })
})
