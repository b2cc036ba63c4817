/**
 * Says what was not read: every unread cell is named by one message, with the reason, and no cell that was read is.
 *
 * Cells that were left unread for one reason are named together, by whole rows or whole columns where they are such.
 *
 * @module
 */
import { type Line, lines, printed } from "@gongkai/core/Axis"
import { type Cell, show } from "@gongkai/core/Cell"
import { type Edition, forms } from "@gongkai/core/Edition"
import { isUnread } from "@gongkai/core/Entry"
import type { Block, Form } from "@gongkai/core/Form"
import type { Text } from "@gongkai/core/Text"
import type { Message } from "@gongkai/match/Message"
import type { Read } from "@gongkai/match/readRow"
import { formMissing, rowMissing } from "@gongkai/match/remarks"

type Reads = ReadonlyMap<Cell, Read>

/** An unread cell in its table, and why it was not read. */
interface Open {
  readonly cell: Cell
  readonly column: number
  readonly row: number
  readonly read: Read | undefined
  readonly why: Text
}

export const unreadMessages = (edition: Edition, reads: Reads): ReadonlyArray<Message> =>
  forms(edition).flatMap((form) => {
    const all = form.blocks.map((block) => ({ block, open: openIn(form, block, reads) }))
    const cells = all.flatMap(({ open }) => open.map(({ cell }) => cell))
    const nothing = all.every(
      ({ block, open }) =>
        open.length === lines(block.rows).length * lines(block.columns).length &&
        open.every(({ read }) => read === undefined)
    )
    if (nothing) return [{ ...formMissing(form), cells }]
    return all.flatMap(({ block, open }) => groups(block, open).map((group) => message(form, block, group)))
  })

const openIn = (form: Form, { rows, columns }: Block, reads: Reads): ReadonlyArray<Open> =>
  lines(rows).flatMap((row, rowAt) =>
    lines(columns).flatMap((column, columnAt): ReadonlyArray<Open> => {
      const cell = show({ form: form.key, row: row.key, column: column.key })
      const read = reads.get(cell)
      if (read !== undefined && !isUnread(read.entry)) return []
      return [
        { cell, column: columnAt, row: rowAt, read, why: read === undefined ? rowMissing : (read.why ?? illegible) }
      ]
    })
  )

/** The cells of the same columns of several rows that were not read for the same reason. */
const groups = (block: Block, open: ReadonlyArray<Open>): ReadonlyArray<ReadonlyArray<Open>> => {
  const found = new Map<string, Array<Open>>()
  const add = (key: string, cells: ReadonlyArray<Open>) => found.set(key, [...(found.get(key) ?? []), ...cells])
  for (const row of lines(block.rows).keys()) {
    const own = open.filter((each) => each.row === row)
    for (const why of new Set(own.map((each) => each.why.zh))) {
      const alike = own.filter((each) => each.why.zh === why)
      add(`${alike.map(({ column }) => column).join()} ${why}`, alike)
    }
  }
  return [...found.values()]
}

const message = (form: Form, block: Block, group: ReadonlyArray<Open>): Message => {
  const [first] = group
  const place = first?.read?.place
  const what = named(form, block, group)
  const why = first?.why ?? illegible
  return {
    severity: "error",
    ...(place && { place: spotOf(place) }),
    text: {
      zh: `${what.zh}未读：${why.zh}；请对照原件补填`,
      en: `${what.en} not read: ${why.en}; fill in from the source`
    },
    cells: group.map(({ cell }) => cell)
  }
}

const spotOf = ({ text: _text, note: _note, confidence: _confidence, ...spot }: Read["place"]) => spot

const quoted = (name: string): string => `“${name}”`

/** “一、…”行, “一、…”行的“自然人”“总计”, “（一）予以公开”至“3.其他”共21行, or “总计”列. */
const named = (form: Form, block: Block, group: ReadonlyArray<Open>): Text => {
  const [rows, columns] = [lines(block.rows), lines(block.columns)]
  const [ownRows, ownColumns] = [new Set(group.map(({ row }) => row)), new Set(group.map(({ column }) => column))]
  const name = (line: Line | undefined) => quoted((line && printed(line)) || form.title)
  const across = [...ownColumns].flatMap((at) => columns[at] ?? [])
  const whole = ownColumns.size === columns.length
  const under = { zh: across.map(name).join(""), en: across.map(({ key }) => key).join(", ") }
  if (!whole && ownRows.size === rows.length && rows.length > 1)
    return { zh: `${quoted(block.heading ?? form.title)}${under.zh}列`, en: `${form.key}: columns ${under.en}` }
  const runs = consecutive([...ownRows])
  const zh = runs.map(([from, to]) =>
    from === to ? name(rows[from]) : `${name(rows[from])}至${name(rows[to])}共${to - from + 1}行`
  )
  const en = runs.map(([from, to]) => [...new Set([rows[from]?.key, rows[to]?.key])].join(" … "))
  return {
    zh: `${zh.join("、")}${ownRows.size === 1 && rows[0]?.heading.label !== "" ? "行" : ""}${whole || columns.length === 1 ? "" : `的${under.zh}`}`,
    en: `${form.key}: ${en.join(", ")}${whole ? "" : ` (${under.en})`}`
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
