/**
 * What readers of several kinds say of a file beside its text: what they left out, and what a person would not see.
 *
 * @module
 */
import type { Message } from "@gongkai/match/Message"
import { letters } from "./xlsx/sheet.ts"

/** Pictures in a text, in which figures may stand. */
export const pictures = (count: number): Message => ({
  severity: "warning",
  text: {
    zh: `文中有 ${count} 张图片，图片里的文字和数字没有读入；请核对`,
    en: `there are ${count} pictures: text and figures in them were not read; check them`
  }
})

/** A sheet that is not shown. */
export const hiddenSheet = (sheet: string): Message => ({
  severity: "warning",
  place: { sheet },
  text: { zh: `工作表“${sheet}”是隐藏的，没有读入`, en: `the sheet “${sheet}” is hidden and was not read` }
})

const most = 5

/** Rows that are not shown and were read all the same, counted from 0; nothing where there are none. */
export const hiddenRows = (sheet: string, rows: ReadonlyArray<number>): ReadonlyArray<Message> => {
  if (rows.length === 0) return []
  const named = rows.slice(0, most).map((row) => row + 1)
  const more = rows.length > most
  return [
    {
      severity: "warning",
      place: { sheet },
      isUnseen: true,
      text: {
        zh: `工作表“${sheet}”第 ${named.join("、")} ${more ? `等 ${rows.length} ` : ""}行是隐藏的，已一并读入；请核对`,
        en: `rows ${named.join(", ")}${more ? ", …" : ""} of “${sheet}” are hidden (${rows.length} in all) and were read: check them`
      }
    }
  ]
}

/** Columns that are not shown and were read all the same, counted from 0; nothing where there are none. */
export const hiddenColumns = (sheet: string, columns: ReadonlyArray<number>): ReadonlyArray<Message> => {
  if (columns.length === 0) return []
  const named = columns.slice(0, most).map(letters)
  const more = columns.length > most
  return [
    {
      severity: "warning",
      place: { sheet },
      isUnseen: true,
      text: {
        zh: `工作表“${sheet}”第 ${named.join("、")} ${more ? `等 ${columns.length} ` : ""}列是隐藏的，已一并读入；请核对`,
        en: `columns ${named.join(", ")}${more ? ", …" : ""} of “${sheet}” are hidden (${columns.length} in all) and were read: check them`
      }
    }
  ]
}

/** A sheet that repeats another one of a report of ours, word for word or not. */
export const copiedSheet = (sheet: string, of: string, isSame: boolean): Message => ({
  severity: isSame ? "note" : "warning",
  place: { sheet },
  leavesOut: true,
  text: isSame
    ? {
        zh: `工作表“${sheet}”与“${of}”完全相同，没有再读`,
        en: `the sheet “${sheet}” repeats “${of}” and was not read again`
      }
    : {
        zh: `工作表“${sheet}”是“${of}”的副本，内容不同，没有读入；要以它为准的，请删去“${of}”，把它改名为“${of}”再导入`,
        en: `the sheet “${sheet}” is a copy of “${of}” with other contents and was not read: if it is the right one, delete “${of}”, give the copy its name and import again`
      }
})

/** Formulas whose results are not stored, by their cells; nothing where there are none. */
export const uncomputed = (sheet: string, cells: ReadonlyArray<string>): ReadonlyArray<Message> => {
  const [cell] = cells
  if (cell === undefined) return []
  const named = cells.slice(0, most)
  const more = cells.length > most
  return [
    {
      severity: "warning",
      place: { sheet, cell },
      text: {
        zh: `工作表“${sheet}”的 ${named.join("、")} ${more ? `等 ${cells.length} 格` : ""}是没有算出结果的公式，没有读入；请用 Excel 打开并保存后再导入`,
        en: `${named.join(", ")}${more ? `, … (${cells.length} in all)` : ""} of “${sheet}”: formulas without results; open and save the file in Excel and import it again`
      }
    }
  ]
}
