/**
 * A manuscript as a text file for another editor: a line a line, marked for what it is, and back again without loss.
 *
 * Headings are marked `#` to `####`, rows of tables `|`, the rows that head them `|=`, captions `|#`, items `*` and `*1` where they are
 * numbered, pictures `!`. A paragraph that would be taken for one of these, or for an escaped one, has a backslash in front.
 *
 * @module
 */
import type { Figure } from "@gongkai/core/Narrative"
import { picture } from "@gongkai/core/Plain"
import * as Result from "effect/Result"
import { visible } from "./edit.ts"
import { type Kind, type Level, type Line, line, marked } from "./Line.ts"
import { empty, type Manuscript } from "./Manuscript.ts"

const heading = /^(?<marks>#{1,4}) (?<text>.*)$/u
const row = /^(?<anew>\+?)\|(?<sign>[#=]?) (?<text>.*)$/u
const item = /^(?<anew>\+?)(?<depth>\*{1,4})(?<ordered>1?)(?<mark>[=-]?) (?<text>.*)$/u
const figure = /^! (?<json>\{.*\})$/u

const looks = String.raw`(?:#|\+?\|[#=]? |\+?\*{1,4}1?[=-]? |! \{)`
const escaped = new RegExp(String.raw`^\\*${looks}`, "u")
const escapes = new RegExp(String.raw`^\\+${looks}`, "u")

const plain = (text: string): string => (escaped.test(text) ? `\\${text}` : text)

const signs = { caption: "#", head: "=", row: "" } as const
const itemMarks = { counted: "", own: "=", none: "-" } as const

/** Whether two lines could be of one block if nothing told them apart. */
const alike = (one: Kind | undefined, other: Kind): boolean =>
  one !== undefined &&
  one.type !== "figure" &&
  (one.type === "item" ? other.type === "item" && one.ordered === other.ordered : other.type !== "item")

/** A plus where a block begins right behind one of the same kind. */
const anew = (before: Line | undefined, kind: Exclude<Kind, { readonly type: "figure" }>): string =>
  before?.kind !== undefined && alike(before.kind, kind) && "of" in before.kind && before.kind.of !== kind.of ? "+" : ""

const shown = (each: Line, before: Line | undefined): string => {
  const { text, level, kind } = each
  if (level !== undefined) return `${"#".repeat(level)} ${text}`
  if (kind === undefined) return plain(text)
  if (kind.type === "figure") {
    const { place, caption, alternative } = kind.figure
    const json = `! ${JSON.stringify({ place, caption, alternative })}`
    const own = text.replace(picture(kind.figure), "")
    return own === text ? plain(text) : own.trim() === "" ? json : `${json}\n${plain(own)}`
  }
  if (kind.type === "item") {
    const depth = "*".repeat(kind.level + 1)
    if (marked(each) === undefined) return plain(text)
    return `${anew(before, kind)}${depth}${kind.ordered ? "1" : ""}${itemMarks[kind.mark]} ${text}`
  }
  return `${anew(before, kind)}|${signs[kind.type]} ${text}`
}

export const toText = ({ lines }: Manuscript): string =>
  lines.map((each, at) => `${shown(each, lines[at - 1])}\n`).join("")

/** A kind before it is known of which block it is. */
type Open<K = Exclude<Kind, { readonly type: "figure" }>> = K extends unknown ? Omit<K, "of"> : never

interface Read {
  readonly line: Line
  readonly open?: Open
  readonly anew?: boolean
}

const levels: ReadonlyArray<Level> = [1, 2, 3, 4]
const depths = [0, 1, 2, 3] as const

const read = (each: string): Read => {
  const { marks, text: words } = heading.exec(each)?.groups ?? {}
  if (marks !== undefined) return { line: line(words ?? "", levels[marks.length - 1]) }
  const ofRow = row.exec(each)?.groups
  if (ofRow !== undefined) {
    const type = ofRow["sign"] === "#" ? "caption" : ofRow["sign"] === "=" ? "head" : "row"
    return { line: line(ofRow["text"] ?? ""), open: { type }, anew: ofRow["anew"] === "+" }
  }
  const ofItem = item.exec(each)?.groups
  if (ofItem !== undefined) {
    const [ordered, text = ""] = [ofItem["ordered"] === "1", ofItem["text"]]
    const mark = ofItem["mark"] === "=" ? "own" : ofItem["mark"] === "-" ? "none" : "counted"
    const open = { type: "item", ordered, level: depths[(ofItem["depth"] ?? "*").length - 1] ?? 0, mark } as const
    const written = marked({ text, kind: { ...open, of: 0 } }) !== undefined
    return { line: line(written ? text : `${ordered ? "1." : "•"} ${text}`), open, anew: ofItem["anew"] === "+" }
  }
  const json = figure.exec(each)?.groups?.["json"]
  const found = json === undefined ? undefined : figureOf(json)
  if (found !== undefined) return { line: { text: picture(found), kind: { type: "figure", figure: found } } }
  return { line: line(escapes.test(each) ? each.slice(1) : each) }
}

/** The picture that a line describes; anything but three texts is none. */
const figureOf = (json: string): Figure | undefined => {
  const value = Result.getOrUndefined(Result.try((): unknown => JSON.parse(json)))
  if (typeof value !== "object" || value === null) return undefined
  const entries = Object.entries(value)
  const known = entries.every(
    ([key, each]) => ["place", "caption", "alternative"].includes(key) && typeof each === "string"
  )
  return known ? { type: "figure", ...Object.fromEntries(entries) } : undefined
}

export const fromText = (text: string): Manuscript => {
  const all = visible(text)
  const lines: Array<Line> = []
  let of = -1
  for (const { line: each, open, anew: begins = false } of (all.at(-1) === "" ? all.slice(0, -1) : all).map(read)) {
    if (open === undefined) lines.push(each)
    else {
      const before = lines.at(-1)?.kind
      if (begins || !alike(before, { ...open, of })) of = lines.length
      lines.push({ ...each, kind: { ...open, of } })
    }
  }
  return lines.length === 0 ? empty : { lines, cursor: { line: 0, offset: 0 } }
}
