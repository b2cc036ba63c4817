/**
 * Counts with a point and noughts behind it, 28.0, among counts without: the point may be dirt within 280.
 *
 * A table of a program writes every count of a column so, and there 28.0 is 28. Where others of the column and of the row are whole, both
 * readings are left to the equations.
 *
 * @module
 */
import { type Cell, parse } from "@gongkai/core/Cell"
import { Count, isUnread } from "@gongkai/core/Entry"
import type { Text } from "@gongkai/core/Text"
import { narrow } from "@gongkai/match/marks"
import type { Read } from "@gongkai/match/readRow"

/** 28.0, 5.00件 */
const pointed = /^\D*(?<front>\d+)[.。](?<behind>0+)\D*$/u
/** 28, 1,213件 */
const plain = /^\D*\d+(?:,\d{3})*\D*$/u

const why: Text = {
  zh: "数字里有小数点，同列、同行的件数没有，可能是污点，也可能多写了小数",
  en: "there is a point in the number and none in the other counts of its column and row: it may be dirt"
}

/** How a count is written: with a point and noughts, or without. */
type Way = "pointed" | "plain"

const wayOf = (text: string): Way | undefined => {
  const own = narrow(text).trim()
  return pointed.test(own) ? "pointed" : plain.test(own) ? "plain" : undefined
}

/** The counts that were read, with those unread whose point may be dirt. */
export const withStrayPoints = (
  reads: ReadonlyMap<Cell, Read>,
  isCount: (cell: Cell) => boolean
): ReadonlyMap<Cell, Read> => {
  const all = [...reads.values()].flatMap((read) => {
    const way = isCount(read.cell) && !isUnread(read.entry) ? wayOf(read.place.text) : undefined
    if (way === undefined) return []
    const { form = "", row = "", column = "" } = parse(read.cell) ?? {}
    return [{ read, way, row: `${form}/${row}`, column: `${form}/${column}` }]
  })
  if (all.every(({ way }) => way === "plain")) return reads
  const found = new Map(reads)
  for (const one of all) {
    if (one.way === "plain" || one.read.entry === 0) continue
    const isUsual = (["row", "column"] as const).some((side) => {
      const others = all.filter((other) => other !== one && other[side] === one[side])
      return others.length > 0 && others.every(({ way }) => way === "pointed")
    })
    if (!isUsual) found.set(one.read.cell, doubtful(one.read))
  }
  return found
}

const doubtful = (read: Read): Read => {
  const { text } = read.place
  const { front = "", behind = "" } = pointed.exec(narrow(text).trim())?.groups ?? {}
  const candidates = [front, front + behind].map((digits) => Count.make(Number(digits)))
  return { ...read, entry: { unread: text, candidates }, place: { ...read.place, note: why.zh }, why }
}
