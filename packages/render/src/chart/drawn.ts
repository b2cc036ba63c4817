/**
 * The shapes that charts are drawn of, and their measures: one width for all, so that letters have one size on every screen.
 *
 * @module
 */
/** A place in a picture, in its units. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line of text by its base line. */
export interface Words {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly ink: "ink" | "soft"
  readonly anchor?: "middle" | "end"
  readonly bold?: boolean
}

/** A bar; the dashed frame of a number that is not known; the line that bars stand on; a line of text. */
export type Shape =
  | ({ readonly kind: "bar" | "gap" } & Box)
  | { readonly kind: "axis"; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
  | ({ readonly kind: "text" } & Words)

/** Shapes, and how high they are together. */
export interface Drawn {
  readonly height: number
  readonly shapes: ReadonlyArray<Shape>
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

/** A line of text by its base line. */
export const textAt = (words: Words): Shape => ({ kind: "text", ...words })

/** A bar. */
export const bar = (box: Box): Shape => ({ kind: "bar", ...box })

/** The dashed frame of a number that is not known. */
export const gap = (box: Box): Shape => ({ kind: "gap", ...box })

/** The line that bars stand on. */
export const axis = (x1: number, y1: number, x2: number, y2: number): Shape => ({ kind: "axis", x1, y1, x2, y2 })
