/** The arguments of commands have Chinese names where Chinese is spoken, and their own in English. */
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

  it("stands in a line of usage, also where several may be given, and nothing else of it changes", () => {
    expect(withNames("gongkai diff [选项] [<before>] [<file...>]", "zh")).toBe(
      "gongkai diff [选项] [<前一份>] [<文件...>]"
    )
    expect(withNames("gongkai diff [<before>]", "en")).toBe("gongkai diff [<before>]")
  })
})
