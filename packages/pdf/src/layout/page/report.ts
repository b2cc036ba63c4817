/**
 * A report as a flow: title, preamble, the six parts under their numbered headings, signature.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import { isStale } from "@gongkai/core/doubleEntry"
import * as Edition from "@gongkai/core/Edition"
import { titleOf } from "@gongkai/core/Header"
import * as Narrative from "@gongkai/core/Narrative"
import * as Plain from "@gongkai/core/Plain"
import { figures } from "@gongkai/core/figures"
import type { Block, Flow } from "./Flow.ts"
import { isDate } from "./isDate.ts"
import { type Rules, today } from "../line/Rules.ts"
import { plainScripts } from "../line/plainScripts.ts"
import * as Table from "../table/Table.ts"

/** What of the report is printed only where it is asked for. */
export interface Asked {
  /** Who entered the figures and who entered them again, under the last table. */
  readonly doubleEntry?: boolean
  /** Leaves room where a part has not a word yet, for whoever fills the form in by hand. */
  readonly form?: boolean
  /** By which rules the pages are laid out, today's unless given. */
  readonly rules?: Rules
}

/** A report as a flow: title, preamble, parts with their tables, signature. */
export const report = (
  draft: Draft.Draft,
  edition: Edition.Edition,
  { doubleEntry = false, form = false, rules = today }: Asked = {}
): Flow => {
  const values: Table.Values = new Map(Array.from(figures(edition, draft), ([cell, { text }]) => [cell, text]))
  const show = Plain.shown(edition, draft)
  const last = Edition.forms(edition).at(-1)
  const said = (narrative: Narrative.Narrative): Flow => {
    const all = blocks(narrative, show, rules)
    return rules === 1 ? all : all.map(bare)
  }
  const part = (section: Edition.Section): Flow => {
    const heading: Block = { kind: "heading", level: 1, text: Edition.heading(edition, section) }
    if (section.kind === "prose") {
      const own = said(Draft.narrative(draft, section) ?? [])
      return [heading, ...(form && own.length === 0 ? [room] : own)]
    }
    const table: Block = { kind: "table", table: Table.ofForm(section), values }
    return section === last && doubleEntry ? [heading, table, ...turns(draft, edition)] : [heading, table]
  }
  return [
    { kind: "title", text: titleOf(draft), organ: draft.agency.name },
    ...dated(said(draft.preamble ?? [])),
    ...edition.sections.flatMap(part),
    ...sign(draft)
  ]
}

/** Lines to write on. */
const room: Block = { kind: "room", lines: 8 }

/** <http://…>: the brackets say where an address ends, which on paper is seen. */
const bracketed = /<((?:https?:\/\/|mailto:)[^<>\s]+)>/gu

const bare = (block: Block): Block =>
  block.kind === "paragraph" || block.kind === "item"
    ? { ...block, text: block.text.replaceAll(bracketed, "$1") }
    : block

/** A date that stands alone under the title is centred there. */
const dated = ([first, ...others]: Flow): Flow => {
  if (first === undefined) return []
  const isAlone = first.kind === "paragraph" && isDate(first.text)
  return [isAlone ? { ...first, centred: true } : first, ...others]
}

const blocks = (narrative: Narrative.Narrative, show: Plain.Shown, rules: Rules): Flow =>
  narrative.flatMap((block): Flow => {
    switch (block.type) {
      case "heading":
        return [{ kind: "heading", level: block.level, text: plainScripts(block.text) }]
      case "paragraph":
        return [{ kind: "paragraph", text: plainScripts(Plain.running(block.text, show)) }]
      case "list":
        return Narrative.marks(block).map((mark, at) => {
          const { text = "", level = 0 } = block.items[at] ?? {}
          return { kind: "item", level, mark: plainScripts(mark), text: plainScripts(text) }
        })
      case "table": {
        const table = Table.ofTexts(block.head.map(plainRow), block.rows.map(plainRow), { rules })
        return [{ kind: "table", table, ...(block.caption !== undefined && { caption: plainScripts(block.caption) }) }]
      }
      case "figure":
        return [{ kind: "paragraph", text: plainScripts(Plain.picture(block, false)) }]
    }
  })

const plainRow = (row: ReadonlyArray<string>): ReadonlyArray<string> => row.map(plainScripts)

/** Who entered the figures twice, on one line; where a figure was changed since, it is said. */
const turns = (draft: Draft.Draft, edition: Edition.Edition): Flow => {
  const { doubleEntry: record } = draft
  if (record === undefined) return []
  const told = ({ by, on }: typeof record.first): string => `${by}（${inWords(on.slice(0, 10))}）`
  const since = isStale(edition, draft) ? "　（复核之后数据又有改动）" : ""
  return [
    { kind: "paragraph", text: plainScripts(`录入：${told(record.first)}　复核：${told(record.second)}${since}`) }
  ]
}

const inWords = (date: string): string => {
  const [year, month, day] = date.split("-").map(Number)
  return `${year}年${month}月${day}日`
}

const sign = ({ signature }: Draft.Draft): Flow => {
  if (signature === undefined) return []
  return [{ kind: "sign", organ: signature.organ, date: inWords(signature.date) }]
}
