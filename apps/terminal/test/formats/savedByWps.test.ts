/**
 * A workbook of ours as WPS and those who fill it in leave it: each number is read as it stands, or named as not read.
 *
 * WPS moves texts to shared strings in runs with their pinyin, renumbers styles and adds names of its own; people type numbers as texts, put
 * values in place of formulas, rename, copy and move sheets, insert rows and columns. Each with the hidden copy of the report and without.
 */
import * as Draft from "@gongkai/core/Draft"
import { place, slots } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Change } from "@gongkai/core/Entry"
import { heading, type Narrative, paragraph } from "@gongkai/core/Narrative"
import { read } from "@gongkai/import"
import { workbook } from "@gongkai/office"
import * as Effect from "effect/Effect"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { describe, expect, it } from "vitest"

const overview: Narrative = [
  heading(2, "（一）主动公开"),
  paragraph("全年信息公开有条不紊。"),
  { type: "list", ordered: true, items: [{ text: "修路" }, { text: "护林" }] },
  { type: "table", caption: "表1 公开渠道", head: [["渠道", "条数"]], rows: [["网站", "57"]] },
  paragraph("另有其他工作")
]
const agency = { name: "青崖县林业局", telephone: "0877-7654321" }
const own: Draft.Draft = Draft.fill(
  edition2021,
  { year: 2023, agency, reading: "published", signature: { organ: agency.name, date: "2024-01-15" } },
  (cell) => Change.make(place(edition2021, cell) * 3),
  ({ key }) => (key === "overview" ? overview : [paragraph("人手不足，将予改进。")])
)

type Parts = { [path: string]: string }
const parts = (): Parts =>
  Object.fromEntries(Object.entries(unzipSync(workbook(own))).map(([path, part]) => [path, strFromU8(part)]))
const book = "xl/workbook.xml"
const relations = "xl/_rels/workbook.xml.rels"
const isSheet = (path: string): boolean => /worksheets\/sheet\d+\.xml$/u.test(path)
const within = (all: Parts, path: string, change: (xml: string) => string): Parts => ({
  ...all,
  [path]: change(all[path] ?? "")
})
const everySheet =
  (change: (xml: string) => string) =>
  (all: Parts): Parts =>
    Object.fromEntries(Object.entries(all).map(([path, xml]) => [path, isSheet(path) ? change(xml) : xml]))
/** The sheet of table three. */
const third = "xl/worksheets/sheet4.xml"

const withoutFormulas = (xml: string): string => xml.replaceAll(/<f>[^<]*<\/f>/gu, "")
const asTexts =
  (write: (digits: string) => string) =>
  (xml: string): string =>
    withoutFormulas(xml).replaceAll(
      /<c (?![^>]*t=)([^>]*)><v>(-?[\d.]+)<\/v><\/c>/gu,
      (_, look: string, digits: string) =>
        `<c ${look} t="inlineStr" quotePrefix="1"><is><t>${write(digits)}</t></is></c>`
    )
const wide = (digits: string): string =>
  digits.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

const font = (name: string) => `<rPr><sz val="11"/><rFont val="${name}"/><charset val="134"/></rPr>`

const run = (text: string, name: string) => `<r>${font(name)}<t xml:space="preserve">${text}</t></r>`

/** Texts in a table of their own, each in two runs and with its pinyin. */
const inRuns = (all: Parts): Parts => {
  const strings: Array<string> = []
  const moved = everySheet((xml) =>
    xml.replaceAll(
      /<c ([^>]*?) t="inlineStr"><is><t[^>]*>([^<]*)<\/t><\/is><\/c>/gu,
      (_, look: string, text: string) => {
        const half = text.includes("&") ? 0 : Math.floor(text.length / 2)
        const phonetic = `<rPh sb="0" eb="1"><t>pinyin</t></rPh><phoneticPr fontId="1" type="noConversion"/>`
        strings.push(`<si>${run(text.slice(0, half), "宋体")}${run(text.slice(half), "仿宋")}${phonetic}</si>`)
        return `<c ${look} t="s"><v>${strings.length - 1}</v></c>`
      }
    )
  )(all)
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  return within(
    { ...moved, "xl/sharedStrings.xml": `<sst xmlns="${main}" count="${strings.length}">${strings.join("")}</sst>` },
    relations,
    (xml) =>
      xml.replace(
        "</Relationships>",
        `<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
      )
  )
}

/** What WPS adds of its own. */
const named = (all: Parts): Parts => ({
  ...everySheet((xml) =>
    xml
      .replace(
        "<worksheet ",
        `<worksheet xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" mc:Ignorable="etc" `
      )
      .replace(
        "</sheetData>",
        `</sheetData><mc:AlternateContent><mc:Choice Requires="etc"><etc:list><etc:item v="99999"/></etc:list></mc:Choice></mc:AlternateContent>`
      )
  )(all),
  "docProps/app.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS 表格</Application></Properties>`
})

const sheetTag = /<sheet [^>]*\/>/gu
const sheets = (change: (tags: ReadonlyArray<string>) => ReadonlyArray<string>) => (all: Parts) =>
  within(all, book, (xml) => {
    const tags = xml.match(sheetTag) ?? []
    return xml.replace(tags.join(""), change(tags).join(""))
  })
const withoutHidden = sheets((tags) => tags.filter((tag) => !tag.includes("hidden")))

