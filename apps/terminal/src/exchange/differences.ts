/**
 * Where two states of one report differ, a line each: cells by their labels, prose by its heading, the head by its keys.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { difference, type InCell } from "@gongkai/core/difference"
import type { Draft } from "@gongkai/core/Draft"
import { type Edition, heading, labelOf, slot } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import * as Entry from "@gongkai/core/Entry"
import type { Text } from "@gongkai/core/Text"

/** How many are named; the rest is counted. */
const named = 10

export const differences = (here: Draft, there: Draft): ReadonlyArray<Text> => {
  if (here.edition !== there.edition) {
    return [
      {
        zh: `格式版本：本地 ${here.edition}，服务器 ${there.edition}`,
        en: `edition: here ${here.edition}, on the server ${there.edition}`
      }
    ]
  }
  const edition = editionOf(here)
  const changes = difference(here, there)
  const prose = new Set(changes.flatMap((change) => (change._tag === "Prose" ? [change.section] : [])))
  const all: ReadonlyArray<Text> = [
    ...changes.flatMap((change) =>
      change._tag === "Head" && change.key !== "provenance"
        ? [{ zh: `报告信息 ${change.key} 不同`, en: `${change.key} differs` }]
        : []
    ),
    ...edition.sections
      .filter(({ key }) => prose.has(key))
      .map((section) => ({
        zh: `“${heading(edition, section)}”文字不同`,
        en: `the text of “${heading(edition, section)}” differs`
      })),
    ...changes.flatMap((change) => (change._tag === "Cell" ? [inCell(edition, change)] : []))
  ]
  const rest = all.length - named
  return rest <= 0 ? all : [...all.slice(0, named), { zh: `另有 ${rest} 处不同`, en: `and ${rest} more` }]
}

const inCell = (edition: Edition, { cell, before, after }: InCell): Text => {
  const [here, there] = [shown(edition, cell, before), shown(edition, cell, after)]
  const place = labelOf(edition, cell)
  return {
    zh: `${place}：本地 ${here.zh}，服务器 ${there.zh}`,
    en: `${place}: here ${here.en}, on the server ${there.en}`
  }
}

/** On paper nothing tells a 0 from 本项全年无; here it is what differs. */
const shown = (edition: Edition, cell: Cell, entry: Entry.Entry): Text => {
  if (entry === null) return { zh: "空白", en: "blank" }
  if (entry === "none") return { zh: "本项全年无", en: "none all year" }
  const text = Entry.show(entry, slot(edition, cell)?.measure ?? "count")
  return { zh: text, en: text }
}
