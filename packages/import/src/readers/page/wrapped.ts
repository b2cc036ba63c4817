/**
 * Figures on lines of their own beside a row that has a figure there already: pieces of a number that is wrapped in its cell.
 *
 * Without borders nobody knows what is one number. The pieces are put into one cell, one below the other, and so are not read as the whole.
 *
 * @module
 */
import { narrow } from "@gongkai/match/marks"
import type { PageLine, Segment } from "./PageLine.ts"

const unit = "(?:万元|人次|[万元件项个条份次宗起])"
/** What goes on may begin with the point and end with a unit; the unit may also be all that went on. */
const digits = new RegExp(`^(?:[,.]?\\d[\\d,.]*${unit}?|${unit})$`, "u")
const bareUnit = new RegExp(`^${unit}$`, "u")
/** Numbers that single spaces keep apart are one piece on the page; of a number less than nothing the sign may stand alone. */
const several = /^(?:[-+−–—]?[\d,.]+|[-+−–—])(?:\s+[-+−–—]?[\d,.]+)*$/u

/** A figure with its unit, or with as much of it as its line holds. */
const united = new RegExp(`^[\\d,.]+(?:${unit}|万)$`, "u")

const widthOf = (text: string): number => Array.from(text).length

/** Which way the columns of a text were counted nobody knows: what may stand below a figure does. */
const meets = (one: Segment, other: Segment): boolean => {
  const [end, otherEnd] = [one.to ?? one.from + widthOf(one.text), other.to ?? other.from + widthOf(other.text)]
  if (one.from <= otherEnd && other.from <= end) return true
  const { wide } = one
  return wide !== undefined && other.wide !== undefined && wide.from <= other.wide.to && other.wide.from <= wide.to
}

const isRest = ({ segments }: PageLine): boolean =>
  segments.length > 0 &&
  segments.every(({ text }) => digits.test(narrow(text))) &&
  segments.some(({ text }) => !bareUnit.test(text))

const figures = ({ segments }: PageLine): ReadonlyArray<Segment> =>
  segments.filter(({ text }) => several.test(narrow(text)) || united.test(narrow(text)))

/** Whether a line with a label has a figure wherever the pieces stand, and more besides. */
const owns = (row: PageLine | undefined, rest: PageLine): row is PageLine => {
  if (row === undefined || row.segments.length < 2 || isRest(row)) return false
  const own = figures(row)
  const count = own.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0)
  // A unit that went on is no piece of a number.
  const pieces = rest.segments.filter(({ text }) => !bareUnit.test(text))
  const bound = rest.segments.every(({ text }) => /^[,.]/u.test(narrow(text)))
  return (count > pieces.length || bound) && rest.segments.every((piece) => own.some((figure) => meets(figure, piece)))
}

/** How far apart two lines stand, as far as their places tell; `undefined` across the end of a page, which tells nothing. */
const distance = (
  { place: one, sheet }: PageLine,
  { place: other, sheet: otherSheet }: PageLine
): number | undefined => {
  if (one.page !== other.page || sheet !== otherSheet) return undefined
  const [, top = 0, , bottom = 0] = one.box ?? []
  const [, otherTop = 0, , otherBottom = 0] = other.box ?? []
  if (one.box && other.box) return Math.max(0, Math.max(top, otherTop) - Math.min(bottom, otherBottom))
  return Math.abs((one.line ?? 0) - (other.line ?? 0))
}

const clearly = 1.5

/** The rows that a piece may belong to: the nearer one, or both. */
const ownersOf = (
  rest: PageLine,
  above: PageLine | undefined,
  below: PageLine | undefined
): ReadonlyArray<PageLine> => {
  const rows = [above, below].filter((row) => owns(row, rest))
  const [one, other] = rows
  if (one === undefined || other === undefined) return rows
  const [up, down] = [distance(one, rest), distance(other, rest)]
  if (up === undefined || down === undefined) return rows
  return up * clearly < down ? [one] : down * clearly < up ? [other] : rows
}

/** A row of one figure owns a piece directly below it, unless the next line is a label that may own the piece instead. */
const ownsAlone = (rest: PageLine, above: PageLine | undefined, below: PageLine | undefined): above is PageLine => {
  if (above === undefined || above.segments.length < 2 || isRest(above) || distance(above, rest) !== 1) return false
  const [own, ...others] = figures(above)
  const [piece, ...more] = rest.segments
  if (own === undefined || piece === undefined || others.length + more.length > 0 || !meets(own, piece)) return false
  const isLabel = below !== undefined && figures(below).length === 0 && distance(below, rest) === 1
  return !isLabel || below.segments.some(({ text }) => /^第.{1,6}条/u.test(text))
}

/** The pieces of a figure; a unit by itself is none. */
const beside = (segment: Segment, all: ReadonlyArray<PageLine>): ReadonlyArray<Segment> =>
  all.flatMap(({ segments }) =>
    segments.filter(
      (piece) => !bareUnit.test(piece.text) && several.test(narrow(segment.text)) && meets(segment, piece)
    )
  )

/** A piece of a label and figures, with but a space between them. */
const ended = /^(?<label>.*\p{Script=Han}\S*?)(?<figures>(?:\s\d[\d,.]*)+)$/u

/** Each as a segment of its own. */
const parted = (segment: Segment): readonly [label: Segment, ...figures: ReadonlyArray<Segment>] | undefined => {
  const { label, figures: behind } = ended.exec(segment.text)?.groups ?? {}
  if (label === undefined || behind === undefined) return undefined
  const end = segment.to ?? segment.from + widthOf(segment.text)
  const start = end - widthOf(behind)
  const own = [...behind.matchAll(/\S+/gu)].map(({ index, 0: text }) => ({
    text,
    from: start + index,
    to: start + index + text.length
  }))
  return [{ text: label, from: segment.from, to: start }, ...own]
}