/** Rows from a number on stand lower; what is inserted stands in front of them. */
const lower = (from: number, by: number, inserted: string) => (all: Parts) =>
  within(all, third, (xml) => {
    const moved = (row: string): string => String(Number(row) + (Number(row) < from ? 0 : by))
    const rows = xml
      .replaceAll(/<row r="(\d+)"/gu, (_, row: string) => `<row r="${moved(row)}"`)
      .replaceAll(/<c r="([A-Z]+)(\d+)"/gu, (_, column: string, row: string) => `<c r="${column}${moved(row)}"`)
      .replaceAll(
        /<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"\/>/gu,
        (_, left: string, top: string, right: string, end: string) =>
          `<mergeCell ref="${left}${moved(top)}:${right}${moved(end)}"/>`
      )
    return rows.replace(`<row r="${from + by}"`, `${inserted}<row r="${from + by}"`)
  })

/** The letter of a column once another was inserted. */
const nextOf = (column: string, from: number): string => {
  const at = column.charCodeAt(0) - 65
  return String.fromCodePoint(65 + at + (at < from ? 0 : 1))
}

/** Columns from a number on stand further right. */
const further = (from: number) => (all: Parts) =>
  within(all, third, (xml) => {
    return withoutFormulas(xml)
      .replaceAll(/<c r="([A-Z])(\d+)"/gu, (_, column: string, row: string) => `<c r="${nextOf(column, from)}${row}"`)
      .replaceAll(
        /<mergeCell ref="([A-Z])(\d+):([A-Z])(\d+)"\/>/gu,
        (_, left: string, top: string, right: string, end: string) =>
          `<mergeCell ref="${nextOf(left, from)}${top}:${nextOf(right, from)}${end}"/>`
      )
  })

const copied = (all: Parts): Parts =>
  within(
    within({ ...all, "xl/worksheets/sheet90.xml": all[third] ?? "" }, book, (xml) =>
      xml.replace("</sheets>", `<sheet name="三 (2)" sheetId="90" r:id="rId90"/></sheets>`)
    ),
    relations,
    (xml) =>
      xml.replace(
        "</Relationships>",
        `<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet90.xml"/></Relationships>`
      )
  )

interface Case {
  readonly change: (all: Parts) => Parts
  /** What is said of it. */
  readonly says?: string
  /** Without styles and the hidden copy nobody knows what of the text is a list. */
  readonly losesLooks?: true
  /** Cells that are left unread, and named. */
  readonly unread?: number
}
const remark = `<row r="9"><c r="B9" t="inlineStr"><is><t>另加说明</t></is></c></row>`
const cases: { readonly [name: string]: Case } = {
  "texts in runs with their pinyin": { change: inRuns },
  "names of WPS, and texts in runs": { change: (all) => named(inRuns(all)) },
  "numbers as texts": { change: everySheet(asTexts((digits) => digits)) },
  "numbers behind an apostrophe": { change: everySheet(asTexts((digits) => `'${digits}`)) },
  "digits of full width": { change: everySheet(asTexts(wide)) },
  "blanks around numbers": { change: everySheet(asTexts((digits) => ` ${digits}\u3000`)) },
  "numbers with 件": { change: everySheet(asTexts((digits) => `${digits}件`)), says: "行政事业性收费", unread: 1 },
  "values in place of formulas": { change: everySheet(withoutFormulas) },
  "values that nobody worked out": {
    change: everySheet((xml) => xml.replaceAll(/(<\/f>)<v>[^<]*<\/v>/gu, "$1"))
  },
  "numbers as 1E+1": {
    change: everySheet((xml) =>
      withoutFormulas(xml).replaceAll(
        /(<c (?![^>]*t=)[^>]*>)<v>(\d+)<\/v>/gu,
        (_, cell: string, digits: string) => `${cell}<v>${Number(digits).toExponential()}</v>`
      )
    )
  },
  "styles renumbered": { change: everySheet((xml) => xml.replaceAll(/ s="\d+"/gu, ` s="0"`)), losesLooks: true },
  "merges lost": { change: everySheet((xml) => xml.replace(/<mergeCells[\s\S]*?<\/mergeCells>/u, "")) },
  "sheets renamed": {
    change: sheets((tags) => tags.map((tag, at) => tag.replace(/name="[^"]*"/u, `name="Sheet${at + 1}"`)))
  },
  "sheets turned round": { change: sheets((tags) => tags.toReversed()) },
  "a sheet copied": { change: copied, says: "工作表“三 (2)”与“三”完全相同，没有再读" },
  "rows inserted": { change: lower(9, 2, remark), says: "另加说明" },
  "a blank row inserted in a block": { change: lower(7, 1, "") },
  "a column inserted before the labels": { change: further(0) },
  "a column inserted before the figures": { change: further(3) },
  "a column inserted among the figures": { change: further(5) }
}

const parted = (draft: Draft.Draft) => ({
  head: [draft.year, draft.agency, draft.signature],
  prose: edition2021.sections.map((section) => (section.kind === "form" ? null : Draft.narrative(draft, section)))
})

describe.each([
  ["with the report out of sight", (all: Parts) => all, false],
  ["without it", withoutHidden, true]
] as const)("a workbook %s", (_, kept, isLost) => {
  it.each(Object.keys(cases))("with %s is read: the numbers and the text", async (name) => {
    const { change, says = "", losesLooks, unread = 0 } = cases[name] ?? { change: (all) => all }
    const all = kept(change(parts()))
    const bytes = zipSync(Object.fromEntries(Object.entries(all).map(([path, xml]) => [path, strToU8(xml)])), {
      level: 1
    })
    const { draft, messages } = await Effect.runPromise(read({ name: "a.xlsx", bytes }))
    const differ = slots(edition2021).filter(({ cell }) => Draft.at(draft, cell) !== Draft.at(own, cell))
    expect(differ).toHaveLength(unread)
    for (const { cell } of differ) expect(Draft.at(draft, cell), cell).toHaveProperty("unread")
    expect(messages.map(({ text }) => text.zh).join("\n")).toContain(says)
    if (!(losesLooks === true && isLost)) expect(parted(draft)).toEqual(parted(own))
  })
})
