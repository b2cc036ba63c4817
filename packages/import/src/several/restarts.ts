/**
 * Where a report begins whose part one is missing: behind the title of another year its parts and tables come once more.
 *
 * @module
 */
import type { Block } from "@gongkai/match/Document"
import { headsAnnex } from "../outline/annex.ts"
import { titlesIn, yearOfTitle } from "../outline/titles.ts"

/** So many parts that stand in front of the title come once more behind it, or so many come behind it in all. */
const [least, most] = [2, 3]

/** The headings at which such reports begin. `parts` tells of each block which part it heads, from 0; -1 where it heads none. */
export const restarts = (
  blocks: ReadonlyArray<Block>,
  parts: ReadonlyArray<number>,
  holdTables: (blocks: ReadonlyArray<Block>) => boolean
): ReadonlyArray<number> => {
  const titles = titlesIn(blocks).filter(({ key }) => yearOfTitle(key) !== undefined)
  return titles.flatMap(({ from, at, key }, index) => {
    const years = titles.slice(0, index).map((title) => yearOfTitle(title.key))
    if (years.length === 0 || years.includes(yearOfTitle(key))) return []
    if (headsAnnex(blocks[from - 1])) return []
    const end = titles[index + 1]?.from ?? blocks.length
    const own = new Set(parts.slice(at + 1, end).filter((part) => part >= 0))
    const again = [...own].filter((part) => parts.slice(0, from).includes(part))
    const head = parts.findIndex((part, place) => place > at && part >= 0)
    const isAnew = again.length >= least || (own.size >= most && parts.slice(0, from).some((part) => part >= 0))
    return own.has(0) || !isAnew || !holdTables(blocks.slice(head, end)) ? [] : [head]
  })
}
