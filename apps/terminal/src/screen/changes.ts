/**
 * Describes a difference between two versions of a report: its place, and the value on each side.
 *
 * @module
 */
import type { Change } from "@gongkai/core/difference"
import { type Edition, heading, label, slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { DoubleEntry } from "@gongkai/core/Header"
import type { Narrative } from "@gongkai/core/Narrative"
import type { HeadKey } from "@gongkai/core/Patch"
import * as Plain from "@gongkai/core/Plain"
import type { Language, Text } from "@gongkai/core/Text"
import type { Message } from "@gongkai/editor/State"
import { tame } from "./Line.ts"
import { entered } from "./secondWords.ts"

const fields: { readonly [K in HeadKey]: Text } = {
  year: { zh: "年度", en: "year" },
  agency: { zh: "机关", en: "agency" },
  scope: { zh: "统计范围", en: "scope" },
  reading: { zh: "空白的读法", en: "how blanks are read" },
  period: { zh: "起止日期", en: "period" },
  title: { zh: "标题", en: "title" },
  preamble: { zh: "导语", en: "preamble" },
  signature: { zh: "落款", en: "signature" },
  publishedOn: { zh: "公布日期", en: "published on" },
  waivers: { zh: "已接受的疑点", en: "waivers" },
  doubleEntry: { zh: "双人复核", en: "double entry" },
  provenance: { zh: "数据出处", en: "provenance" }
}

/** What a change is about. */
export const about = (edition: Edition, change: Change, language: Language): string => {
  switch (change._tag) {
    case "Head":
      return fields[change.key][language]
    case "Cell": {
      const found = slot(edition, change.cell)
      return found === undefined ? change.cell : label(found)
    }
    case "Prose": {
      const part = edition.sections.find(({ key }) => key === change.section)
      const place = { zh: `第${change.at + 1}段`, en: `paragraph ${change.at + 1}` }[language]
      return `${part === undefined ? change.section : heading(edition, part)} ${place}`
    }
  }
}

const nothing: Text = { zh: "（无）", en: "(nothing)" }
const blank: Text = { zh: "（空白）", en: "(blank)" }

/** A change is about words: a reference is shown by its cell, as the editor shows it. */
const written = (narrative: Narrative | null, language: Language): string =>
  narrative === null || narrative.length === 0
    ? nothing[language]
    : narrative.flatMap((block) => Plain.lines(block, (cell) => `〔${cell}〕`)).join(" ¶ ")

/** On paper nothing tells a 0 from 本项全年无; here it may be what differs. */
const said = (edition: Edition, cell: string, entry: Entry.Entry, language: Language): string => {
  if (entry === null) return blank[language]
  if (entry === "none") return { zh: "本项全年无", en: "none all year" }[language]
  if (Entry.isUnread(entry)) return { zh: `未读“${entry.unread}”`, en: `unread “${entry.unread}”` }[language]
  return Entry.show(entry, slot(edition, cell)?.measure ?? "count")
}

/** What the one side of a change says, on one line. */
export const side = (edition: Edition, change: Change, which: "before" | "after", language: Language): string => {
  const value = change[which]
  if (change._tag === "Cell") return tame(said(edition, change.cell, change[which], language))
  if (change._tag === "Prose") return tame(written(change[which], language))
  if (value === null || value === undefined) return nothing[language]
  // What the head has under this key is the record of a second entry.
  if (change._tag === "Head" && change.key === "doubleEntry") return entered(value as DoubleEntry, false)[language]
  return tame(typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value))
}

/** The first of the changes is named, the rest counted; F3 lists them all. */
export const changed = (edition: Edition, changes: ReadonlyArray<Change>): Message => {
  const [first] = changes
  const named = (language: Language): string =>
    first === undefined
      ? ""
      : `${about(edition, first, language)} ${side(edition, first, "before", language)}→${side(edition, first, "after", language)}`
  const text: Text = {
    zh: `别人改了文件，已读入 ${changes.length} 处（F3 逐项看）：${named("zh")}`,
    en: `changed by somebody else; ${changes.length} read in (F3 lists them): ${named("en")}`
  }
  return { severity: "warning", text }
}

/** The same while the second person types, who may not see them. */
export const readIn = (count: number): Message => ({
  severity: "warning",
  text: {
    zh: `别人改了文件，已读入 ${count} 处；离开复核后按 F3 逐项看`,
    en: `changed by somebody else; ${count} read in: F3 lists them once the second entry is left`
  }
})
