/**
 * What a PDF says of the working notes of its reports: left out of its data, so that it may be published, or inside, so that it may not.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { editionOf } from "@gongkai/core/editions/official"
import { notesOf } from "@gongkai/core/forPublic"
import type { Text } from "@gongkai/core/Text"
import { isDraft } from "@gongkai/core/wholeness"
import type { Record } from "@gongkai/pdf"
import type { Verdict } from "./verdicts.ts"

/** Reports that the file prints as final, though the data inside have errors: the notes that accept these were left out. */
const accepted = (drafts: ReadonlyArray<Draft>, marked: ReadonlyArray<number>): number =>
  drafts.filter((draft, at) => !marked.includes(at) && isDraft(draft, editionOf(draft))).length

const leftOut = (count: number, isAlone: boolean): Text => ({
  zh: `其中的数据供公布，不含工作记录（疑点说明、双人复核）${
    count === 0
      ? ""
      : `；${isAlone ? "报告" : `${count} 份报告`}中的错误在印出时都有说明，理由没有公布，请用 gongkai check 查看是哪些错误`
  }`,
  en: `the data inside are for the public, without working notes (accepted findings, double entry)${
    count === 0
      ? ""
      : `; errors of ${isAlone ? "the report" : `${count} reports`} were accepted when it was printed, for reasons that are not published: gongkai check lists the errors`
  }`
})

const inside = (waivers: number, doubleEntry: number): Text => {
  const zh = [...(waivers > 0 ? [`疑点说明 ${waivers} 条`] : []), ...(doubleEntry > 0 ? ["双人复核记录"] : [])]
  const en = [
    ...(waivers > 0 ? [`${waivers} accepted finding(s)`] : []),
    ...(doubleEntry > 0 ? ["the record of a second entry"] : [])
  ]
  return {
    zh: `其中的数据带有工作记录（${zh.join("、")}），有理由和姓名，只供内部使用；要公布请用 gongkai print 重印`,
    en: `the data inside hold working notes (${en.join(", ")}) with reasons and names, for inside alone: print it again with gongkai print before it is published`
  }
}

/** What is to be said; `undefined` where a report has no notes and none were left out. */
const said = (drafts: ReadonlyArray<Draft>, { withheld }: Pick<Record.Record, "withheld">): Text | undefined => {
  if (withheld !== undefined) return leftOut(accepted(drafts, withheld.drafts), drafts.length === 1)
  const all = drafts.map(notesOf)
  const waivers = all.reduce((sum, each) => sum + each.waivers, 0)
  const doubleEntry = all.filter((each) => each.doubleEntry).length
  return waivers + doubleEntry === 0 ? undefined : inside(waivers, doubleEntry)
}

/** A verdict, and what is to be said of the working notes behind it. */
export const withNotes = (
  verdict: Verdict,
  drafts: ReadonlyArray<Draft>,
  record: Pick<Record.Record, "withheld">
): Verdict => {
  const text = said(drafts, record)
  if (text === undefined) return verdict
  return { ...verdict, text: { zh: `${verdict.text.zh}。${text.zh}`, en: `${verdict.text.en}. Besides, ${text.en}` } }
}
