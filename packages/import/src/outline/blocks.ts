/**
 * The blocks that whole paragraphs make: headings and paragraphs, items that are a list, pictures and tables with their captions.
 *
 * Only what the source itself calls an item becomes one of a list. Numbered paragraphs of several sentences, and all that are numbered
 * 一、 or （一）, are prose: they stay paragraphs behind their numbers.
 *
 * @module
 */
import type { Spot } from "@gongkai/core/Header"
import {
  type Block,
  heading,
  isHeading,
  type Item,
  level,
  type List,
  marks,
  paragraph,
  type Table
} from "@gongkai/core/Narrative"
import type { Paragraph, Picture } from "@gongkai/match/Document"

/** A paragraph, or a table in its place. */
export interface Piece extends Paragraph {
  /** A row of a table, which is whole as it stands. */
  readonly row?: true
  readonly table?: Table
}

/** A block of prose, and where it begins in the source. */
export interface Placed {
  readonly block: Block
  readonly place: Spot
  /** The links of a paragraph. */
  readonly links?: Piece["links"]
}

/** Whether a piece neither goes on in the next nor goes on with the one before. An item in a text may go on on further lines. */
export const isWhole = ({ row, table, picture, item, place }: Piece): boolean =>
  row === true || table !== undefined || picture !== undefined || (item !== undefined && place.line === undefined)

const longestItem = 120
const longestCaption = 40

/** The mark of an item, and its text without it. */
const parted = ({ text, item }: Piece): { readonly mark: string; readonly text: string } => {
  const mark = item?.mark ?? ""
  return { mark, text: mark !== "" && text.startsWith(mark) ? text.slice(mark.length).trim() : text }
}

const isSeveral = (text: string): boolean => /[。！？；].*\S.*[。！？]/u.test(text) || text.length > longestItem

/** Whether some paragraphs that are items one after another are a list; in a file of ours they are. */
const isList = (items: ReadonlyArray<Piece>, ours: boolean): boolean => {
  if (ours) return items.length > 0
  const all = items.map((each) => ({ ...parted(each), ordered: each.item?.ordered === true, own: each.text }))
  const official = all.some(({ mark, text }) =>
    [level(mark), level(text)].some((found) => found !== undefined && found <= 2)
  )
  if (official || all.some(({ text }) => level(text) !== undefined)) return false
  if (all.some(({ ordered }) => ordered))
    return all.length > 1 && all.every(({ text, mark }) => mark !== "" && !isSeveral(text))
  // What Word marks with a bullet is printed so; a page may hide the bullets of what it only lays out as a list.
  return all.every(({ text, mark, own }) => (mark !== "" && own.startsWith(mark)) || !isSeveral(text))
}

const levels = [undefined, 1, 2, 3] as const

const list = (items: ReadonlyArray<Piece>): List | undefined => {
  const least = Math.min(...items.map(({ item }) => item?.level ?? 0))
  const ordered = items.find(({ item }) => item?.level === least)?.item?.ordered === true
  const [first, ...others] = items.map((each): Item => {
    const { mark, text } = parted(each)
    const deep = levels[Math.min(3, (each.item?.level ?? 0) - least)]
    return { text, ...(deep !== undefined && { level: deep }), mark: mark.replaceAll(/\s/gu, "") }
  })
  if (first === undefined) return undefined
  const full: List = { type: "list", ordered, items: [first, ...others] }
  const counted = marks({ ...full, items: [bare(first), ...others.map(bare)] })
  const kept = (item: Item, at: number): Item => (isCounted(item.mark ?? "", counted[at] ?? "") ? bare(item) : item)
  return { ...full, items: [kept(first, 0), ...others.map((item, at) => kept(item, at + 1))] }
}

const bare = ({ text, level: deep }: Item): Item => ({ text, ...(deep !== undefined && { level: deep }) })

/** 1. and 1． are the number that would be counted. */
const isCounted = (mark: string, counted: string): boolean =>
  mark === counted || (/^\d+[.．]$/u.test(mark) && mark.replace("．", ".") === counted)

