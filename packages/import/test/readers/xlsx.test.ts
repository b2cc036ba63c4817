/** A spreadsheet is read sheet by sheet as a person sees it; hidden sheets and open formulas are named. */
import * as Result from "effect/Result"
import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { readXlsx } from "../../src/readers/xlsx.ts"

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

interface Sheet {
  readonly name: string
  readonly cells: string
  readonly state?: string
}

const file = (sheets: ReadonlyArray<Sheet>, target = (at: number) => `worksheets/sheet${at}.xml`) =>
  zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${sheets.map(({ name, state = "visible" }, at) => `<sheet name="${name}" state="${state}" r:id="r${at}"/>`).join("")}</sheets></workbook>`
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="r${at}" Target="${target(at)}"/>`).join("")}</Relationships>`
    ),
    ...Object.fromEntries(
      sheets.map(({ cells }, at) => [
        `xl/worksheets/sheet${at}.xml`,
        strToU8(`<worksheet xmlns="${main}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`)
      ])
    )
  })

const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`

const read = async (bytes: Uint8Array) => {
  const document = Result.getOrThrow(await readXlsx(bytes))
  if ("carried" in document) throw new Error("the file carries a report")
  return {
    texts: document.blocks.map((block) =>
      block._tag === "Paragraph" ? block.text : block.rows.map(({ cells }) => cells.map((cell) => cell?.text))
    ),
    notes: document.notes?.map((note) => note.text.zh)
  }
}

const why = async (bytes: Uint8Array) => {
  const result = await readXlsx(bytes)
  return Result.isFailure(result) ? result.failure.zh : undefined
}

describe("a spreadsheet", () => {
  const own = { name: "年报", cells: text("甲") + text("3") }

  it("has its visible sheets in the order of the book, and names the hidden ones", async () => {
    const hidden = { name: "旧", cells: text("乙") + text("9"), state: "veryHidden" }
    expect(await read(file([hidden, own]))).toEqual({ texts: [[["甲", "3"]]], notes: ["工作表“旧”是隐藏的，没有读入"] })
  })

  it.each([
    ["veryHidden", "gongkai"],
    ["hidden", "Sheet9"],
    ["visible", "gongkai"],
    ["visible", "Sheet9"]
  ])("of ours is known by the hash on its %s sheet, called %s", async (state, name) => {
    const hash = text(`sha256:${"ab".repeat(32)}`)
    expect(await read(file([{ name, cells: hash, state }, own]))).toEqual({ texts: [[["甲", "3"]]], notes: [] })
  })

  it("is found by the paths that its relations name, in any manner", async () => {
    for (const target of [
      (at: number) => `/xl/worksheets/sheet${at}.xml`,
      (at: number) => `./worksheets/sheet${at}.xml`
    ])
      // oxlint-disable-next-line no-await-in-loop
      expect((await read(file([own], target))).texts).toEqual([[["甲", "3"]]])
  })

  it("names a formula that has stored no result", async () =>
    expect((await read(file([{ name: "表", cells: `${text("甲")}<c r="B1"><f>1+1</f></c>` }]))).notes).toEqual([
      expect.stringContaining("“表”的 B1 是没有算出结果的公式")
    ]))
})

describe("no spreadsheet is", () => {
  it.each([
    ["a zip without a workbook", zipSync({ "a.txt": strToU8("1") }), "没有工作表"],
    ["a book without sheets", file([]), "没有工作表"],
    ["bytes that are no zip", strToU8("甲"), "已损坏"],
    [
      "a book whose parts are no XML",
      zipSync({ "xl/workbook.xml": strToU8(`<workbook xmlns="${main}"><sheets>`) }),
      "已损坏"
    ]
  ])("%s", async (_, bytes, words) => expect(await why(bytes)).toContain(words))
})
