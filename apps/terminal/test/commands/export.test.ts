/** `gongkai export`: a report as a file that others open, and that reads back as the same report. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { edition2021 } from "@gongkai/core"
import { entryAt } from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import * as Result from "effect/Result"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { put, reportOf } from "../support/drafts.ts"
import { folder, inside, withExample } from "../support/gongkai.ts"

const total = "requests/received/total"
const person = "requests/received/naturalPerson"

const exported = async (ending: string): Promise<string> => {
  const cwd = folder()
  withExample(cwd, "a.txt")
  const { code, err } = await inside(["export", "a.txt", "-o", `b.${ending}`], { cwd })
  expect([code, err]).toEqual([0, ""])
  return cwd
}

/** The same package with one part rewritten. */
const edited = (bytes: Uint8Array, path: RegExp, change: (xml: string) => string): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, content]) => [
        name,
        path.test(name) ? strToU8(change(strFromU8(content))) : content
      ])
    )
  )

describe("a report that is exported and read back", () => {
  it.each(["docx", "xlsx", "html", "md", "gongkai.json"])("is the same as %s", async (ending) => {
    const cwd = await exported(ending)
    const { code, out } = await inside(["diff", "a.txt", `b.${ending}`], { cwd })
    expect(out).toContain("0 格不同，200 格相同")
    expect(out).toContain("文字 0 处不同；报告信息 0 项不同")
    expect(code).toBe(0)
  })

  it("keeps what no page shows, a declared none, by the data inside", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", reportOf("青石镇", { [total]: "none", [person]: "none" }))
    await inside(["export", "a.gongkai.json", "-o", "b.xlsx"], { cwd })
    await inside(["import", "b.xlsx", "-o", "c.gongkai.json"], { cwd })
    const back = Result.getOrThrow(Interchange.parse(readFileSync(join(cwd, "c.gongkai.json"), "utf8")))
    expect(entryAt(edition2021, back, person)).toBe("none")
  })
})

const once = (text: string): string => text.replace(">7777<", ">7778<")

const changed = async (name: string): Promise<{ readonly number: unknown; readonly said: string }> => {
  const cwd = folder()
  put(cwd, "a.gongkai.json", reportOf("青石镇", { [person]: Count.make(7777), [total]: Count.make(7777) }))
  await inside(["export", "a.gongkai.json", "-o", name], { cwd })
  const before = readFileSync(join(cwd, name))
  const after = name.endsWith(".html")
    ? strToU8(once(strFromU8(before)))
    : edited(before, /document\.xml$|sheet4\.xml$/u, once)
  writeFileSync(join(cwd, name), after)
  const { err, out } = await inside(["import", name, "-o", "c.gongkai.json"], { cwd })
  const back = Result.getOrThrow(Interchange.parse(readFileSync(join(cwd, "c.gongkai.json"), "utf8")))
  return { number: entryAt(edition2021, back, person), said: err + out }
}

describe("a file that somebody changed since", () => {
  it.each(["b.docx", "b.xlsx", "b.html"])("%s is read as it is seen, and the difference is told", async (name) => {
    const { number, said } = await changed(name)
    expect(number).toBe(7778)
    expect(said).toContain("自然人”现为7778，文件内附带的数据为7777：以现在看到的为准")
  })
})

describe("where it writes", () => {
  it("takes the format from the ending, or from --to", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", reportOf("青石镇"))
    const { code } = await inside(["export", "a.gongkai.json", "--to", "docx"], { cwd })
    expect([code, existsSync(join(cwd, "a.docx"))]).toEqual([0, true])
    const none = await inside(["export", "a.gongkai.json", "-o", "b"], { cwd })
    expect(none.code).toBe(2)
    expect(none.err).toContain("请说明写成什么")
    const odd = await inside(["export", "a.gongkai.json", "-o", "b.odt"], { cwd })
    expect([odd.code, existsSync(join(cwd, "b.odt"))]).toEqual([2, false])
  })

  it("replaces nothing that is not the same, unless --force says so", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", reportOf("青石镇"))
    writeFileSync(join(cwd, "a.docx"), "别人的文件")
    const { code, err } = await inside(["export", "a.gongkai.json", "--to", "docx"], { cwd })
    expect(code).toBe(2)
    expect(err).toContain("没有写出 a.docx")
    expect(readFileSync(join(cwd, "a.docx"), "utf8")).toBe("别人的文件")
    expect((await inside(["export", "a.gongkai.json", "--to", "docx", "--force"], { cwd })).code).toBe(0)
    expect((await inside(["export", "a.gongkai.json", "--to", "docx"], { cwd })).code).toBe(0)
  })

  it("writes a whole folder into another", async () => {
    const cwd = folder()
    for (const name of ["青石镇", "白石镇"]) put(cwd, `${name}.gongkai.json`, reportOf(name))
    const into = folder()
    const { code } = await inside(["export", cwd, "--to", "html", "-o", join(into, "out")], { cwd: into })
    expect(code).toBe(0)
    expect(existsSync(join(into, "out/青石镇.html")) && existsSync(join(into, "out/白石镇.html"))).toBe(true)
  })
})

it("writes findings as comments of a Word document", async () => {
  const cwd = folder()
  put(cwd, "a.gongkai.json", reportOf("青石镇", { [total]: Count.make(3) }))
  await inside(["export", "a.gongkai.json", "-o", "b.docx", "--findings"], { cwd })
  const { "word/comments.xml": comments } = unzipSync(readFileSync(join(cwd, "b.docx")))
  expect(strFromU8(comments ?? new Uint8Array())).toContain("相差3")
})
