/**
 * A place in a source as a few words of a sentence: 第12行, 第3页, 工作表“2022”A5.
 *
 * @module
 */
import type { Spot } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"

/** Nothing where the source says no place that a person could look up. */
export const where = (spot: Spot | undefined): Text => {
  const { line, page, sheet, cell = "" } = spot ?? {}
  if (sheet !== undefined) return { zh: `工作表“${sheet}”${cell}`, en: `sheet “${sheet}” ${cell} ` }
  if (page !== undefined) return { zh: `第${page}页`, en: `page ${page} ` }
  return line === undefined ? { zh: "", en: "" } : { zh: `第${line}行`, en: `line ${line} ` }
}
