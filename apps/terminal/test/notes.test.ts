/** What is printed or exported may be published: working notes stay out of its data unless they are asked for, and `verify` knows both. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { check } from "@gongkai/core/check"
import type * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import { paragraph } from "@gongkai/core/Narrative"
import { accept } from "@gongkai/core/waive"
import { pdfInside } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { put, reportOf } from "./support/drafts.ts"
import { folder, inside } from "./support/gongkai.ts"

const words = { reason: "与财政口径不同", by: "王芳", first: "李云", second: "赵强" }

const prose = {
  overview: [paragraph("按条例办理。")],
  problems: [paragraph("存在人手不足的问题，将增配人员。")],
  otherMatters: [paragraph("没有收取信息处理费。")]
}
/** A report with one sum that does not hold. */
const open = (name: string): Draft.Draft => ({
  ...reportOf(name, { "requests/received/total": Count.make(3) }),
  ...prose
})
const turn = (by: string) => ({ by, on: "2024-01-20T09:00:00+08:00" })
/** The same, accepted and entered twice. */
const noted = (name: string): Draft.Draft => {
  const draft = open(name)
  const accepted = check(draft, { edition: edition2021 })
    .filter(({ severity }) => severity === "error")
    .reduce((one, finding) => accept(one, finding, { reason: words.reason, by: words.by, on: "2024-01-20" }), draft)
  return {
    ...accepted,
    doubleEntry: { first: turn(words.first), second: turn(words.second), differed: 2, figures: "0123456789abcdef" }
  }
}

/** All that a file holds, as text: parts of a zip by themselves, what lies in a PDF taken out. */
const held = async (path: string): Promise<string> => {
  const bytes = readFileSync(path)
  if (path.endsWith(".pdf")) {
    const found = await Effect.runPromise(pdfInside({ name: "", bytes }))
    return [...found.reports, ...found.pages, found.xmp, found.keywords].join("\n")
  }
  if (!/\.(?:docx|xlsx|zip)$/u.test(path)) return bytes.toString()
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString())
    .join("\n")
}

const isNamed = async (path: string): Promise<ReadonlyArray<string>> => {
  const text = await held(path)
  return Object.values(words).filter((word) => text.includes(word))
}

const endings = [".pdf", ".docx", ".xlsx", ".html", ".json", ".zip", ".md", ".csv"]

describe.each(["print", "export"])("gongkai %s", (command) => {
  it.each(endings)("writes a %s that names nobody, says no reason, and is not marked 草稿", async (ending) => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", noted("示例市档案局"))
    const { err } = await inside([command, "a.gongkai.json", "-o", `b${ending}`], { cwd })
    expect(await isNamed(join(cwd, `b${ending}`))).toEqual([])
    // What the fields of a data package mean speaks of drafts in any case.
    expect(await held(join(cwd, `b${ending}`))).not.toContain(ending === ".zip" ? ",草稿" : "草稿")
    expect(err.includes("--with-notes")).toBe(![".md", ".csv"].includes(ending))
  })
  it.each(endings.slice(0, 6))("puts the notes into a %s where they are asked for", async (ending) => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", noted("示例市档案局"))
    const { err } = await inside([command, "a.gongkai.json", "-o", `b${ending}`, "--with-notes"], { cwd })
    expect(await isNamed(join(cwd, `b${ending}`))).toEqual(Object.values(words))
    expect(err).not.toContain("--with-notes")
  })
})

describe("a report without working notes", () => {
  it.each(endings)("is written the same with --with-notes, as %s, and nothing is said of notes", async (ending) => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", open("示例市档案局"))
    const one = await inside(["export", "a.gongkai.json", "-o", `b${ending}`], { cwd })
    await inside(["export", "a.gongkai.json", "-o", `c${ending}`, "--with-notes"], { cwd })
    expect(one.err).not.toContain("--with-notes")
    expect(readFileSync(join(cwd, `b${ending}`)).equals(readFileSync(join(cwd, `c${ending}`)))).toBe(true)
  })
})

