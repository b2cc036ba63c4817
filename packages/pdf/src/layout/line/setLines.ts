/**
 * Sets a paragraph in lines, each in as few pieces as its faces and spacings allow.
 *
 * Spaces at a line's end stay in its text, so that nothing is lost when it is read back, but take no room.
 *
 * @module
 */
import { breaks } from "./breaks.ts"
import * as Fill from "./fillLine.ts"
import { justify } from "./justify.ts"
import * as Kind from "./Kind.ts"
import { links } from "./links.ts"
import type { Line, Measure, Piece } from "./Line.ts"
import type { Metrics } from "./Metrics.ts"
import { keepWords } from "./wholeWords.ts"
import { end, type Lead, leading, read, type Text } from "./Text.ts"

/** Sets a paragraph in lines, in the faces of one role; a lead is set in those of another. */
export const setLines = (string: string, metrics: Metrics, measure: Measure, lead?: Lead): ReadonlyArray<Line> => {
  const text = read(string, metrics, lead)
  breaks(text, measure.rules)
  if (measure.whole === true) keepWords(text)
  const linked = measure.linked === true ? linkedAt(text) : undefined
  const lines: Array<Line> = []
  let from = 0
  while (from < text.length && text.kind[from] === Kind.space) from += 1
  while (from < text.length) {
    const indent = lines.length === 0 ? measure.indent : 0
    const room = measure.width - indent
    const to = Fill.next(text, from, room, measure)
    lines.push(set(text, from, to, indent, room, metrics, measure, lead, linked))
    from = to
  }
  return lines
}

const set = (
  text: Text,
  from: number,
  to: number,
  indent: number,
  room: number,
  metrics: Metrics,
  measure: Measure,
  lead: Lead | undefined,
  linked: Linked | undefined
): Line => {
  const { kind, width, face } = text
  const { size } = measure
  const last = end(text, from, to)
  const spacing = justify(text, from, last, room, measure, measure.justified && to < text.length)
  const { even, spread, squeeze, hang } = spacing
  const pieces: Array<Piece> = []
  let [start, began, x, advance] = [from, indent, indent, 0]
  for (let at = from; at < last; at += 1) {
    const isLast = at + 1 === last
    const gives = spread > 0 && !isLast && Fill.gives(text, at)
    const pair = squeeze > 0 && !isLast && Fill.isPair(text, at) ? squeeze : 0
    const own = (width[at] ?? 0) * size
    advance += own
    x += own + even + (gives ? spread : 0) - pair
    const link = linked?.(at)
    const goesOn = !isLast && link === linked?.(at + 1)
    if (goesOn && pair === 0 && face[at] === face[at + 1] && (spread === 0 || isAlike(kind, at, gives))) continue
    // A piece of several characters has the gaps that give between them, or those that do not.
    const between = even + (start < at && !Kind.isLatin(kind[start] ?? 0) ? spread : 0)
    const isLead = (face[at] ?? 0) >= leading
    const place = (face[at] ?? 0) % leading
    const role = isLead && lead !== undefined ? lead.metrics : metrics
    pieces.push({
      text: text.string.slice(text.at[start] ?? 0, text.at[isLast ? to : at + 1] ?? 0),
      face: role.faces[place] ?? role.faces[0] ?? never(),
      x: began,
      spacing: between,
      width: advance + (at + 1 - start) * between - (isLast ? hang : pair),
      lacking: place === 0,
      ...(link !== undefined && { link })
    })
    ;[start, began, advance] = [at + 1, x, 0]
  }
  return { pieces, width: x - even - hang, loose: spacing.loose }
}

/** Whether the next character of a spread line goes on in the same piece: words are apart, and so is what follows a stiff gap. */
const isAlike = (kind: Uint8Array, at: number, gives: boolean): boolean => {
  const isLatin = Kind.isLatin(kind[at] ?? 0)
  return isLatin === Kind.isLatin(kind[at + 1] ?? 0) && (gives || isLatin)
}

/** The address that a character of the text belongs to, by its place. */
type Linked = (at: number) => string | undefined

const linkedAt = ({ string, length, at }: Text): Linked | undefined => {
  const all = links(string)
  if (all.length === 0) return undefined
  const targets = Array.from({ length }, (_, place) => {
    const own = at[place] ?? 0
    return all.find(({ from, to }) => from <= own && own < to)?.uri
  })
  return (place) => targets[place]
}

const never = (): never => {
  throw new RangeError("a face that is not there")
}
