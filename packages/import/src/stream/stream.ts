/**
 * A part as one run of text, for sources whose cells have lost their borders, with the way back to the place of each character.
 *
 * Beside the text stands its skeleton, letters and digits alone in one form, in which labels are searched.
 *
 * @module
 */
import type { Spot } from "@gongkai/core/Header"
import type { Block } from "@gongkai/match/Document"
import { simplify } from "@gongkai/match/fold"
import { narrow } from "@gongkai/match/marks"
import { blankMark } from "./split.ts"

export interface Stream {
  readonly text: string
  readonly skeleton: string
  /** For each character of the skeleton its place in the text. */
  readonly at: Uint32Array
  readonly place: (offset: number) => Spot
}

/** Stands between the pieces of a number in one cell, which are not the numbers of two. */
export const brokenMark = "¦"
const oneCell = (text: string): string => text.replaceAll(/(?<=[\p{Nd}.,])\n(?=[\p{Nd}.,])/gu, brokenMark)

/** The border of a drawn table between two of its rows: +-----+-----+ */
const border = /^\+[-=+:]{2,}\+?$/u

/** No part is longer than this; a label is sought in no more. */
const longest = 60_000

export const stream = (blocks: ReadonlyArray<Block>): Stream => {
  const starts: Array<{ readonly offset: number; readonly place: Spot }> = []
  let text = ""
  const add = (piece: string, place: Spot) => {
    if (text.length > longest) return
    starts.push({ offset: text.length, place })
    text += `${piece}\n`
  }
  for (const block of blocks) {
    if (block._tag === "Paragraph") {
      if (!border.test(block.text)) add(block.text, block.place)
    }
    if (block._tag === "Rectangle")
      for (const row of block.rows)
        for (const slot of row.cells)
          if (slot !== null) add(slot.text === "" ? blankMark : oneCell(slot.text), slot.place ?? row.place)
  }
  const { skeleton, at } = skeletonOf(text.slice(0, longest * 2))
  return {
    text,
    skeleton,
    at,
    place: (offset) => starts.findLast((start) => start.offset <= offset)?.place ?? {}
  }
}

/** What the characters of the first plane are in the skeleton, by their codes: no more than 65,536. */
const letters = new Map<number, string>()

const letterAt = (code: number): string => {
  const known = letters.get(code)
  if (known !== undefined) return known
  const plain = simplify(narrow(String.fromCodePoint(code)))
  const letter = /^[\p{L}\p{Nd}\p{Nl}]$/u.test(plain) ? plain : ""
  if (code <= 0xffff) letters.set(code, letter)
  return letter
}

/** The letters and digits of a text, or only those that it begins with, each with its place in the text. */
export const skeletonOf = (text: string, most = Infinity): Pick<Stream, "skeleton" | "at"> => {
  const places: Array<number> = []
  let skeleton = ""
  for (let offset = 0; offset < text.length && places.length < most;) {
    const code = text.codePointAt(offset) ?? 0
    const letter = letterAt(code)
    if (letter !== "") {
      places.push(offset)
      skeleton += letter
    }
    offset += code > 0xffff ? 2 : 1
  }
  return { skeleton, at: Uint32Array.from(places) }
}

/** Where a label stands in the skeleton: from its first to behind its last character. */
export interface Hit {
  readonly from: number
  readonly to: number
}

/** Everywhere a label of this form stands as it is. */
export const occurrences = ({ skeleton }: Stream, form: string): ReadonlyArray<Hit> => {
  const all: Array<Hit> = []
  if (form === "") return all
  for (let from = skeleton.indexOf(form); from !== -1; from = skeleton.indexOf(form, from + form.length))
    all.push({ from, to: from + form.length })
  return all
}

/** The stretch of the window that is least different from the label, if no more than a quarter of it is. */
export const nearest = (window: string, label: string): Hit | undefined => {
  const width = label.length
  let previous = Array.from({ length: width + 1 }, (_, at) => ({ cost: at, from: 0 }))
  let best: { readonly cost: number; readonly from: number; readonly to: number } | undefined
  for (let at = 1; at <= window.length; at++) {
    const current = [{ cost: 0, from: at }]
    for (let j = 1; j <= width; j++) {
      const swap = previous[j - 1] ?? { cost: j, from: at }
      const same = window.charAt(at - 1) === label.charAt(j - 1) ? 0 : 1
      const [left, above] = [current[j - 1] ?? swap, previous[j] ?? swap]
      const cost = Math.min(swap.cost + same, left.cost + 1, above.cost + 1)
      current.push(
        cost === swap.cost + same
          ? { cost, from: swap.from }
          : { cost, from: cost === left.cost + 1 ? left.from : above.from }
      )
    }
    const end = current[width]
    if (end !== undefined && end.cost < (best?.cost ?? Math.floor(width / 4) + 1))
      best = { cost: end.cost, from: end.from, to: at }
    previous = current
  }
  return best
}
