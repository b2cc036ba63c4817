/** `gongkai export-form`: the form of an edition for other systems, written by the real command. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { folder, inside } from "../support/gongkai.ts"

describe("a form definition", () => {
  it.each(["json-schema", "table-schema", "csvw", "surveyjs", "dhis2"])(
    "%s is printed as JSON where no file is named",
    async (to) => {
      const { code, out, err } = await inside(["export-form", "--to", to, "--edition", "2019"])
      expect([code, err]).toEqual([0, ""])
      expect(JSON.parse(out)).toBeTypeOf("object")
    }
  )

  it("of SDMX is XML, of the edition in force unless another is named", async () => {
    const { out } = await inside(["export-form", "--to", "sdmx"])
    expect(out).toContain('<str:DataStructure id="DSD_GONGKAI_2021"')
  })

  it("for telephones is a workbook, and needs a file", async () => {
    const cwd = folder()
    const none = await inside(["export-form", "--to", "xlsform"], { cwd })
    expect([none.code, none.err]).toEqual([
      2,
      "--to xlsform：这是 Excel 工作簿，请用 -o 指明文件名，例如 -o 年报.xlsx\n"
    ])
    const { code, out } = await inside(["export-form", "--to", "xlsform", "-o", "表"], { cwd })
    expect([code, out]).toEqual([0, "表.xlsx\n"])
    const { "xl/worksheets/sheet1.xml": sheet } = unzipSync(readFileSync(join(cwd, "表.xlsx")))
    expect(strFromU8(sheet ?? new Uint8Array())).toContain("requests__received__total")
  })

  it("of CSV on the Web names the table that it lies beside", async () => {
    const cwd = folder()
    await inside(["export-form", "--to", "csvw", "-o", "2025.csv-metadata.json"], { cwd })
    expect(JSON.parse(readFileSync(join(cwd, "2025.csv-metadata.json"), "utf8"))).toMatchObject({ url: "2025.csv" })
  })

  it("replaces nothing that is not the same, unless --force says so", async () => {
    const cwd = folder()
    writeFileSync(join(cwd, "a.json"), "{}")
    const { code, err } = await inside(["export-form", "--to", "dhis2", "-o", "a.json"], { cwd })
    expect(code).toBe(2)
    expect(err).toContain("没有写出 a.json")
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe("{}")
    expect((await inside(["export-form", "--to", "dhis2", "-o", "a.json", "--force"], { cwd })).code).toBe(0)
    expect((await inside(["export-form", "--to", "dhis2", "-o", "a.json"], { cwd })).code).toBe(0)
    expect((await inside(["export-form", "--to", "dhis2", "-o", "a.xlsx"], { cwd })).code).toBe(2)
    expect(existsSync(join(cwd, "a.xlsx"))).toBe(false)
  })

  it("of a system or an edition that is not known is refused in words", async () => {
    expect((await inside(["export-form", "--to", "kobo"])).code).toBe(2)
    expect((await inside(["export-form", "--to", "csvw", "--edition", "2008"])).code).toBe(2)
  })

  it("is told with examples in both languages", async () => {
    const zh = await inside(["export-form", "--help"])
    const en = await inside(["export-form", "--help", "--lang", "en"])
    expect(zh.out).toContain("gongkai export-form --to xlsform -o 年报.xlsx")
    expect(en.out).toContain("gongkai export-form --to xlsform -o form.xlsx")
  })
})
