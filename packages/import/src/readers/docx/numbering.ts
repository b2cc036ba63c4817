/**
 * The numbers Word writes in front of paragraphs: they stand nowhere in the text and are counted anew, level by level.
 *
 * @module
 */
import type { Item } from "@gongkai/match/Document"
import { bullet, chinese, circled, digital, letter } from "../numerals.ts"
import { attribute } from "../xml.ts"
import { type Element, elements, find, value } from "./tree.ts"

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
}

const formats: { readonly [format: string]: (count: number) => string } = {
  none: () => "",
  bullet: () => "",
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: digital,
  decimalEnclosedCircle: circled,
  upperLetter: letter,
  lowerLetter: (count) => letter(count).toLowerCase()
}

/** A number as Word counts in a format; in digits where the format is another. */
export const counted = (format: string | undefined, count: number): string =>
  (formats[format ?? "decimal"] ?? String)(count)

const level = (from: Element): Level => {
  const format = value(from, "numFmt") ?? "decimal"
  const text = value(from, "lvlText") ?? ""
  return {
    start: Number(value(from, "start") ?? 1),
    format,
    text: format === "bullet" ? Array.from(text, (character) => bullet(character, fontOf(from))).join("") : text
  }
}

const fontOf = (level: Element): string => {
  const { attributes = {} } = find(level, "rPr", "rFonts") ?? {}
  return attribute(attributes, "ascii") ?? attribute(attributes, "hAnsi") ?? ""
}

/** The elements of a name by one of their attributes; of several the first counts. */
const named = (from: Element | undefined, name: string, id: string): ReadonlyMap<string, Element> => {
  const all = new Map<string, Element>()
  for (const each of from === undefined ? [] : elements(from)) {
    const key = each.name === name ? attribute(each.attributes, id) : undefined
    if (key !== undefined && !all.has(key)) all.set(key, each)
  }
  return all
}

/** The number or sign that Word prints in front of a paragraph with these properties. Call it once for each paragraph, in order. */
export const numberer = (numbering: Element | undefined, styles: Element | undefined) => {
  const lists = find(numbering, "numbering")
  const nums = named(lists, "num", "numId")
  const abstracts = named(lists, "abstractNum", "abstractNumId")
  const sheet = named(find(styles, "styles"), "style", "styleId")
  const counts = new Map<string, Array<number>>()
  const started = new Set<string>()

  const levelOf = (
    id: string,
    at: number
  ): { readonly list: string; readonly level: Level; readonly anew?: number } | undefined => {
    const num = nums.get(id)
    const list = value(num, "abstractNumId")
    const abstract = abstracts.get(list ?? "")
    const over = named(num, "lvlOverride", "ilvl").get(String(at))
    const found = find(over, "lvl") ?? named(abstract, "lvl", "ilvl").get(String(at))
    const anew = value(over, "startOverride")
    return found && list !== undefined
      ? { list, level: level(found), ...(anew !== undefined && { anew: Number(anew) }) }
      : undefined
  }

  /** The list and level of a paragraph: its own, else those of its style and the styles that one is based on. */
  const placeOf = (properties: Element | undefined): readonly [id: string, at: number] | undefined => {
    let from = properties
    let at = value(from, "numPr", "ilvl")
    for (let step = 0; step < 12 && from !== undefined; step++) {
      const id = value(from, "numPr", "numId")
      at ??= value(from, "numPr", "ilvl")
      if (id !== undefined) return id === "0" ? undefined : [id, Math.min(8, Math.max(0, Number(at ?? 0) || 0))]
      const base = step === 0 ? value(from, "pStyle") : value(from, "basedOn")
      const style = sheet.get(base ?? "")
      const paragraph = find(style, "pPr")
      from = style && { ...style, children: [...style.children, ...(paragraph?.children ?? [])] }
    }
    return undefined
  }

  return (properties: Element | undefined): Item | undefined => {
    // Word 2003 writes the number down.
    const written = find(properties, "listPr", "wx:t")
    if (written !== undefined) {
      const mark = attribute(written.attributes, "val") ?? ""
      const at = Math.min(8, Math.max(0, Number(value(properties, "listPr", "ilvl") ?? 0) || 0))
      return { level: at, ordered: /[\p{N}\p{L}]/u.test(mark), mark }
    }
    const place = placeOf(properties)
    if (place === undefined) return undefined
    const [id, at] = place
    const here = levelOf(id, at)
    if (here === undefined) return undefined
    const count = counts.get(here.list) ?? []
    counts.set(here.list, count)
    const first = here.anew !== undefined && !started.has(`${id}/${at}`)
    started.add(`${id}/${at}`)
    count[at] = first ? (here.anew ?? 1) : (count[at] ?? here.level.start - 1) + 1
    count.length = at + 1
    const mark = here.level.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
      const other = levelOf(id, Number(digit) - 1)?.level
      return counted(other?.format, count[Number(digit) - 1] ?? other?.start ?? 1)
    })
    return { level: at, ordered: here.level.format !== "bullet", mark }
  }
}
