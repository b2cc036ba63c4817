/**
 * Shapes of a chart as SVG: what a report says is text there, never markup.
 *
 * Shapes carry their colours for a light page and for paper as attributes, and classes by which a style sheet turns them dark.
 *
 * @module
 */
import { escape } from "../escape.ts"
import { type Box, paints, type Shape, type Words } from "./drawn.ts"

const round = (value: number): string => String(Math.round(value * 100) / 100)

const placed = ({ x, y, width, height }: Box): string =>
  `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`

/** A line of text as SVG. */
export const words = ({ x, y, text, size: height, ink, anchor, bold = false }: Words): string =>
  `<text class="${ink}" x="${round(x)}" y="${round(y)}" font-size="${height}" fill="${paints[ink].light}"` +
  `${anchor === undefined ? "" : ` text-anchor="${anchor}"`}${bold ? ' font-weight="700"' : ""}>${escape(text)}</text>`

/** A shape as SVG. */
export const markup = (shape: Shape): string => {
  switch (shape.kind) {
    case "text":
      return words(shape)
    case "bar":
      return `<rect class="bar" ${placed(shape)} fill="${paints.bar.light}"/>`
    case "gap":
      return `<rect class="gap" ${placed(shape)} fill="none" stroke="${paints.soft.light}" stroke-dasharray="3 3"/>`
    case "axis": {
      const { x1, y1, x2, y2 } = shape
      return `<path class="axis" d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${paints.soft.light}" fill="none"/>`
    }
  }
}
