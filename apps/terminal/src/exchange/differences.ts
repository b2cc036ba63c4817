/**
 * Where two states of one report differ, a line each: cells by their labels, prose by its heading, the head by its keys.
 *
 * @module
 */
import { canonical } from "@gongkai/core/canonical"
import * as Draft from "@gongkai/core/Draft"
import { heading, label, slots } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import * as Entry from "@gongkai/core/Entry"
import type { Slot } from "@gongkai/core/Form"
import { fields } from "@gongkai/core/Header"
import * as Interchange from "@gongkai/core/Interchange"
import type { Text } from "@gongkai/core/Text"

/** How many are named; the rest is counted. */
const named = 10

export const differences = (here: Draft.Draft, there: Draft.Draft): ReadonlyArray<Text> => {
  if (here.edition !== there.edition) {
    return [
      {
        zh: `格式版本：本地 ${here.edition}，服务器 ${there.edition}`,
        en: `edition: here ${here.edition}, on the server ${there.edition}`
      }
    ]
  }
  const edition = editionOf(here)
  const [mine, theirs] = [Interchange.encode(here), Interchange.encode(there)]
  const differs = (key: string): boolean => canonical(mine[key] ?? null) !== canonical(theirs[key] ?? null)
  const head = Object.keys(fields).filter((key) => key !== "provenance" && differs(key))
  const cells = slots(edition).filter(
    ({ cell }) => JSON.stringify(Draft.at(here, cell)) !== JSON.stringify(Draft.at(there, cell))
  )
  const prose = edition.sections.filter((section) => section.kind === "prose" && differs(section.key))
  const all: ReadonlyArray<Text> = [
    ...head.map((key) => ({ zh: `报告信息 ${key} 不同`, en: `${key} differs` })),
    ...prose.map((section) => ({
      zh: `“${heading(edition, section)}”文字不同`,
      en: `the text of “${heading(edition, section)}” differs`
    })),
    ...cells.map((slot) => {
      const [one, other] = [shown(Draft.at(here, slot.cell), slot), shown(Draft.at(there, slot.cell), slot)]
      return {
        zh: `${label(slot)}：本地 ${one.zh}，服务器 ${other.zh}`,
        en: `${label(slot)}: here ${one.en}, on the server ${other.en}`
      }
    })
  ]
  const rest = all.length - named
  return rest <= 0 ? all : [...all.slice(0, named), { zh: `另有 ${rest} 处不同`, en: `and ${rest} more` }]
}

/** On paper nothing tells a 0 from 本项全年无; here it is what differs. */
const shown = (entry: Entry.Entry, { measure }: Slot): Text => {
  if (entry === null) return { zh: "空白", en: "blank" }
  if (entry === "none") return { zh: "本项全年无", en: "none all year" }
  const text = Entry.show(entry, measure)
  return { zh: text, en: text }
}
