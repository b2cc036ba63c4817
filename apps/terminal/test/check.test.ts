/** `gongkai check` for people and for programs: proposals, last year, several files, other formats, and the rules themselves. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type Draft, putAll } from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import { paragraph } from "@gongkai/core/Narrative"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { example, folder, inside, withExample } from "./support/gongkai.ts"

const read = (path: string): Draft => Result.getOrThrow(Interchange.parse(readFileSync(path, "utf8")))

/** A folder with the example as an interchange file, and what `change` makes of it. */
const changed = (change: (draft: Draft) => Draft, name = "changed.gongkai.json") => {
  const cwd = folder()
  withExample(cwd, "sound.gongkai.json")
  const sound = read(join(cwd, "sound.gongkai.json"))
  writeFileSync(join(cwd, name), Interchange.show(change(sound)))
  return { cwd, name, sound }
}

const wrongTotal = (draft: Draft): Draft => putAll(draft, { "requests/outcome.total/naturalPerson": Count.make(77) })

const saying =
  (text: string) =>
  (draft: Draft): Draft => {
    const said = { overview: [paragraph(text)] }
    return { ...draft, ...said }
  }

describe("a total that does not add up", () => {
  it("comes with the change that balances everything", async () => {
    const { cwd, name } = changed(wrongTotal)
    const { code, out } = await inside(["check", name], { cwd })
    expect(code).toBe(1)
    expect(out).toContain("更正建议")
    expect(out).toMatch(/若“三、本年度办理结果／（七）总计／自然人”由77改为\d+，即平/u)
  })
})

describe("--fail-on", () => {
  it("makes warnings fail as well", async () => {
    const { cwd, name } = changed(saying("全年收到政府信息公开申请9999件。"))
    expect((await inside(["check", name], { cwd })).code).toBe(0)
    expect((await inside(["check", name, "--fail-on", "warning"], { cwd })).code).toBe(1)
  })
})

describe("--explain", () => {
  it("names every number of the text with what it was taken for; in --json as data", async () => {
    const { cwd, name } = changed(saying("全年收到政府信息公开申请9999件，其中网上提交4件。"))
    const { out } = await inside(["check", name, "--explain"], { cwd })
    expect(out).toContain("“全年收到政府信息公开申请9999件”  按“本年新收”、“本年新收＋上年结转”核对，不符")
    expect(out).toContain("“其中网上提交4件”  表格中没有这个数")
    expect(out).toMatch(/文字中的数\d+处：与表格一致\d+处，不符1处，属另一范围0处，表格中没有\d+处/u)
    const json = JSON.parse((await inside(["check", name, "--explain", "--json"], { cwd })).out)
    const [{ text, numbers }] = json.files
    expect(text).toMatchObject({ contradicts: 1 })
    expect(numbers).toEqual(expect.arrayContaining([expect.objectContaining({ value: 9999, verdict: "contradicts" })]))
  })
})

const contradicting = () => changed(saying("全年收到政府信息公开申请9999件。"))

describe("gongkai waive", () => {
  const rule = "text.agrees-with-tables"
  const said = ["--reason", "含咨询件", "--by", "示例市政府办"]
  it("accepts a finding in the report's file, and takes it back", async () => {
    const { cwd, name } = contradicting()
    expect(await inside(["waive", name, rule, ...said], { cwd })).toMatchObject({ code: 0 })
    const { code, out } = await inside(["check", name, "--fail-on", "warning"], { cwd })
    expect(code).toBe(0)
    expect(out).toContain("［已说明：含咨询件（示例市政府办，")
    await inside(["waive", name, rule, "--withdraw"], { cwd })
    expect((await inside(["check", name, "--fail-on", "warning"], { cwd })).code).toBe(1)
  })
  it("refuses what it does not know, without a reason, until no day, and in what is no interchange file", async () => {
    const { cwd, name } = contradicting()
    const before = readFileSync(join(cwd, name), "utf8")
    const refused = (...parameters: ReadonlyArray<string>) => inside(["waive", ...parameters], { cwd })
    expect((await refused(name, "text.growth", ...said)).err).toContain(rule)
    expect((await refused(name, rule)).err).toContain("--reason")
    expect(await refused(name, rule, ...said, "--until", "2024-02-30")).toMatchObject({ code: 2 })
    expect((await refused(example, rule, ...said)).err).toContain("gongkai import")
    expect(readFileSync(join(cwd, name), "utf8")).toBe(before)
  })
})

const later = (draft: Draft): Draft => ({
  ...putAll(draft, {
    "requests/carriedIn/naturalPerson": Count.make(55),
    "requests/carriedIn/total": Count.make(55)
  }),
  year: draft.year + 1
})

describe("reports of two years", () => {
  it("are compared when one is named as last year's", async () => {
    const { cwd, name } = changed(later)
    const { out } = await inside(["check", name, "--previous", "sound.gongkai.json"], { cwd })
    expect(out).toContain("上年报告结转下年度为")
    expect(out).not.toContain("没有上年报告")
  })

  it("are compared when they are given together, in a folder too", async () => {
    const { cwd } = changed(later)
    const { out } = await inside(["check", "."], { cwd })
    expect(out).toContain("上年报告结转下年度为")
    expect(out).toContain("共2个文件：报告2份")
  })

  it("without last year's report it is said what was not compared", async () => {
    expect((await inside(["check", example])).out).toContain("未核对：上年结转")
  })
})

