/**
 * A difference between two versions of a report in words: what it is about, and what each side says.
 *
 * @module
 */
import type { Change } from "@gongkai/core/difference"
import { type Edition, heading, labelOf, slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { Narrative } from "@gongkai/core/Narrative"
import * as Plain from "@gongkai/core/Plain"
import type { Language } from "@gongkai/core/Text"
import { words } from "../words/words.ts"

/** What a change is about: a cell by its label, a part with the place in it, a field by its key. */
export const about = (edition: Edition, change: Change, language: Language): string => {
  if (change._tag === "Cell") return labelOf(edition, change.cell)
  if (change._tag === "Head") return `${words.head[language]}（${change.key}）`
  const part = edition.sections.find(({ key }) => key === change.section)
  const name = part === undefined ? change.section : heading(edition, part)
  return language === "zh" ? `${name} 第${change.at + 1}段` : `${name}, paragraph ${change.at + 1}`
}

const prose = (narrative: Narrative | null): string =>
  (narrative ?? []).flatMap((block) => Plain.lines(block, (cell) => `〔${cell}〕`)).join("\n")

/** What one side of a change says; a blank and nothing are named. */
export const side = (edition: Edition, change: Change, which: "before" | "after", language: Language): string => {
  if (change._tag === "Cell") {
    const entry = change[which]
    if (entry === null) return words.blank[language]
    if (entry === "none") return words.none[language]
    if (Entry.isUnread(entry)) return `${words.unread[language]}“${entry.unread}”`
    return Entry.show(entry, slot(edition, change.cell)?.measure ?? "count")
  }
  const text =
    change._tag === "Prose"
      ? prose(change[which])
      : typeof change[which] === "string"
        ? change[which]
        : change[which] === null
          ? ""
          : JSON.stringify(change[which])
  return text === "" ? words.empty[language] : text
}
