/** `gongkai new`: a blank report, and a blank form that somebody fills in by hand and that reads back whole. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { at, entries, narrative } from "@gongkai/core/Draft"
import { label, slots } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import { paragraph } from "@gongkai/core/Narrative"
import * as Interchange from "@gongkai/core/Interchange"
import * as Totals from "@gongkai/core/Totals"
import * as Result from "effect/Result"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { folder, inside } from "../support/gongkai.ts"

const organ = ["--agency", "白塔县司法局"]

const blankForm = async (name: string, year: string): Promise<string> => {
  const cwd = folder()
  const { code, err } = await inside(["new", "--blank", ...organ, "--year", year, "-o", name], { cwd })
  expect([code, err]).toEqual([0, ""])
  return cwd
}

/** Writes the parts of a package anew. */
const rewritten = (file: string, change: (path: string, xml: string) => string): void => {
  const parts = Object.entries(unzipSync(readFileSync(file)))
  writeFileSync(
    file,
    zipSync(Object.fromEntries(parts.map(([path, content]) => [path, strToU8(change(path, strFromU8(content)))])))
  )
}

const imported = async (cwd: string, name: string) => {
  const { out, err } = await inside(["import", name, "-o", "back.gongkai.json"], { cwd })
  const draft = Result.getOrThrow(Interchange.parse(readFileSync(join(cwd, "back.gongkai.json"), "utf8")))
  return { draft, edition: editionOf(draft), said: out + err }
}

const sentence = "本年无此类情况。"

const filledDocument = (_: string, xml: string): string => {
  let count = 0
  // Empty paragraphs in cells are numbers to fill in; those below headings of parts are prose.
  return xml
    .replaceAll(
      /(<w:pStyle w:val="TableText"\/>[^/]*(?:<[^>]*\/>)*<\/w:pPr>)(<\/w:p><\/w:tc>)/gu,
      (whole, before: string, behind: string) =>
        whole.includes("vMerge") ? whole : `${before}<w:r><w:t>${++count}</w:t></w:r>${behind}`
    )
    .replaceAll(
      /(<w:pStyle w:val="Heading1"\/>.*?<\/w:p>)<w:p><w:pPr><w:pStyle w:val="Normal"\/><\/w:pPr><\/w:p>/gu,
      `$1<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:t>${sentence}</w:t></w:r></w:p>`
    )
}

describe("a blank form", () => {
  it.each([
    ["空表.docx", "2024"],
    ["空表.docx", "2020"],
    ["空表.html", "2024"],
    ["空表.html", "2020"],
    ["空表.xlsx", "2024"],
    ["空表.xlsx", "2020"],
    ["空表.pdf", "2024"],
    ["空表.pdf", "2020"]
  ])("%s of %s has every cell blank, and says nothing of a draft", async (name, year) => {
    const { draft, edition, said } = await imported(await blankForm(name, year), name)
    expect([draft.year, draft.agency.name]).toEqual([Number(year), "白塔县司法局"])
    expect(entries(edition, draft).every((entry) => entry === null)).toBe(true)
    expect(draft.preamble).toBe(undefined)
    expect(said).not.toContain("附带的数据")
  })

  it.each(["2024", "2020"])("of %s as a document reads back whole once it is filled in", async (year) => {
    const cwd = await blankForm("空表.docx", year)
    rewritten(join(cwd, "空表.docx"), (path, xml) => (path === "word/document.xml" ? filledDocument(path, xml) : xml))
    const { draft, edition } = await imported(cwd, "空表.docx")
    const all = slots(edition)
    const numbers = entries(edition, draft)
    // An amount that is typed without the unit that no heading prints stays unread: 22 what?
    const open = all.filter((_, at) => typeof numbers[at] !== "number")
    expect(open.filter((slot) => slot.measure !== "amount" || label(slot).includes("万元"))).toEqual([])
    expect(new Set(numbers).size).toBe(all.length)
    for (const section of edition.sections)
      if (section.kind === "prose") expect(narrative(draft, section)).toEqual([paragraph(sentence)])
  })

  it.each(["2024", "2020"])("of %s as a workbook has fields to fill in and live totals", async (year) => {
    const cwd = await blankForm("空表.xlsx", year)
    const fields = new Set<string>()
    rewritten(join(cwd, "空表.xlsx"), (path, xml) =>
      path.startsWith("xl/worksheets/")
        ? xml.replaceAll(/<c r="([A-Z]+\d+)"( s="\d+")?\/>/gu, (whole, place: string, look = "") => {
            if (!xml.includes(`sqref="${place}"`)) return whole
            fields.add(path + place)
            // An amount whose unit no heading prints is typed with its unit.
            const isWorded = new RegExp(`prompt="请连同单位填写[^"]*" sqref="${place}"`, "u").test(xml)
            return isWorded
              ? `<c r="${place}"${look} t="inlineStr"><is><t>7万元</t></is></c>`
              : `<c r="${place}"${look}><v>7</v></c>`
          })
        : xml
    )
    const { draft, edition } = await imported(cwd, "空表.xlsx")
    const numbers = entries(edition, draft).filter((entry) => typeof entry === "number")
    // Nobody worked the totals out: what was typed adds up to them.
    const totals = [...Totals.computed(edition, draft)]
    expect(numbers).toHaveLength(fields.size + totals.length)
    for (const [cell, sum] of totals) expect(at(draft, cell)).toBe(sum)
    expect(fields.size).toBeGreaterThan(100)
    const { "xl/worksheets/sheet4.xml": requests } = unzipSync(readFileSync(join(cwd, "空表.xlsx")))
    expect(strFromU8(requests ?? new Uint8Array())).toContain("<f>IF(")
  })

  it("as a PDF is to be filled in on paper: no draft, no data, and it is no print that verify knows", async () => {
    const cwd = folder()
    const { code } = await inside(["new", "--blank", ...organ, "--year", "2024", "-o", "空表.pdf"], { cwd })
    expect(code).toBe(0)
    const bytes = readFileSync(join(cwd, "空表.pdf"))
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-")
    for (const word of ["EmbeddedFile", "CreationDate", "gongkai/print"])
      expect(bytes.toString("latin1").includes(word)).toBe(false)
    expect((await inside(["verify", "空表.pdf"], { cwd })).code).toBe(2)
  })

  it("is refused in a format that nobody fills in, and covers no other file", async () => {
    const cwd = folder()
    const asked = (...more: ReadonlyArray<string>) =>
      inside(["new", "--blank", ...organ, "--year", "2024", ...more], { cwd })
    const refused = await Promise.all([asked(), asked("-o", "a.csv"), asked("-o", "a")])
    for (const { code, err } of refused)
      expect([code, err.includes("以 .xlsx、.docx、.html 或 .pdf 结尾")]).toEqual([2, true])
    expect(existsSync(join(cwd, "a.csv"))).toBe(false)
    writeFileSync(join(cwd, "b.docx"), "别人的文件")
    expect((await asked("-o", "b.docx")).code).toBe(2)
    expect(readFileSync(join(cwd, "b.docx"), "utf8")).toBe("别人的文件")
  })
})
