/**
 * The text of an old Word file as paragraphs and tables: without what was deleted or hidden, and without the codes of fields.
 *
 * @module
 */
import type { Block } from "@gongkai/match/Document"
import { withoutText } from "../cellText.ts"
import { lacking } from "../docx/fields.ts"
import { clean } from "../text.ts"
import { inStyle, type Style } from "@gongkai/match/marks"
import type { WordFile } from "./file.ts"
import { numberer } from "./lists.ts"
import { charactersOf } from "./pieces.ts"
import { characterProperties, paragraphProperties, type Property } from "./properties.ts"
import { divisions } from "./row.ts"
import { rectangle, type WordRow } from "./table.ts"

const [inTable, rowEnd, deleted, hidden] = [0x2416, 0x2417, 0x0800, 0x083c]

const [struck, struckTwice, moved, shifted] = [0x0837, 0x2a53, 0x2a48, 0x4845]
/** Text moved up or down by as many half points as this stands beside the line. */
const far = 5

/** How a character is set, as far as it says whether it is a part of the text beside it. */
const styleOf = (properties: ReadonlyArray<Property>): Style | undefined => {
  if (says(properties, struck) || says(properties, struckTwice)) return "struck"
  const script = properties.findLast(({ number }) => number === moved)
  const way = script?.view.getUint8(script.at) ?? 0
  if (way !== 0) return way === 1 ? "raised" : "lowered"
  const position = properties.findLast(({ number }) => number === shifted)
  const up = position?.view.getInt16(position.at, true) ?? 0
  return Math.abs(up) < far ? undefined : up > 0 ? "raised" : "lowered"
}

const says = (properties: ReadonlyArray<Property>, wanted: number): boolean => {
  const found = properties.findLast(({ number }) => number === wanted)
  return found !== undefined && found.view.getUint8(found.at) === 1
}

/** A paragraph, and the mark that ends it: a cell's is 7. */
interface Paragraph {
  readonly text: string
  readonly mark: number
  readonly properties: ReadonlyArray<Property>
}

const marks = "\r\f\u0007"
/** A picture in its line; one that lies on the page is \u0008. */
const picture = "\u0001"
/** Stands for it until it is known whether anything stands beside it. */
const pictureSign = "\ufffc"
const [fieldBegin, fieldMiddle, fieldEnd] = ["\u0013", "\u0014", "\u0015"]

const paragraphs = function* (file: WordFile): Generator<Paragraph> {
  const { text, at } = charactersOf(file)
  const ofCharacter = characterProperties(file)
  const ofParagraph = paragraphProperties(file)
  // The fields around a character: their codes, whether those are over, and where the result begins.
  const fields: Array<{ code: string; isOver: boolean; readonly from: number }> = []
  let own = ""
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    const place = at[index] ?? 0
    const properties = ofCharacter(place)
    const gone = says(properties, deleted)
    if (marks.includes(character)) {
      if (gone && character === "\r") continue
      yield { text: own, mark: character.charCodeAt(0), properties: ofParagraph(place) }
      own = ""
    } else if (character === fieldBegin) fields.push({ code: "", isOver: false, from: own.length })
    else if (character === fieldMiddle)
      fields.splice(-1, 1, ...fields.slice(-1).map((last) => ({ ...last, isOver: true })))
    else if (character === fieldEnd) {
      const field = fields.pop()
      if (field !== undefined) own += lacking(field, { text: own })
    } else if (fields.some(({ isOver }) => !isOver)) for (const last of fields.slice(-1)) last.code += character
    else if (!says(properties, hidden))
      own += gone ? inStyle("deleted", shown(character)) : inStyle(styleOf(properties), shown(character))
  }
  if (own !== "") yield { text: own, mark: 13, properties: [] }
}

/** Line breaks and tabs within a paragraph, and hyphens of Word's own. */
const shown = (character: string): string =>
  character === "\u000b"
    ? "\n"
    : character === "\t"
      ? " "
      : character === "\u001e"
        ? "-"
        : character === picture
          ? pictureSign
          : /\p{Cc}/u.test(character)
            ? ""
            : character

/** The text of a cell; of one with nothing but a picture, what stands for that. */
const ofCell = (text: string): string => {
  const own = clean(text.replaceAll(pictureSign, ""))
  return own === "" && text.includes(pictureSign) ? withoutText.picture : own
}

/** Answers `undefined` where a table is larger than any report's. */
export const blocksOf = (file: WordFile): ReadonlyArray<Block> | undefined => {
  const blocks: Array<Block> = []
  let [rows, cells, cell]: [Array<WordRow>, Array<string>, Array<string>] = [[], [], []]
  let line = 0
  let whole = true
  let wasItem = false
  const number = numberer(file)
  const itemOf = ({ text, properties }: Paragraph) => (text.trim() === "" ? undefined : number(properties))
  const end = () => {
    // A row whose end is missing does not say how it is divided.
    const rest = [...cells, ...cell]
    if (rest.length > 0) rows.push({ texts: rest.map(ofCell), line, divisions: undefined })
    const table = rows.length === 0 ? undefined : rectangle(rows)
    if (table !== undefined) blocks.push(table)
    else if (rows.length > 0) whole = false
    rows = []
    cells = []
    cell = []
  }
  for (const paragraph of paragraphs(file)) {
    const { mark, properties } = paragraph
    const item = itemOf(paragraph)
    const text = (item?.mark ?? "") + paragraph.text
    const table = mark === 7 || says(properties, inTable)
    if (table && says(properties, rowEnd)) {
      line++
      rows.push({ texts: cells, line, divisions: divisions(properties) })
      cells = []
      cell = []
    } else if (table) {
      cell.push(text)
      if (mark !== 7) continue
      cells.push(ofCell(cell.join("\n")))
      cell = []
    } else {
      end()
      line++
      const texts = text
        .replaceAll(pictureSign, "")
        .split("\n")
        .map((each) => each.replaceAll(/\s+/gu, " ").trim())
      for (const [at, own] of texts.filter((each) => each !== "").entries())
        blocks.push({
          _tag: "Paragraph",
          text: own,
          place: { line },
          // An item is whole, and so is what follows it.
          ...(at === 0 && (item !== undefined || wasItem) && { goesOn: false }),
          ...(at === 0 && item !== undefined && { item })
        })
      if (text.trim() !== "") wasItem = item !== undefined
    }
  }
  end()
  return whole ? blocks : undefined
}
