/**
 * The page of an official document, in points: A4 and its type area, and the styles of everything printed on it.
 *
 * GB/T 9704 gives the type area 156 mm × 225 mm and 22 lines of 28 characters; 16 pt is a little wide for that, so lines are set
 * very slightly tight (`Style.tight`).
 *
 * @module
 */
export const mm = (length: number): number => (length * 72) / 25.4

export const size = "A4"
export const margins = { left: mm(28), top: mm(37), right: mm(26), bottom: mm(35) } as const
export const width = mm(210 - 28 - 26)
export const height = mm(297 - 37 - 35)
/** A line of the thinnest pen used for tables. */
export const rule = 0.5

export interface Style {
  readonly face: "regular" | "bold"
  readonly size: number
  /** From one line to the next. */
  readonly pitch: number
}

/** 22 lines to the page; a hair less than 225 mm / 22, so that rounding never pushes the last line over. */
const pitch = 28.9

export const styles = {
  title: { face: "bold", size: 22, pitch: 34 },
  part: { face: "bold", size: 16, pitch },
  heading: { face: "bold", size: 16, pitch },
  subheading: { face: "bold", size: 15, pitch },
  text: { face: "regular", size: 16, pitch },
  folio: { face: "regular", size: 14, pitch: 20 },
  table: { face: "regular", size: 10.5, pitch: 14.5 },
  narrow: { face: "regular", size: 9, pitch: 12 }
} as const satisfies { readonly [name: string]: Style }

/** How much each character gives way, in ems, to bring 28 of them on a line. */
export const tight = 0.0138
