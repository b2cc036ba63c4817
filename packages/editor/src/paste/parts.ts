/**
 * Takes a pasted text apart by the headings of the parts: 三、收到和处理政府信息公开申请情况 begins a part, whatever is copied with it.
 *
 * @module
 */
import { type Edition, heading, type Section } from "@gongkai/core/Edition"
import { whole } from "./likely.ts"

interface Piece {
  readonly section: Section
  readonly text: string
  /** The line of its heading, from 1. */
  readonly at: number
}

export interface Pieces {
  /** What comes before the first heading. */
  readonly before: string
  readonly pieces: ReadonlyArray<Piece>
}

/** A text longer than any report: nobody meant to paste it. */
const most = { characters: 500_000, lines: 3000 }

/** A table has no more lines than these, a cell a line and its labels broken. */
export const mostOfTable = 600

/** Whether a text is longer than a report can be. */
export const isTooLong = (text: string, lines = most.lines): boolean => {
  if (text.length > most.characters) return true
  let at = -1
  for (let count = 0; count <= lines; count++) {
    at = text.indexOf("\n", at + 1)
    if (at === -1) return (text.match(/\r(?!\n)/gu)?.length ?? 0) > lines
  }
  return true
}

export const piecesOf = (edition: Edition, text: string): Pieces => {
  const headings = edition.sections.map((section) => ({ section, label: whole(heading(edition, section)) }))
  const [before, pieces]: [Array<string>, Array<{ section: Section; lines: Array<string>; at: number }>] = [[], []]
  text.split(/\r\n|\r|\n/u).forEach((line, index) => {
    // A heading is short; a longer line need not be looked at.
    const own = line.length > 60 ? undefined : headings.find(({ label }) => label === whole(line))
    if (own !== undefined) pieces.push({ section: own.section, lines: [], at: index + 1 })
    else (pieces.at(-1)?.lines ?? before).push(line)
  })
  return {
    before: before.join("\n"),
    pieces: pieces.map(({ section, lines, at }) => ({ section, at, text: lines.join("\n") }))
  }
}
