/**
 * A roster of units as it is pasted or chosen, in the form in which the server takes it: CSV as text, a workbook as bytes.
 *
 * @module
 */

import type { Language } from "@gongkai/core/Text"
import type { Bad } from "./api.ts"

/** What is sent, and as what. */
export interface Roster {
  readonly type: string
  readonly body: string | Blob
}

const quoted = (cell: string): string => (/[",\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A block copied out of a spreadsheet has tabs between its cells; a text without them is CSV already. */
export const pasted = (text: string): Roster => ({
  type: "text/csv",
  body: text.includes("\t")
    ? text
        .split(/\r?\n/u)
        .map((line) => line.split("\t").map(quoted).join(","))
        .join("\n")
    : text
})

const workbooks: { readonly [ending: string]: string } = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xls: "application/vnd.ms-excel",
  ods: "application/vnd.oasis.opendocument.spreadsheet"
}

/** A chosen file by its ending; whatever is no workbook is sent as CSV, which the server looks at. */
export const chosen = (name: string, file: Blob): Roster => {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase()
  return { type: workbooks[ending] ?? "text/csv", body: file }
}

/** Headings of which a roster has at least one, in either language. */
const telling = /编号|名称|^id$|^name$/u

const isHead = (line: string): boolean => line.split(/[\t,]/u).some((cell) => telling.test(cell.trim()))

/** Why a pasted text is no roster: nothing in its first lines is a heading. `undefined` where it may be one. */
export const headless = (text: string, language: Language): Bad | undefined => {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "")
  if (lines.length === 0 || lines.some(isHead)) return undefined
  const [first = ""] = lines
  const shown = first.replaceAll("\t", " ").slice(0, 40)
  const says =
    language === "zh"
      ? `名册缺标题行，一个单位也没有登记。第一行要写：编号、名称、类型、级别、上级、起始日期；现在的第一行是“${shown}”`
      : `the roster has no headings and no unit was registered; its first row must hold id, name, kind, level, parent, from, and is “${shown}”`
  return { ok: false, status: 422, says, errors: [] }
}

/** A roster to begin with: its headings, and one line as an example. */
export const example =
  "编号,名称,类型,级别,上级,起始日期\nxian,某某县人民政府,政府,县级,,2019-01-01\njyj,某某县教育局,部门,县级,xian,2019-01-01"

const columns: { readonly [key: string]: string } = {
  id: "编号",
  name: "名称",
  kind: "类型",
  level: "级别",
  parent: "上级",
  from: "起始日期",
  creditCode: "统一社会信用代码",
  division: "行政区划代码",
  basis: "依据"
}

/** Kinds and levels as a roster has them, by what the server calls them; a level and a kind share the key of townships. */
export const rosterWords: { readonly [column: string]: { readonly [key: string]: string } } = {
  kind: {
    department: "部门",
    township: "乡镇街道",
    generalOffice: "政府办公室",
    government: "政府",
    vertical: "垂直管理"
  },
  level: { national: "国家级", province: "省级", prefecture: "地级", county: "县级", township: "乡级" }
}

/** Why nothing of a roster was registered, each fault at its row, counted behind the headings, and under its heading. */
export const placed = (bad: Bad, language: Language): Bad => {
  const zh = language === "zh"
  const errors = bad.errors.map(({ pointer = "", detail }) => {
    const [, at, key = ""] = /^\/units\/(\d+)(?:\/([^/]+))?/u.exec(pointer) ?? []
    if (at === undefined) return { detail }
    const row = Number(at) + 1
    const said = detail.replace(`（${pointer}）`, "").replace(/^内容：?/u, "")
    const own = rosterWords[key]
    const inChinese =
      own === undefined ? said : said.replaceAll(/"([A-Za-z]+)"/gu, (whole, word: string) => own[word] ?? whole)
    return {
      detail: zh
        ? `第${row}个单位${key === "" ? "" : `的“${columns[key] ?? key}”`}：${inChinese}`
        : `unit ${row}${key === "" ? "" : `, ${key}`}: ${said}`
    }
  })
  if (errors.length === 0) return bad
  const says = zh
    ? `名册有${errors.length}处要改，一个单位也没有登记`
    : `the roster has ${errors.length} faults; no unit was registered`
  return { ...bad, says, errors }
}