/** The items that begin at a place and follow one another, numbered ones apart from others unless they lie deeper, and in a file of ours from those that begin anew. */
const run = (whole: ReadonlyArray<Piece>, from: number, ours: boolean): ReadonlyArray<Piece> => {
  const first = whole[from]?.item
  if (first === undefined) return []
  let end = from
  for (;;) {
    const next = whole[end]?.item
    if (
      next === undefined ||
      next.level < first.level ||
      (next.level === first.level && next.ordered !== first.ordered) ||
      (ours && end > from && next.level === first.level && next.mark === "1.")
    )
      break
    end++
  }
  return whole.slice(from, end)
}

/** A paragraph that names the table or picture beside it: 表1 各渠道公开情况. */
const isCaption = (piece: Piece | undefined, of: RegExp): piece is Piece =>
  piece !== undefined &&
  !isWhole(piece) &&
  (piece.caption === true ||
    (piece.text.length <= longestCaption && of.test(piece.text) && !/[。；]/u.test(piece.text)))
const ofTable = /^附?表\s*[\d０-９一二三四五六七八九十]+(?:[-－.．]\d+)?[\s：:、.．]?(?![，,。；])/u
const ofPicture = /^附?图\s*[\d０-９一二三四五六七八九十]+(?:[-－.．]\d+)?[\s：:、.．]?(?![，,。；])/u

/** A picture as a block; a caption beside it is named rather than one within its text. */
const figureOf = ({ place, caption: own, alternative }: Picture, beside?: string): Block => {
  const caption = beside ?? own
  return {
    type: "figure",
    ...(place !== undefined && { place }),
    ...(caption !== undefined && { caption }),
    ...(alternative !== undefined && { alternative })
  }
}

const plain = ({ text, item }: Piece): Block => {
  // A page shows the number of an item that its text does not have.
  const mark = item?.ordered === true && level(text) === undefined && !text.startsWith(item.mark) ? item.mark : ""
  const own = mark + text
  return isHeading(own) ? heading(level(own) ?? 1, own) : paragraph(own)
}

const placed = (piece: Piece, ours: boolean): Placed => {
  const block = ours && piece.heading !== undefined ? heading(piece.heading, piece.text) : plain(piece)
  const isItself = block.type === "paragraph" && block.text === piece.text
  return { place: piece.place, block, ...(isItself && piece.links !== undefined && { links: piece.links }) }
}

/** The blocks of some prose, each with its place; `ours` tells that we wrote the source. */
export const blocksOf = (whole: ReadonlyArray<Piece>, ours = false): ReadonlyArray<Placed> => {
  const found: Array<Placed> = []
  for (let at = 0; at < whole.length; at++) {
    const piece = whole[at]
    if (piece === undefined) break
    const { place, picture, table } = piece
    const next = whole[at + 1]
    if (isCaption(piece, ofTable) && next?.table !== undefined) {
      const { caption } = next.table
      found.push({
        place,
        block: { ...next.table, caption: caption === undefined ? piece.text : `${piece.text} ${caption}` }
      })
      at++
    } else if (
      isCaption(piece, ofPicture) &&
      next?.picture !== undefined &&
      next.picture.caption === undefined &&
      !isCaption(whole[at + 2], ofPicture)
    ) {
      found.push({ place, block: figureOf(next.picture, piece.text) })
      at++
    } else if (table !== undefined) found.push({ place, block: table })
    else if (picture !== undefined) {
      // What directly precedes a table is its caption, unless it says that it is the picture's.
      const isOfTable = whole[at + 2]?.table !== undefined && next !== undefined && !ofPicture.test(next.text)
      const captioned = picture.caption === undefined && !isOfTable && isCaption(next, ofPicture)
      found.push({ place, block: figureOf(picture, captioned ? next.text : undefined) })
      if (captioned) at++
    } else {
      const items = run(whole, at, ours)
      const block = items.length > 0 && isList(items, ours) ? list(items) : undefined
      if (block !== undefined) found.push({ place, block })
      else for (const each of items.length > 0 ? items : [piece]) found.push(placed(each, ours))
      at += Math.max(0, items.length - 1)
    }
  }
  return found
}
