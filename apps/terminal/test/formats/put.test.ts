/** `print`, `export` and `import` write what the ending of `-o` says, and cover nothing that is not theirs. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Count } from "@gongkai/core/Entry"
import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { put, reportOf } from "../support/drafts.ts"
import { folder, inside, withExample } from "../support/gongkai.ts"

const endings = ["pdf", "docx", "xlsx", "html", "md", "csv", "zip", "gongkai.json"]

const given = (): string => {
  const cwd = folder()
  withExample(cwd, "a.gongkai.json")
  return cwd
}

describe.each(["print", "export", "import"])("%s", (command) => {
  it.each(endings)("writes b.%s", async (ending) => {
    const cwd = given()
    const { code, out } = await inside([command, "a.gongkai.json", "-o", `b.${ending}`], { cwd })
    expect([code, out.trimEnd().endsWith(`b.${ending}`)]).toEqual([0, true])
    // Whatever wrote it, it is the same file.
    await inside(["export", "a.gongkai.json", "-o", `c.${ending}`], { cwd })
    if (ending !== "gongkai.json" || command !== "import")
      expect(readFileSync(join(cwd, `b.${ending}`)).equals(readFileSync(join(cwd, `c.${ending}`)))).toBe(true)
  })

  it.each(endings)("leaves a b.%s of somebody else alone", async (ending) => {
    const cwd = given()
    writeFileSync(join(cwd, `b.${ending}`), "别人的文件")
    const { code, err } = await inside([command, "a.gongkai.json", "-o", `b.${ending}`], { cwd })
    expect([code, err]).toEqual([2, expect.stringContaining(`b.${ending}`)])
    expect(readFileSync(join(cwd, `b.${ending}`), "utf8")).toBe("别人的文件")
  })
})

describe("print in another format than PDF", () => {
  it("tells the findings first, and exits with 1 where there are errors", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", reportOf("青石镇", { "requests/received/total": Count.make(3) }))
    const { code, out } = await inside(["print", "a.gongkai.json", "-o", "b.docx", "--findings"], { cwd })
    expect([code, out]).toEqual([1, expect.stringMatching(/错误[^]*b\.docx/u)])
    const { "word/comments.xml": comments = new Uint8Array() } = unzipSync(readFileSync(join(cwd, "b.docx")))
    expect(strFromU8(comments)).toContain("相差3")
  })

  it("refuses what only a PDF can have", async () => {
    const cwd = given()
    const { code, err } = await inside(
      ["print", "a.gongkai.json", "-o", "b.docx", "--head", "青石镇", "--pdfa", "1b"],
      {
        cwd
      }
    )
    expect([code, err]).toEqual([2, expect.stringContaining("--pdfa、--head：只用于 PDF")])
    expect(existsSync(join(cwd, "b.docx"))).toBe(false)
  })

  it("says where a format tells no findings", async () => {
    const { err } = await inside(["print", "a.gongkai.json", "-o", "b.html", "--findings"], { cwd: given() })
    expect(err).toContain("网页里不写疑点")
  })
})

it("a PDF with findings has them behind the report", async () => {
  const cwd = folder()
  put(cwd, "a.gongkai.json", reportOf("青石镇", { "requests/received/total": Count.make(3) }))
  await inside(["export", "a.gongkai.json", "-o", "b.pdf", "--findings"], { cwd })
  await inside(["print", "a.gongkai.json", "-o", "c.pdf", "--findings"], { cwd })
  expect(readFileSync(join(cwd, "b.pdf")).equals(readFileSync(join(cwd, "c.pdf")))).toBe(true)
})
