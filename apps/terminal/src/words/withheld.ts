/**
 * Tells that the working notes of a report did not go into a file that was written for others, and how to have them in it.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { hasNotes, notesOf } from "@gongkai/core/forPublic"
import type { Text } from "@gongkai/core/Text"

const how: Text = {
  zh: "理由和姓名没有写进文件，可以公布；内部传递要带上的，请加 --with-notes",
  en: "reasons and names are not in the file, which may be published; add --with-notes for a file that stays inside"
}

/** What was left out of one report's file; `undefined` where it had nothing that is left out, or the notes went along. */
export const withheld = (draft: Draft, notes: boolean): Text | undefined => {
  if (notes || !hasNotes(draft)) return undefined
  const { waivers, doubleEntry } = notesOf(draft)
  const zh = [...(waivers > 0 ? [`疑点说明 ${waivers} 条`] : []), ...(doubleEntry ? ["双人复核记录"] : [])]
  const en = [
    ...(waivers > 0 ? [`${waivers} accepted finding(s)`] : []),
    ...(doubleEntry ? ["the record of a second entry"] : [])
  ]
  return { zh: `${zh.join("、")}：${how.zh}`, en: `${en.join(", ")}: ${how.en}` }
}

/** The same of many files, of which so many reports had working notes; `undefined` where none had. */
export const withheldOfMany = (count: number): Text | undefined =>
  count === 0
    ? undefined
    : { zh: `${count} 份报告有工作记录：${how.zh}`, en: `${count} report(s) have working notes: ${how.en}` }
