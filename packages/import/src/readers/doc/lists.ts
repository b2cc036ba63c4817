/**
 * The numbers and signs that old Word files write in front of the paragraphs of lists ([MS-DOC] 2.9.131 LFO, 2.9.147 LSTF, 2.9.150 LVL).
 *
 * They stand nowhere in the text and are counted anew.
 * A list that is damaged, or counts in a way that nobody here knows, has no numbers; its paragraphs stay what they are.
 *
 * @module
 */
import type { Item } from "@gongkai/match/Document"
import { counted } from "../docx/numbering.ts"
import { bullet } from "../numerals.ts"
import type { WordFile } from "./file.ts"
import type { Property } from "./properties.ts"

/** The properties of a paragraph that name its list, counted from 1, and its level. */
const [listOf, levelOf] = [0x460b, 0x260a]

/** Ways of counting by their numbers in the file, as newer Word files name them. */
const formats: { readonly [number: number]: string } = {
  0: "decimal",
  3: "upperLetter",
  4: "lowerLetter",
  10: "ideographDigital",
  11: "japaneseCounting",
  14: "decimal",
  18: "decimalEnclosedCircle",
  23: "bullet",
  28: "decimalEnclosedCircle",
  33: "chineseCounting",
  35: "taiwaneseCountingThousand",
  37: "chineseCounting",
  39: "chineseCountingThousand"
}

interface Level {
  readonly start: number
  readonly format: string | undefined
  /** Characters up to the eighth stand for the number of a level. */
  readonly text: string
}

const mostLists = 10_000

/** The level that begins at a place, and where the next begins. */
const levelAt = (view: DataView, at: number): { readonly level: Level; readonly end: number } => {
  const text = at + 28 + view.getUint8(at + 25) + view.getUint8(at + 24)
  const length = view.getUint16(text, true)
  const characters = Array.from({ length }, (_, index) =>
    String.fromCharCode(view.getUint16(text + 2 + 2 * index, true))
  )
  return {
    level: { start: view.getInt32(at, true), format: formats[view.getUint8(at + 4)], text: characters.join("") },
    end: text + 2 + 2 * length
  }
}

/** The levels of each list, by its number. */
const listsIn = ({ table, lists: { at, length } }: WordFile): ReadonlyMap<number, ReadonlyArray<Level>> => {
  const all = new Map<number, ReadonlyArray<Level>>()
  if (length < 2) return all
  const count = Math.min(mostLists, table.getUint16(at, true))
  let next = at + 2 + 28 * count
  for (let list = 0; list < count; list++) {
    const own = at + 2 + 28 * list
    const levels: Array<Level> = []
    for (let left = (table.getUint8(own + 26) & 1) === 1 ? 1 : 9; left > 0; left--) {
      const { level, end } = levelAt(table, next)
      levels.push(level)
      next = end
    }
    all.set(table.getInt32(own, true), levels)
  }
  return all
}

/** Which list each use of one is of, and where its levels begin anew. */
interface Use {
  readonly list: number
  readonly starts: ReadonlyMap<number, number>
}

const usesIn = ({ table, overrides: { at, length } }: WordFile): ReadonlyArray<Use> => {
  if (length < 4) return []
  const count = Math.min(mostLists, table.getUint32(at, true))
  let next = at + 4 + 16 * count
  return Array.from({ length: count }, (_, use) => {
    const own = at + 4 + 16 * use
    const starts = new Map<number, number>()
    next += 4
    for (let left = table.getUint8(own + 12); left > 0; left--) {
      const flags = table.getUint8(next + 4)
      if ((flags & 0x10) !== 0) starts.set(flags & 0x0f, table.getInt32(next, true))
      next = (flags & 0x20) === 0 ? next + 8 : levelAt(table, next + 8).end
    }
    return { list: table.getInt32(own, true), starts }
  })
}

/** What a file says of its lists; nothing where that cannot be read. */
const saidBy = (file: WordFile) => {
  try {
    return { lists: listsIn(file), uses: usesIn(file) }
  } catch {
    return { lists: new Map<number, ReadonlyArray<Level>>(), uses: [] }
  }
}

/** The item of a paragraph with these properties. Call it once for each paragraph that holds text, in order. */
export const numberer = (file: WordFile): ((properties: ReadonlyArray<Property>) => Item | undefined) => {
  const { lists, uses } = saidBy(file)
  const counts = new Map<number, Array<number>>()
  const started = new Set<string>()
  return (properties) => {
    const [named, placed] = [listOf, levelOf].map((wanted) => properties.findLast(({ number }) => number === wanted))
    const id = named?.view.getInt16(named.at, true) ?? 0
    const at = placed?.view.getUint8(placed.at) ?? 0
    const use = uses[id - 1]
    const levels = use && lists.get(use.list)
    const level = levels?.[at]
    if (use === undefined || levels === undefined || level?.format === undefined) return undefined
    const count = counts.get(use.list) ?? []
    counts.set(use.list, count)
    const anew = started.has(`${id}/${at}`) ? undefined : use.starts.get(at)
    started.add(`${id}/${at}`)
    count[at] = anew ?? (count[at] ?? level.start - 1) + 1
    count.length = at + 1
    if (level.format === "bullet")
      return { level: at, ordered: false, mark: Array.from(level.text, (sign) => bullet(sign, "")).join("") }
    const mark = Array.from(level.text, (character) => {
      const other = levels[character.charCodeAt(0)]
      return character > "\b" ? character : counted(other?.format, count[character.charCodeAt(0)] ?? other?.start ?? 1)
    }).join("")
    return { level: at, ordered: true, mark }
  }
}