describe("a report beside those of the units below it", () => {
  it("lists what differs, with who adds what, and fails for none of it", async () => {
    const { cwd, name } = changed((draft) => ({ ...draft, agency: { name: "示例市" } }))
    mkdirSync(join(cwd, "units"))
    for (const unit of ["甲局", "乙局"]) {
      const draft = { ...read(join(cwd, name)), agency: { name: unit } }
      writeFileSync(join(cwd, "units", `${unit}.gongkai.json`), Interchange.show(draft))
    }
    const { code, out } = await inside(["check", name, "--children", "units"], { cwd })
    expect(code).toBe(0)
    expect(out).toMatch(/与2个下级单位合计比较：\d+格一致，\d+格不同/u)
    expect(out).toMatch(/本级\d+，下级合计\d+，相差\d+（[甲乙]局\d+、[甲乙]局\d+）/u)
  })
})

describe("several files", () => {
  it("what is no report is named and does not change the exit code", async () => {
    const { cwd, name } = changed((draft) => draft)
    mkdirSync(join(cwd, "more"))
    writeFileSync(join(cwd, "more", "notes.txt"), "会议记录")
    const { code, err } = await inside(["check", name, "more"], { cwd })
    expect(code).toBe(0)
    expect(err).toContain("notes.txt")
  })
})

describe("formats for programs", () => {
  const { cwd, name } = changed(wrongTotal)
  const printed = (format: string) => inside(["check", name, "--format", format], { cwd })

  it("SARIF names the rule, the level and the cells", async () => {
    const { code, out } = await printed("sarif")
    const [{ tool, results }] = JSON.parse(out).runs
    expect(code).toBe(1)
    expect(results[0]).toMatchObject({ level: "error", ruleId: expect.stringMatching(/^requests\./u) })
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe(results[0].ruleId)
    expect(results[0].locations[0].logicalLocations[0].fullyQualifiedName).toMatch(/^requests\//u)
  })
  it("JUnit counts what fails", async () => {
    expect((await printed("junit")).out).toMatch(
      /<testsuite name="changed\.gongkai\.json" tests="\d+" failures="[1-9]\d*" errors="0">/u
    )
  })
  it("Markdown has a table over the files and the findings under them", async () => {
    expect((await printed("markdown")).out).toMatch(
      /\| changed\.gongkai\.json \| .+ \| [1-9]\d* \| 0 \| 0 \|[\s\S]+- \*\*错误\*\*/u
    )
  })
  it("JSON is what --json prints", async () => {
    const { out } = await printed("json")
    expect(out).toBe((await inside(["check", name, "--json"], { cwd })).out)
    // A clause is the object that the HTTP interface gives.
    const [{ findings }] = JSON.parse(out).files
    expect(findings[0].cites).toEqual({ instrument: expect.stringContaining("《"), clause: expect.any(String) })
  })
})

describe("gongkai rules", () => {
  it("lists every rule with its clause, and explains one with an example", async () => {
    expect((await inside(["rules"])).out).toContain("requests.intake-equals-outcome")
    const { out } = await inside(["rules", "text.parts-add-up"])
    expect(out).toContain("依据 《中华人民共和国政府信息公开条例》")
    expect(out).toContain("不合：“共公开信息66条")
  })
  it("says so when there is no such rule", async () => {
    expect(await inside(["rules", "nope"])).toMatchObject({ code: 2, err: expect.stringContaining("没有规则 nope") })
  })
})

/** A report with a wrong date, and a pack beside it. */
const withPack = (file: object) => {
  const made = changed(saying("全年公开30条，统计到20231231日为止。"))
  writeFileSync(join(made.cwd, "pack.json"), JSON.stringify(file))
  return made
}

describe("--pack", () => {
  const pack = {
    format: "gongkai/pack@1",
    title: "示例市年报考核",
    source: { name: "示例市考核细则" },
    items: [{ id: "dates", name: "日期有误", rules: ["text.dates"], points: -0.5 }]
  }
  it("adds points up, for people and for programs", async () => {
    const { cwd, name } = withPack(pack)
    const { code, out } = await inside(["check", name, "--pack", "pack.json"], { cwd })
    expect(code).toBe(0)
    expect(out).toMatch(/按“示例市年报考核”考核\n +-0.5 {2}日期有误（1处）\n +合计扣分 -0.5\n +出处 示例市考核细则/u)
    const json = await inside(["check", name, "--pack", "pack.json", "--json"], { cwd })
    expect(JSON.parse(json.out).files[0].assessment).toMatchObject({ sum: -0.5, source: pack.source })
  })
  it("that cannot be used ends the command and says why", async () => {
    const { cwd, name } = withPack({ ...pack, items: [{ ...pack.items[0], rules: ["text.nothing"] }] })
    const { code, err } = await inside(["check", name, "--pack", "pack.json"], { cwd })
    expect(code).toBe(2)
    expect(err).toContain("没有规则“text.nothing”")
  })
})
