/**
 * A report as a flow: title, preamble, the six parts under their numbered headings, signature.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import type { Measure } from "@gongkai/core/Axis"
import { derive } from "@gongkai/core/derive"
import * as Edition from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import { titleOf } from "@gongkai/core/Header"
import type * as Narrative from "@gongkai/core/Narrative"
import type { Block, Flow } from "./Flow.ts"
import * as Table from "./Table.ts"

export const report = (draft: Draft.Draft, edition: Edition.Edition): Flow => {
  const values = figures(edition, Draft.entries(edition, draft))
  let slot = 0
  const part = (section: Edition.Section): Flow => {
    const heading: Block = { kind: "heading", level: 1, text: Edition.heading(edition, section) }
    if (section.kind === "prose") return [heading, ...blocks(Draft.narrative(draft, section) ?? [])]
    const table = Table.ofForm(section)
    const from = slot
    slot += table.cells.filter(({ role }) => role === "value").length
    return [heading, { kind: "table", table, values: values.slice(from, slot) }]
  }
  return [
    { kind: "title", text: titleOf(draft), organ: draft.agency.name },
    ...blocks(draft.preamble ?? []),
    ...edition.sections.flatMap(part),
    ...sign(draft)
  ]
}

const blocks = (narrative: Narrative.Narrative): Flow =>
  narrative.map((block) =>
    block.type === "heading"
      ? { kind: "heading", level: block.level, text: block.text }
      : { kind: "paragraph", text: block.text }
  )

const sign = ({ signature }: Draft.Draft): Flow => {
  if (signature === undefined) return []
  const [year, month, day] = signature.date.split("-").map(Number)
  return [{ kind: "sign", organ: signature.organ, date: `${year}年${month}月${day}日` }]
}

/** The unit that an amount of money brings, where its heading prints none. */
const unitsOf = derive((edition: Edition.Edition) =>
  Edition.slots(edition).map((slot) =>
    slot.measure === "amount" && !Edition.label(slot).includes("万元") ? "万元" : ""
  )
)

/** What was not read is printed as it stood, but never so that it could be taken for a number that was. */
const shown = (entry: Entry.Entry, measure: Measure): string =>
  Entry.isUnread(entry) && !/[^\d\s.,，．元万亿件条个项起]/u.test(entry.unread) ? "未读" : Entry.show(entry, measure)

/** The numbers as printed, in the order of the edition's slots. */
const figures = (edition: Edition.Edition, entries: ReadonlyArray<Entry.Entry>): ReadonlyArray<string> => {
  const units = unitsOf(edition)
  return Edition.slots(edition).map(({ measure }, at) => {
    const entry = entries[at] ?? null
    return shown(entry, measure) + (typeof entry === "number" ? (units[at] ?? "") : "")
  })
}
