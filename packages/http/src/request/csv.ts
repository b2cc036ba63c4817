/**
 * Reads a table of units as offices send it, with headings in Chinese or English.
 *
 * It is CSV in UTF-8 or as Excel saves it (GB 18030), or the rows of a workbook.
 *
 * What a heading does not name is refused by the schema that decodes the rows, and so is a word that is no kind or level.
 *
 * @module
 */
import * as Result from "effect/Result"
import { refuse } from "../problem/Problem.ts"

/** The cells of each line; quotes hold commas, line breaks and, doubled, quotes. */
export const rowsOf = (text: string): ReadonlyArray<ReadonlyArray<string>> => {
  const rows: Array<Array<string>> = []
  let [row, cell, isQuoted]: [Array<string>, string, boolean] = [[], "", false]
  const endRow = (): void => {
    rows.push([...row, cell])
    ;[row, cell] = [[], ""]
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ""
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (text[at + 1] === '"') cell += text[++at] ?? ""
      else isQuoted = false
    } else if (character === '"' && cell === "") isQuoted = true
    else if (character === ",") {
      row.push(cell)
      cell = ""
    } else if (character === "\n") endRow()
    else if (character !== "\r") cell += character
  }
  if (cell !== "" || row.length > 0) endRow()
  return rows.filter((each) => each.some((text) => text.trim() !== ""))
}

/** UTF-8 with or without its mark, else GB 18030; 400 where it is neither. */
export const decoded = (bytes: ArrayBuffer): string => {
  const text = Result.try(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  if (Result.isSuccess(text)) return text.success
  const old = Result.try(() => new TextDecoder("gb18030", { fatal: true }).decode(bytes))
  if (Result.isSuccess(old)) return old.success
  return refuse({
    status: 400,
    detail: {
      zh: "既不是 UTF-8 也不是 GB 18030 编码；请另存为 UTF-8 的 CSV 再发送",
      en: "It is neither UTF-8 nor GB 18030; save it as CSV in UTF-8 and send it again"
    }
  })
}

const headings: { readonly [heading: string]: string } = {
  编号: "id",
  单位编号: "id",
  名称: "name",
  单位名称: "name",
  机关名称: "name",
  类型: "kind",
  级别: "level",
  上级: "parent",
  上级编号: "parent",
  上级单位: "parent",
  上级名称: "parent",
  单位类型: "kind",
  单位级别: "level",
  统一社会信用代码: "creditCode",
  行政区划代码: "division",
  起始日期: "from",
  依据: "basis"
}

const words: { readonly [key: string]: { readonly [word: string]: string } } = {
  kind: {
    部门: "department",
    乡镇街道: "township",
    政府办公室: "generalOffice",
    政府: "government",
    垂直管理: "vertical",
    人民政府: "government",
    本级政府: "government",
    工作部门: "department",
    政府部门: "department",
    乡镇: "township",
    街道: "township",
    街道办事处: "township"
  },
  level: {
    国家: "national",
    国家级: "national",
    省: "province",
    省级: "province",
    地级: "prefecture",
    市级: "prefecture",
    地市级: "prefecture",
    设区的市级: "prefecture",
    县: "county",
    县级: "county",
    区县级: "county",
    乡: "township",
    乡级: "township",
    乡镇级: "township"
  }
}

/** A day as offices write it: 2020-01-01, 2020/1/1, 2020.1.1, 2020年1月1日. Anything else is left for the schema to refuse. */
const dayOf = (text: string): string => {
  const [, year, month, day] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u.exec(text) ?? []
  return year === undefined || month === undefined || day === undefined
    ? text
    : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
}

/** A cell as the interface has it: words of kinds and levels in English, days in figures. */
const said = (key: string, text: string): string =>
  key === "from" ? dayOf(text) : (words[key]?.[text.replaceAll(/[（）()]/gu, "")] ?? text)

const isHeading = (text: string): boolean => text in headings || Object.values(headings).includes(text)

/** The place of the row of headings: the first that names two of them; a title may stand above it. Without one, the first row. */
const headAt = (rows: Table): number =>
  Math.max(
    0,
    rows.findIndex((row) => row.filter((cell) => isHeading(cell.trim())).length >= 2)
  )

/** A unit whose parent is named by its name in this table, under the parent's id; a name that two of them have stays as it is. */
const underId = (unit: Row, all: ReadonlyArray<Row>): Row => {
  const { parent } = unit
  if (parent === undefined || all.some(({ id }) => id === parent)) return unit
  const [own, ...others] = all.filter(({ name }) => name === parent)
  return own?.["id"] === undefined || others.length > 0 ? unit : { ...unit, parent: own["id"] }
}

type Row = { readonly [key: string]: string }

type Table = ReadonlyArray<ReadonlyArray<string>>

/** The rows of a table as units to be decoded: `{ units: [{ id, name, … }] }`. Blank cells are left out, and rows of nothing else. */
export const unitsOf = (table: Table): { readonly units: ReadonlyArray<object> } => {
  const [head = [], ...rows] = table.slice(headAt(table))
  const named = head.map((heading) => headings[heading.trim()] ?? heading.trim())
  // Of two columns under one heading neither is dropped: the second keeps a name that the schema refuses.
  const keys = named.map((key, at) => (named.indexOf(key) === at ? key : `${head[at]?.trim()} (${at + 1})`))
  const units = rows.map((row) =>
    row.flatMap((cell, at): ReadonlyArray<readonly [string, string]> => {
      const [key, value] = [keys[at] || `column ${at + 1}`, cell.trim()]
      return value === "" ? [] : [[key, said(key, value)]]
    })
  )
  const found = units.filter((cells) => cells.length > 0).map((cells) => Object.fromEntries(cells))
  return { units: found.map((unit) => underId(unit, found)) }
}
