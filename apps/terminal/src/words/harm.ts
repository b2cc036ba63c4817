/**
 * Counts what is to be looked at after an import, in order of harm.
 *
 * First come sums that the document itself contradicts, then cells unread, parts missing, cells blank, doubtful readings, text left out, and
 * notes.
 *
 * @module
 */
import { check, rules } from "@gongkai/core/check"
import { entries, narrative } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { isUnread } from "@gongkai/core/Entry"
import type { Text } from "@gongkai/core/Text"
import type { Imported } from "@gongkai/import"

/** How much of each harm there is, the gravest first. */
export interface Harm {
  readonly breaches: number
  readonly unread: number
  /** Tables and parts of which nothing was found. */
  readonly missing: number
  /** Cells in which the document has nothing. */
  readonly blank: number
  readonly doubts: number
  readonly leftOut: number
  readonly notes: number
}

const kinds = ["breaches", "unread", "missing", "blank", "doubts", "leftOut", "notes"] as const

const words: { readonly [K in keyof Harm]: { readonly one: (count: number) => Text; readonly of: Text } } = {
  breaches: {
    one: (count) => ({ zh: `合计不符 ${count} 处`, en: `${count} sum(s) that contradict` }),
    of: { zh: "合计不符", en: "sums that contradict" }
  },
  unread: {
    one: (count) => ({ zh: `未读 ${count} 格`, en: `${count} cell(s) unread` }),
    of: { zh: "未读", en: "cells unread" }
  },
  missing: {
    one: (count) => ({ zh: `缺 ${count} 个部分`, en: `${count} part(s) missing` }),
    of: { zh: "缺部分", en: "parts missing" }
  },
  blank: {
    one: (count) => ({ zh: `空白 ${count} 格`, en: `${count} cell(s) blank` }),
    of: { zh: "有空白", en: "blank cells" }
  },
  doubts: {
    one: (count) => ({ zh: `存疑 ${count} 格`, en: `${count} cell(s) doubtful` }),
    of: { zh: "存疑", en: "cells doubtful" }
  },
  leftOut: {
    one: (count) => ({ zh: `没有收录的文字 ${count} 处`, en: `text left out in ${count} place(s)` }),
    of: { zh: "有文字没有收录", en: "text left out" }
  },
  notes: {
    one: (count) => ({ zh: `提示 ${count} 条`, en: `${count} note(s)` }),
    of: { zh: "有提示", en: "notes" }
  }
}

/** The sums of the form that the numbers of a report contradict, each in a sentence. */
export const breachesOf = ({ draft, edition }: Pick<Imported, "draft" | "edition">): ReadonlyArray<Text> => {
  const arithmetic = new Set(rules(edition).flatMap((rule) => ("equations" in rule ? [rule.id] : [])))
  return check(draft, { edition }).flatMap(({ rule, message }) => (arithmetic.has(rule) ? [message] : []))
}

export const harmOf = ({ draft, edition, messages }: Imported, breaches: ReadonlyArray<Text>): Harm => {
  const all = entries(edition, draft)
  const found = new Set(
    slots(edition).flatMap(({ form }, at) => {
      const entry = all[at] ?? null
      return isUnread(entry) && entry.unread === "" ? [] : [form.key]
    })
  )
  const missing = edition.sections.filter((section) =>
    section.kind === "form" ? !found.has(section.key) : narrative(draft, section) === null
  )
  const leftOut = messages.filter(({ leavesOut }) => leavesOut === true).length
  return {
    breaches: breaches.length,
    unread: all.filter(isUnread).length,
    missing: missing.length,
    blank: all.filter((entry) => entry === null).length,
    doubts: Object.values(draft.provenance?.cells ?? {}).filter(({ confidence }) => confidence === "likely").length,
    leftOut,
    notes: messages.filter(({ severity }) => severity === "note").length - leftOut
  }
}

/** Which of two does more harm: below 0 the first, above 0 the second. */
export const worse = (one: Harm, other: Harm): number =>
  kinds.map((kind) => other[kind] - one[kind]).find((difference) => difference !== 0) ?? 0

const read = (of: number, cells: number): Text => ({
  zh: `${cells} 格中读出 ${of} 格`,
  en: `${of} of ${cells} cells read`
})

const first = (all: ReadonlyArray<Text>): Text =>
  all.length === 0
    ? { zh: "，没有需要先看的", en: ", nothing to look at first" }
    : {
        zh: `；请依次核对：${all.map(({ zh }) => zh).join("，")}`,
        en: `; look at, in this order: ${all.map(({ en }) => en).join(", ")}`
      }

const joined = (one: Text, other: Text): Text => ({ zh: one.zh + other.zh, en: one.en + other.en })

/** The first line on one report: how many of its cells were read, and what to look at. */
export const opening = (harm: Harm, cells: number): Text =>
  joined(
    read(cells - harm.unread - harm.blank, cells),
    first(kinds.flatMap((kind) => (harm[kind] > 0 ? [words[kind].one(harm[kind])] : [])))
  )

/** Nothing of a file that is no report was read: whatever it was meant to be is missing whole. */
const refusedFiles = (count: number): ReadonlyArray<Text> =>
  count === 0 ? [] : [{ zh: `没有读成报告的文件 ${count} 个`, en: `${count} file(s) read as no report` }]

/**
 * The first line on several reports: how many of all cells were read, and in how many reports there is what. `refused` is how many files were
 * not read at all.
 */
export const openingOf = (
  all: ReadonlyArray<{ readonly harm: Harm; readonly cells: number }>,
  refused: number = 0
): Text => {
  const sum = (of: (each: { readonly harm: Harm; readonly cells: number }) => number) =>
    all.reduce((total, each) => total + of(each), 0)
  const cells = sum((each) => each.cells)
  return joined(
    read(cells - sum(({ harm }) => harm.unread + harm.blank), cells),
    first([
      ...refusedFiles(refused),
      ...kinds.flatMap((kind) => {
        const reports = all.filter(({ harm }) => harm[kind] > 0).length
        const { zh, en } = words[kind].of
        return reports > 0 ? [{ zh: `${zh}的 ${reports} 份`, en: `${reports} report(s) with ${en}` }] : []
      })
    ])
  )
}