/** What verify says of a report with notes, printed with these options. */
const verified = async (...options: ReadonlyArray<string>) => {
  const cwd = folder()
  put(cwd, "a.gongkai.json", noted("示例市档案局"))
  await inside(["print", "a.gongkai.json", "-o", "b.pdf", ...options], { cwd })
  return { cwd, ...(await inside(["verify", "b.pdf"], { cwd })) }
}

describe("gongkai verify", () => {
  it("finds a file for the public the same, and says that notes were left out and errors accepted", async () => {
    const { code, out } = await verified()
    expect(code).toBe(0)
    expect(out).toContain("一致：重印逐字节相同")
    expect(out).toContain("不含工作记录")
    expect(out).toContain("错误在印出时都有说明")
  })
  it("finds a file with notes the same, and says that it is for inside alone", async () => {
    const { code, out } = await verified("--with-notes")
    expect(code).toBe(0)
    expect(out).toContain("只供内部使用")
  })
  it.each(["--findings", "--double-entry"])("knows that pages of %s show notes", async (option) => {
    const { code, out } = await verified(option)
    expect(code).toBe(0)
    expect(out).toContain("只供内部使用")
  })
  it("says nothing of notes where there never were any", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", open("示例市档案局"))
    await inside(["print", "a.gongkai.json", "-o", "b.pdf"], { cwd })
    const { code, out } = await inside(["verify", "b.pdf"], { cwd })
    expect([code, out.includes("工作记录")]).toEqual([0, false])
  })
  it("knows a book in which some reports have notes, and which of them is a draft", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", noted("示例市档案局"))
    put(cwd, "b.gongkai.json", open("示例市水务局"))
    const printed = await inside(["print", "a.gongkai.json", "b.gongkai.json", "--book", "c.pdf"], { cwd })
    expect(printed.err).toContain("1 份报告有工作记录")
    expect(await isNamed(join(cwd, "c.pdf"))).toEqual([])
    const { code, out } = await inside(["verify", "c.pdf"], { cwd })
    expect([code, out.includes("1 份报告中的错误")]).toEqual([0, true])
  })
})

describe("a folder", () => {
  it.each([
    ["print", ["print", "all", "-o", "out/"]],
    ["export", ["export", "all", "-o", "out/", "--to", "docx"]]
  ])("of a %s holds no notes, and one line says of how many reports", async (_, command) => {
    const cwd = folder()
    mkdirSync(join(cwd, "all"))
    for (const name of ["甲局", "乙局", "丙局"]) put(join(cwd, "all"), `${name}.gongkai.json`, noted(name))
    const { err } = await inside(command, { cwd })
    expect(err).toContain("3 份报告有工作记录")
    const named = await Promise.all(readdirSync(join(cwd, "out")).map((file) => isNamed(join(cwd, "out", file))))
    expect(named).toEqual([[], [], []])
  })
  it("is printed anew where an error was accepted since: the public reads the same, but it is no draft any more", async () => {
    const cwd = folder()
    mkdirSync(join(cwd, "all"))
    put(join(cwd, "all"), "a.gongkai.json", open("甲局"))
    await inside(["print", "all", "-o", "pdf/"], { cwd })
    expect(await held(join(cwd, "pdf", "a.pdf"))).toContain("草稿")
    writeFileSync(join(cwd, "all", "a.gongkai.json"), Interchange.show(noted("甲局")))
    await inside(["print", "all", "-o", "pdf/"], { cwd })
    expect(await held(join(cwd, "pdf", "a.pdf"))).not.toContain("草稿")
    const again = await inside(["print", "all", "-o", "pdf/"], { cwd })
    expect(again.out).toContain("没有重印1份")
  })
})

it("a file read back without its notes is the report as the public reads it", async () => {
  const cwd = folder()
  put(cwd, "a.gongkai.json", noted("示例市档案局"))
  await inside(["print", "a.gongkai.json", "-o", "b.pdf"], { cwd })
  await inside(["import", "b.pdf", "-o", "c.gongkai.json"], { cwd })
  const back = Result.getOrThrow(Interchange.parse(readFileSync(join(cwd, "c.gongkai.json"), "utf8")))
  expect(Interchange.texts(back).essence).toBe(Interchange.texts(open("示例市档案局")).essence)
})
