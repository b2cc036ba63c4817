/**
 * The numbers of lists and headings in an OpenDocument text: they stand nowhere in the text and are counted anew, list by list.
 *
 * @module
 */
import { bullet, chinese, circled, letter } from "../numerals.ts"
import { type Element, elements, find } from "../tree.ts"

interface Level {
  readonly start: number
  readonly format: string
  /** The label, `%1%` standing for the number of the first level. */
  readonly text: string
}

type Levels = ReadonlyMap<number, Level>

/** A list that is being counted: its style, and for each level the number that was written last. */
export interface List {
  readonly style: string
  readonly counts: Array<number>
}

const formatted = (format: string, count: number): string => {
  if (format.startsWith("一")) return chinese(count)
  if (format.startsWith("①")) return circled(count)
  if (format === "A" || format === "a") return format === "A" ? letter(count) : letter(count).toLowerCase()
  return format === "" ? "" : String(count)
}

const levelOf = ({ name, attributes, ...element }: Element, at: number): Level => {
  const start = Number(attributes["text:start-value"] ?? 1) || 1
  const before = attributes["style:num-prefix"] ?? ""
  const after = attributes["style:num-suffix"] ?? ""
  if (name === "text:list-level-style-bullet") {
    const font = find({ name, attributes, ...element }, "style:text-properties")?.attributes ?? {}
    const family = font["fo:font-family"] ?? font["style:font-name"] ?? ""
    const signs = Array.from(attributes["text:bullet-char"] ?? "", (each) => bullet(each, family))
    return { start, format: "", text: signs.join("") }
  }
  const format = attributes["style:num-format"] ?? ""
  const shown = Math.min(at, Number(attributes["text:display-levels"] ?? 1) || 1)
  const numbers = Array.from({ length: shown }, (_, level) => `%${at - shown + level + 1}%`)
  const text = attributes["loext:num-list-format"] ?? (format === "" ? "" : before + numbers.join(".") + after)
  return { start, format, text }
}

const levelsOf = (list: Element): Levels =>
  new Map(
    elements(list).flatMap((each) => {
      const at = Number(each.attributes["text:level"])
      return Number.isInteger(at) && at > 0 && at <= 10 ? [[at, levelOf(each, at)] as const] : []
    })
  )

/** Counts the lists of a text. `parts` hold the styles of lists. */
export const numberer = (parts: ReadonlyArray<Element | undefined>) => {
  const styles = new Map<string, Levels>()
  let outline: Levels = new Map()
  for (const part of parts)
    for (const each of part === undefined ? [] : elements(part)) {
      if (each.name === "text:list-style") styles.set(each.attributes["style:name"] ?? "", levelsOf(each))
      else if (each.name === "text:outline-style") outline = levelsOf(each)
    }
  const byId = new Map<string, List>()
  const byStyle = new Map<string, List>()
  const headings: List = { style: "", counts: [] }

  const count = (levels: Levels, counts: Array<number>, at: number, anew: number | undefined): string => {
    const level = levels.get(at)
    if (level === undefined) return ""
    counts[at - 1] = anew ?? (counts[at - 1] ?? level.start - 1) + 1
    counts.length = at
    return level.text.replaceAll(/%(\d{1,2})%/gu, (_, digits: string) => {
      const other = Number(digits)
      return formatted(levels.get(other)?.format ?? "1", counts[other - 1] ?? levels.get(other)?.start ?? 1)
    })
  }

  return {
    /** The list that an element begins or goes on with. */
    list: ({ attributes }: Element, around: List | undefined): List => {
      const style = attributes["text:style-name"] ?? around?.style ?? ""
      const before =
        byId.get(attributes["text:continue-list"] ?? "") ??
        (attributes["text:continue-numbering"] === "true" ? byStyle.get(style) : undefined)
      // A list within a list counts in the same row of levels, though its style may be another.
      const list = { style, counts: around?.counts ?? before?.counts ?? [] }
      const id = attributes["xml:id"]
      if (id !== undefined) byId.set(id, list)
      byStyle.set(style, list)
      return list
    },
    /** The label of an item of a list, counted once for each. `anew` is the number that it says itself. */
    item: ({ style, counts }: List, at: number, anew: number | undefined): string =>
      count(styles.get(style) ?? new Map(), counts, at, anew),
    /** The number in front of a heading of some level. */
    heading: (at: number): string => count(outline, headings.counts, at, undefined)
  }
}
