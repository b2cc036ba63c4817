/**
 * A picture of shapes: bars, frames, lines, and words among them. Lengths are units of the picture, y downwards.
 *
 * Charts are handed in as such pictures, and printed with the document's own fonts: nothing here knows what they show.
 *
 * @module
 */
interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A filled bar; a dashed frame; a line; words by their base line, which begin, end or have their middle at `x`. */
export type Shape =
  | ({ readonly kind: "bar" | "gap" } & Box)
  | { readonly kind: "axis"; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
  | {
      readonly kind: "text"
      readonly x: number
      readonly y: number
      readonly text: string
      readonly size: number
      readonly anchor?: "middle" | "end"
    }

/** A picture with its title, and what somebody is told who does not see it. */
export interface Picture {
  readonly title: string
  readonly alternative: string
  readonly width: number
  readonly height: number
  readonly shapes: ReadonlyArray<Shape>
}