const full = 4

/** A line that holds nothing but such a piece, next to a row with figures where its own stand, wraps the label and figures of that row. */
const withCut = (lines: ReadonlyArray<PageLine>): ReadonlyArray<PageLine> => {
  const all = [...lines]
  for (const [at, line] of lines.entries()) {
    const [only, ...more] = line.segments
    const piece = only === undefined || more.length > 0 ? undefined : parted(only)
    if (piece === undefined) continue
    const [label, ...cut] = piece
    for (const next of [at + 1, at - 1]) {
      const row = all[next]
      const segments = row?.segments.flatMap((each) => parted(each) ?? [each]) ?? []
      if (row === undefined || (distance(row, line) ?? 0) > 1 || segments.length <= full) continue
      const rests = (each: Segment) => cut.filter((figure) => several.test(each.text) && meets(each, figure))
      if (!segments.some((each) => rests(each).length > 0)) continue
      all[next] = {
        ...row,
        segments: segments.map((each) => {
          const own = rests(each).map(({ text }) => text)
          if (own.length === 0) return each
          return { ...each, text: (next > at ? [...own, each.text] : [each.text, ...own]).join("\n"), joined: true }
        })
      }
      all[at] = { ...line, segments: [label] }
    }
  }
  return all
}

/** A label goes on over so many lines at most. */
const longestLabel = 4

/** The heading of a part or of a table: what stands beyond it is another table's. */
const heads = /^(?:[一二三四五六七八九十]+\s*、|第.{1,6}条|信息内容)/u

/** The next line up or down that holds figures and a label; between it and here stand only pieces of labels. */
const nextWith = (lines: ReadonlyArray<PageLine>, at: number, step: 1 | -1): PageLine | undefined => {
  for (let away = 1; away <= longestLabel; away++) {
    const line = lines[at + step * away]
    if (line === undefined || line.segments.some(({ text }) => text.length > 24)) return undefined
    if (figures(line).length > 0) return line
    if (line.segments.some(({ text }) => heads.test(text))) return undefined
  }
  return undefined
}

/** A few figures beside a piece of a label, right below a full row: they may be the rests of its own, which then count as guessed. */
const withDoubts = (lines: ReadonlyArray<PageLine>): ReadonlyArray<PageLine> =>
  lines.map((line, at) => {
    const next = lines[at + 1]
    if (next === undefined || distance(line, next) !== 1) return line
    const [own, below] = [figures(line), figures(next)]
    const isFew = own.length > full && below.length > 0 && below.length < own.length / 2
    // Nothing but the rest of a number begins with a point: then the others are rests as well.
    if (isFew && below.some(({ text }) => /^[,.]/u.test(narrow(text)))) return withRests(line, own, below)
    if (!isFew || !below.every((piece) => own.some((figure) => meets(figure, piece)))) return line
    const isOver = (segment: Segment): boolean => below.some((piece) => meets(segment, piece))
    return {
      ...line,
      segments: line.segments.map((each) => (own.includes(each) && isOver(each) ? { ...each, joined: true } : each))
    }
  })

/** A row with rests of its figures below those that are nearest. */
const withRests = (line: PageLine, own: ReadonlyArray<Segment>, rests: ReadonlyArray<Segment>): PageLine => {
  const owner = (rest: Segment): Segment | undefined =>
    own.toSorted((one, other) => Math.abs(one.from - rest.from) - Math.abs(other.from - rest.from))[0]
  return {
    ...line,
    segments: line.segments.map((each) => {
      const below = rests.filter((rest) => owner(rest) === each)
      return below.length === 0
        ? each
        : { ...each, text: [each, ...below].map(({ text }) => text).join("\n"), joined: true }
    })
  }
}

/** The lines with what was wrapped inside a cell put back into it. */
export const withPieces = (found: ReadonlyArray<PageLine>): ReadonlyArray<PageLine> => withDoubts(withOwnPieces(found))

const withOwnPieces = (found: ReadonlyArray<PageLine>): ReadonlyArray<PageLine> => {
  const lines = withCut(found)
  const pieces = new Map<PageLine, { readonly above: Array<PageLine>; readonly below: Array<PageLine> }>()
  const taken = new Set<PageLine>()
  for (const [at, line] of lines.entries()) {
    if (!isRest(line)) continue
    const [above, below] = [nextWith(lines, at, -1), nextWith(lines, at, 1)]
    const owners = ownersOf(line, above, below)
    const [up, down] = [lines[at - 1], lines[at + 1]]
    for (const row of owners.length === 0 && ownsAlone(line, up, down) ? [up] : owners) {
      const own = pieces.get(row) ?? { above: [], below: [] }
      own[row === above || row === up ? "below" : "above"].push(line)
      pieces.set(row, own)
      taken.add(line)
    }
  }
  return lines
    .filter((line) => !taken.has(line))
    .map((line) => {
      const own = pieces.get(line)
      if (own === undefined) return line
      return {
        ...line,
        segments: line.segments.flatMap((segment): ReadonlyArray<Segment> => {
          const [above, below] = [beside(segment, own.above), beside(segment, own.below)]
          if (above.length + below.length === 0) return [segment]
          // Which of several figures it is that goes on, nobody knows.
          return segment.text.split(/\s+/u).map((figure) => ({
            ...segment,
            text: [...above.map(({ text }) => text), figure, ...below.map(({ text }) => text)].join("\n"),
            joined: true
          }))
        })
      }
    })
}
