/** Help and complaints about usage, in the user's language, whatever effect says of itself. */
import { describe, expect, it } from "vitest"
import { inside } from "../support/gongkai.ts"

const said = async (...parameters: ReadonlyArray<string>) => {
  const { code, out, err } = await inside(parameters)
  return { code, out, first: err.split("\n")[0] }
}

describe("a complaint about usage", () => {
  it.each([
    [["check", "--jsn", "a"], "没有选项 --jsn；是不是 --json？", "there is no option --jsn; did you mean --json?"],
    [["chekc"], "没有子命令 chekc；是不是 check？", "there is no command chekc; did you mean check?"],
    [["check"], "缺少参数：文件", "argument file is missing"],
    [["new", "--year", "2024"], "缺少选项 --agency", "option --agency is missing"],
    [["rules", "a", "b"], "多余的参数：b", "unexpected: b"],
    [
      ["check", "a", "--format", "xml"],
      "--format 的值“xml”不对，应为 text 或 json 或 sarif",
      "“xml” is not a value of --format"
    ],
    [["print", "a", "--book"], "--book 后面缺少值", "--book needs a value"],
    [
      ["check", "a", "--year", "今年"],
      "--year 的值“今年”不对，应为 整数",
      "“今年” is not a value of --year: a whole number"
    ]
  ])("%j is one sentence in either language, and exit 2", async (parameters, zh, en) => {
    expect(await said(...parameters)).toEqual({ code: 2, out: "", first: expect.stringContaining(zh) })
    expect(await said(...parameters, "--lang", "en")).toEqual({ code: 2, out: "", first: expect.stringContaining(en) })
  })
})

const commands =
  "fill check show diff consolidate bridge waive rules import print verify new serve agencies help token backup push pull".split(
    " "
  )

describe("help", () => {
  it("lines up names of any width, and leaves no word of another language", async () => {
    const { code, out } = await said("check", "--help")
    expect(code).toBe(0)
    for (const word of ["用法", "参数", "选项", "（可选 text, json"]) expect(out).toContain(word)
    expect(out).not.toMatch(/Usage|Options|choices/u)
  })
  it("names the arguments of every command in Chinese where Chinese is spoken", async () => {
    const all = await Promise.all(commands.map((name) => said(name, "--help")))
    const named = all.flatMap(({ out }) => [...out.matchAll(/<([^>]+)>/gu)].map(([, name]) => name))
    expect(named).toContain("文件...")
    expect(named.filter((name = "") => !/\p{Script=Han}/u.test(name))).toEqual([])
  })
  it.each(commands)("of %s speaks English alone where English is asked for, its examples too", async (name) => {
    const { out } = await said(name, "--help", "--lang", "en")
    expect(out).toContain("Examples")
    expect(out).not.toMatch(/\p{Script=Han}/u)
  })
  it("of the whole command lists every subcommand", async () => {
    const { out } = await said("--help")
    for (const name of ["fill", "check", "waive", "rules", "import", "print", "verify", "new", "serve", "push", "pull"])
      expect(out).toMatch(new RegExp(`^ +${name} {2,}\\S`, "mu"))
  })
})
