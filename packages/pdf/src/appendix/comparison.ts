/**
 * A report beside last year's: every number of the tables that is not the same in both, as pages behind it.
 *
 * The pages leave out cells that the other edition does not count alike. They show a blank as 未填 and never as 0, and print a difference
 * only between two numbers. Two cells are the same here when paper shows the same: 0 and 本项全年无 are, though `difference` tells them apart.
 *
 * @module
 */
import { printed } from "@gongkai/core/Axis"
import { bridge } from "@gongkai/core/bridge"
import { at, type Draft } from "@gongkai/core/Draft"
import { type Edition, heading, slots } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import * as Entry from "@gongkai/core/Entry"
import type { Slot } from "@gongkai/core/Form"
import * as Money from "@gongkai/core/Money"
import { figure, unit } from "@gongkai/core/figures"
import type { Flow } from "../layout/page/Flow.ts"
import { grid, type Group } from "../layout/table/Table.ts"

const shares = [9, 9, 4, 4, 4]

/** 本项全年无 says 0; a blank or what could not be read says nothing. */
const numberOf = (entry: Entry.Entry): bigint | undefined =>
  typeof entry === "number" ? BigInt(entry) : entry === "none" ? 0n : undefined

/** Exact: counts as integers, amounts as integers of 分. */
const difference = (before: Entry.Entry, now: Entry.Entry, slot: Slot): string => {
  const [was, is] = [numberOf(before), numberOf(now)]
  if (was === undefined || is === undefined) return "—"
  const size = is > was ? is - was : was - is
  const digits = slot.measure === "amount" ? Money.show(Money.Money.make(Number(size))) : String(size)
  return `${is > was ? "＋" : "－"}${digits}${unit(slot)}`
}

/** The label of a cell's row, and of its column beside it; where rows have no label the outer heading of the columns stands for it. */
const labels = ({ row, column }: Slot): readonly [string, string] => {
  const outer = printed(row)
  if (outer !== "") return [outer, printed(column)]
  return [printed({ path: column.path.slice(0, 1) }), printed({ path: column.path.slice(1) })]
}

const grouped = (draft: Draft, last: Draft, cells: ReadonlyArray<Slot>): ReadonlyArray<Group> => {
  const groups: Array<{ readonly label: string; readonly block: Slot["block"]; readonly rows: Array<Array<string>> }> =
    []
  for (const each of cells) {
    const [before, now] = [at(last, each.cell), at(draft, each.cell)]
    const [old, own] = [shown(before, each), shown(now, each)]
    // Two numbers that could not be read are not known to be the same.
    if (old === own && !Entry.isUnread(before) && !Entry.isUnread(now)) continue
    const [label, beside] = labels(each)
    const row = [beside, old, own, difference(before, now, each)]
    const group = groups.at(-1)
    if (group?.label === label && group.block === each.block) group.rows.push(row)
    else groups.push({ label, block: each.block, rows: [row] })
  }
  return groups
}

const shown = (entry: Entry.Entry, slot: Slot): string => (entry === null ? "未填" : figure(entry, slot))

/** The flow of the pages that set a report beside last year's, number by number; `last` is of the year before. */
export const comparison = (draft: Draft, edition: Edition, last: Draft): Flow => {
  const before = editionOf(last)
  const tables = edition.sections.flatMap((section): Flow => {
    const cells = slots(edition).filter(
      ({ form, cell }) => form.key === section.key && bridge(edition, before).get(cell)?._tag === "Same"
    )
    const groups = grouped(draft, last, cells)
    if (groups.length === 0) return []
    const head = ["项目", "", `${last.year}年`, `${draft.year}年`, "增减"]
    return [
      { kind: "heading", level: 2, text: heading(edition, section) },
      { kind: "table", table: grid({ head, groups, shares, stub: 2, numbers: 2 }) }
    ]
  })
  const only = before.key === edition.key ? "" : "两年格式不同，只比较两种格式都有的格。"
  return [
    { kind: "heading", level: 1, text: `附：与${last.year}年度比较` },
    {
      kind: "paragraph",
      text: `${tables.length === 0 ? "两年各表的数都相同。" : "只列两年不同的数。"}${only}本页不是报告的内容。`
    },
    ...tables
  ]
}
