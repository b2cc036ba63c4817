/**
 * What readers of several kinds say of a file beside its text: what they left out, and what a person would not see.
 *
 * @module
 */
import type { Message } from "@gongkai/match/Message"

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
      text: {
        zh: `工作表“${sheet}”第 ${named.join("、")} ${more ? `等 ${rows.length} ` : ""}行是隐藏的，已一并读入；请核对`,
        en: `rows ${named.join(", ")}${more ? ", …" : ""} of “${sheet}” are hidden (${rows.length} in all) and were read: check them`
      }
    }
  ]
}

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
