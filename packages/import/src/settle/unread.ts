/**
 * Says what was not read: every unread cell is named by one message, with the reason, and no cell that was read is.
 *
 * Cells that were left unread for one reason are told together: by whole rows or columns where they are such, else by the first few.
 *
 * @module
 */
import { type Line, lines, printed } from "@gongkai/core/Axis"
import { type Cell, show } from "@gongkai/core/Cell"
import { type Edition, forms } from "@gongkai/core/Edition"
import { isUnread } from "@gongkai/core/Entry"
import type { Block, Form } from "@gongkai/core/Form"
import type { Text } from "@gongkai/core/Text"
import { alike, listed, pattern } from "@gongkai/match/gathered"
import type { Message } from "@gongkai/match/Message"
import type { Read } from "@gongkai/match/readRow"
import { fillIn, formMissing, rowsMissing } from "@gongkai/match/remarks"

type Reads = ReadonlyMap<Cell, Read>

/** An unread cell in its table, and why it was not read. */
interface Open {
  readonly cell: Cell
  readonly block: Block
  readonly column: number
  readonly row: number
  readonly read: Read | undefined
  readonly why: Text
}

/** What was not found in the source has one cause in all tables; what was found and not read, one for each reason in a table. */
export const unreadMessages = (edition: Edition, reads: Reads): ReadonlyArray<Message> =>
  forms(edition).flatMap((form) => {
    const open = form.blocks.flatMap((block) => openIn(form, block, reads))
    const all = form.blocks.reduce((sum, { rows, columns }) => sum + lines(rows).length * lines(columns).length, 0)
    const lost = open.filter(({ read }) => read === undefined)
    const cells = lost.map(({ cell }) => cell)
    if (cells.length === all) return [{ ...formMissing(form), cells }]
    const absent = cells.length === 0 ? [] : [{ ...rowsMissing(named(form, lost)), cells }]
    return [...absent, ...reasons(open.filter(({ read }) => read !== undefined)).map((each) => message(form, each))]
  })

const openIn = (form: Form, block: Block, reads: Reads): ReadonlyArray<Open> =>
  lines(block.rows).flatMap((row, rowAt) =>
    lines(block.columns).flatMap((column, columnAt): ReadonlyArray<Open> => {
      const cell = show({ form: form.key, row: row.key, column: column.key })
      const read = reads.get(cell)
      if (read !== undefined && !isUnread(read.entry)) return []
      return [{ cell, block, column: columnAt, row: rowAt, read, why: read?.why ?? illegible }]
    })
  )

/** The cells that were not read for the same reason, whatever each of them says. */
const reasons = (open: ReadonlyArray<Open>): ReadonlyArray<ReadonlyArray<Open>> => {
  const found = new Map<string, ReadonlyArray<Open>>()
  for (const each of open) {
    const key = pattern(each.why.zh)
    found.set(key, [...(found.get(key) ?? []), each])
  }
  return [...found.values()]
}

const message = (form: Form, group: ReadonlyArray<Open>): Message => {
  const place = group[0]?.read?.place
  const what = named(form, group)
  const stood = standing(group)
  const why = (language: keyof Text): string => alike(group.map((each) => each.why[language]))
  return {
    severity: "error",
    ...(place && { place: spotOf(place) }),
    text: {
      zh: `${what.zh}未读${stood.zh}：${why("zh")}${fillIn.zh}`,
      en: `${what.en} not read${stood.en}: ${why("en")}${fillIn.en}`
    },
    cells: group.map(({ cell }) => cell)
  }
}

const spotOf = ({ text: _text, note: _note, confidence: _confidence, ...spot }: Read["place"]) => spot

/** What stands in the source where the cells were not read, the first few of it. */
const standing = (group: ReadonlyArray<Open>): Text => {
  const texts = group.flatMap(({ read }) => (read !== undefined && isUnread(read.entry) ? [read.entry.unread] : []))
  const all = [...new Set(texts.filter((text) => text !== ""))].map((text) => quoted(shorten(text)))
  if (all.length === 0) return { zh: "", en: "" }
  const unit: Text = { zh: "处", en: "" }
  return { zh: `（原文${listed(all, 3, unit, "zh")}）`, en: ` (it says ${listed(all, 3, unit, "en")})` }
}

