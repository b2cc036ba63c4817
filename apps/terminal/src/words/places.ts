/**
 * Places in a source as a clerk would look them up: 第12行, 第3页, 工作表“表三”B7, 表格第5行第3格.
 *
 * @module
 */
import type { Spot } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import { harmless } from "./Terminal.ts"

/** The number of the last element of these names on a path. */
const nth = (path: string, names: string): number | undefined => {
  const found = [...path.matchAll(new RegExp(`/(?:${names})(?:\\[(\\d+)\\])?(?=/|$)`, "gu"))].at(-1)
  return found === undefined ? undefined : Number(found[1] ?? 1)
}

/** The place in words; `undefined` where the source says none. */
export const placed = (spot: Spot | undefined): Text | undefined => {
  if (spot === undefined) return undefined
  const { line, page, path, sheet, cell } = spot
  if (sheet !== undefined)
    return {
      zh: `工作表“${harmless(sheet)}”${harmless(cell ?? "")}`,
      en: `sheet ${harmless(sheet)}${cell === undefined ? "" : `, cell ${harmless(cell)}`}`
    }
  if (page !== undefined) return { zh: `第${page}页`, en: `page ${page}` }
  if (path !== undefined) return onPath(path)
  return line === undefined ? undefined : { zh: `第${line}行`, en: `line ${line}` }
}

/** A path that leads through no table tells a clerk something only where it counts paragraphs. */
const onPath = (path: string): Text | undefined => {
  const [table, row, slot] = [nth(path, "table|tbl"), nth(path, "tr"), nth(path, "td|th|tc")]
  if (row !== undefined) {
    return {
      zh: `${table === undefined ? "" : `第${table}个表`}第${row}行${slot === undefined ? "" : `第${slot}格`}`,
      en: `${table === undefined ? "" : `table ${table}, `}row ${row}${slot === undefined ? "" : `, cell ${slot}`}`
    }
  }
  const paragraph = /^\/?(?:[\w:]+(?:\[1\])?\/)*?body(?:\[1\])?\/p\[(\d+)\]$/u.exec(path)?.[1]
  return paragraph === undefined ? undefined : { zh: `第${paragraph}段`, en: `paragraph ${paragraph}` }
}
