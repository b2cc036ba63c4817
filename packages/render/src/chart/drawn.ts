/**
 * The shapes that charts are drawn of, and their measures: one width for all, so that letters have one size on every screen.
 *
 * @module
 */
import { escape } from "../escape.ts"

/** Shapes as SVG, and how high they are together. */
export interface Drawn {
  readonly height: number
  readonly shapes: ReadonlyArray<string>
}

/** In units of the picture: a telephone shows it at about its own size. */
export const size = { width: 400, name: 14, small: 12, title: 17 } as const

/** Heights of lines of text. */
export const line = { name: 20, small: 17, title: 26 } as const

/** Colours on white and on a dark page; each of them has a contrast of at least 4.5 for text, 3 for shapes. */
export const paints = {
  ink: { light: "#1d1f23", dark: "#e9eaec" },
  soft: { light: "#585d66", dark: "#b3b8c1" },
  bar: { light: "#1f5fa8", dark: "#7fb0ea" }
} as const

const round = (value: number): string => String(Math.round(value * 100) / 100)

/** A line of text by its base line. */
export const textAt = ({
  x,
  y,
  text,
  size: height,
  ink,
  anchor,
  bold = false
}: {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly ink: "ink" | "soft"
  readonly anchor?: "middle" | "end"
  readonly bold?: boolean
}): string =>
  `<text class="${ink}" x="${round(x)}" y="${round(y)}" font-size="${height}" fill="${paints[ink].light}"` +
  `${anchor === undefined ? "" : ` text-anchor="${anchor}"`}${bold ? ' font-weight="700"' : ""}>${escape(text)}</text>`

/** A place in a picture, in its units. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const placed = ({ x, y, width, height }: Box): string =>
  `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`

/** A bar. */
export const bar = (box: Box): string => `<rect class="bar" ${placed(box)} fill="${paints.bar.light}"/>`

/** The dashed frame of a number that is not known. */
export const gap = (box: Box): string =>
  `<rect class="gap" ${placed(box)} fill="none" stroke="${paints.soft.light}" stroke-dasharray="3 3"/>`

/** The line that bars stand on. */
export const axis = (x1: number, y1: number, x2: number, y2: number): string =>
  `<path class="axis" d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${paints.soft.light}" fill="none"/>`