const shorten = (text: string): string => {
  const flat = text.replaceAll(/\s+/gu, " ")
  return flat.length > 24 ? `${flat.slice(0, 23)}…` : flat
}

const quoted = (name: string): string => `“${name}”`

/** How many runs of rows are named. */
const most = 3

/** “一、…”行, “一、…”行的“自然人”“总计”, “（一）予以公开”至“3.其他”共21行, “总计”列, or the first few of such. */
const named = (form: Form, group: ReadonlyArray<Open>): Text => {
  const blocks = form.blocks.flatMap((block) => {
    const own = group.filter((each) => each.block === block)
    return own.length === 0 ? [] : sameColumns(own).map((cells) => inBlock(form, block, cells))
  })
  const names = (language: keyof Text) => blocks.map((each) => each[language])
  if (blocks.length <= most) return { zh: names("zh").join("、"), en: `${form.key}: ${names("en").join(", ")}` }
  const unit: Text = { zh: "格", en: "cells" }
  const count = { zh: `等共${group.length}${unit.zh}`, en: ` … ${group.length} ${unit.en} in all` }
  return {
    zh: names("zh").slice(0, most).join("、") + count.zh,
    en: `${form.key}: ${names("en").slice(0, most).join(", ")}${count.en}`
  }
}

/** The cells of a block by the columns that they are open in: rows with the same columns are told together. */
const sameColumns = (open: ReadonlyArray<Open>): ReadonlyArray<ReadonlyArray<Open>> => {
  const found = new Map<string, ReadonlyArray<Open>>()
  for (const row of new Set(open.map((each) => each.row))) {
    const own = open.filter((each) => each.row === row)
    const key = own.map(({ column }) => column).join()
    found.set(key, [...(found.get(key) ?? []), ...own])
  }
  return [...found.values()]
}

const inBlock = (form: Form, block: Block, group: ReadonlyArray<Open>): Text => {
  const [rows, columns] = [lines(block.rows), lines(block.columns)]
  const [ownRows, ownColumns] = [new Set(group.map(({ row }) => row)), new Set(group.map(({ column }) => column))]
  const name = (line: Line | undefined) => quoted((line && printed(line)) || form.title)
  const across = [...ownColumns].flatMap((at) => columns[at] ?? [])
  const whole = ownColumns.size === columns.length
  const under = { zh: across.map(name).join(""), en: across.map(({ key }) => key).join(", ") }
  if (!whole && ownRows.size === rows.length && rows.length > 1)
    return { zh: `${quoted(block.heading ?? form.title)}${under.zh}列`, en: `columns ${under.en}` }
  const runs = consecutive([...ownRows])
  const zh = runs.map(([from, to]) =>
    from === to ? name(rows[from]) : `${name(rows[from])}至${name(rows[to])}共${to - from + 1}行`
  )
  const en = runs.map(([from, to]) => [...new Set([rows[from]?.key, rows[to]?.key])].join(" … "))
  const unit: Text = { zh: "处", en: "places" }
  return {
    zh: `${listed(zh, most, unit, "zh")}${ownRows.size === 1 && rows[0]?.heading.label !== "" ? "行" : ""}${whole || columns.length === 1 ? "" : `的${under.zh}`}`,
    en: `${listed(en, most, unit, "en")}${whole ? "" : ` (${under.en})`}`
  }
}

/** Numbers in order as runs, each from its first to its last. */
const consecutive = (numbers: ReadonlyArray<number>): ReadonlyArray<readonly [number, number]> => {
  const runs: Array<readonly [number, number]> = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) runs.splice(-1, 1, [last[0], number])
    else runs.push([number, number])
  }
  return runs
}

const illegible: Text = { zh: "所写的不能读作数字", en: "the text there is no number" }
