/**
 * How far a report is filled in, part by part: what is still open is counted apart from what is wrong.
 *
 * A part in prose is done when something is written in it; whether it says enough is what findings are for.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import { place, type Section, slots } from "@gongkai/core/Edition"
import { isUnread } from "@gongkai/core/Entry"
import { shown } from "@gongkai/core/Plain"
import type { Editing } from "./Editing.ts"
import { fields } from "./head/fields.ts"
import * as Manuscript from "./prose/Manuscript.ts"

/** 空, 填写中, 已完成. */
export type Stage = "empty" | "begun" | "done"

/** So many of so many: cells, fields; of prose how many characters, and no `of`. */
export interface Progress {
  readonly stage: Stage
  readonly filled: number
  readonly of?: number
}

/** The progress of a part. An unread cell is not filled in: nobody knows what it says. */
export const progressOf = ({ edition, draft }: Editing, section: Section): Progress => {
  if (section.kind === "prose") {
    const narrative = Draft.narrative(draft, section)
    const filled =
      narrative === null
        ? 0
        : Manuscript.length(Manuscript.from(narrative, Manuscript.cellsOf(edition)), shown(edition, draft))
    const isBegun = narrative?.every(({ type }) => type === "heading") === true
    return { stage: filled === 0 ? "empty" : isBegun ? "begun" : "done", filled }
  }
  const own = slots(edition).filter(({ form }) => form === section)
  const all = Draft.entries(edition, draft)
  const filled = own.filter(({ cell }) => {
    const entry = all[place(edition, cell)] ?? null
    return entry !== null && !isUnread(entry)
  }).length
  const of = own.length
  return { stage: filled === of ? "done" : filled === 0 ? "empty" : "begun", filled, of }
}

/** Any of these tells readers whom to ask. */
const contacts = new Set(["agency.address", "agency.telephone", "agency.email", "agency.website"])

/** The progress of the head: done when it has its preamble and tells whom to ask. */
export const progressOfHead = ({ draft }: Editing): Progress => {
  const said = fields.filter((field) => field.read(draft) !== undefined)
  const isDone = said.some(({ isProse }) => isProse) && said.some(({ key }) => contacts.has(key))
  return { stage: isDone ? "done" : said.length > 1 ? "begun" : "empty", filled: said.length, of: fields.length }
}
