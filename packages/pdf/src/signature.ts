/**
 * The signature of a report: the organ and under it the date, centred on one another at the right.
 *
 * GB/T 9704: the date stands four characters from the right edge; an organ's name longer than the date, two.
 *
 * @module
 */
import type * as Draft from "@gongkai/core/Draft"
import type { Node } from "./Definition.ts"
import type { Faces } from "./Fonts.ts"
import * as Line from "./Line.ts"
import * as Page from "./Page.ts"
import { line } from "./Prose.ts"

export const signature = ({ signature }: Draft.Draft, faces: Faces): ReadonlyArray<Node> => {
  if (signature === undefined) return []
  const style = Page.styles.text
  const [year, month, day] = signature.date.split("-").map(Number)
  const date = `${year}年${month}月${day}日`
  const texts = [...Line.balance(signature.organ, { faces, style, width: Page.width - 4 * style.size }), date]
  const widths = texts.map((text) => Line.width(text, { faces, style }))
  const widest = Math.max(...widths)
  const right = Page.width - (texts[widths.indexOf(widest)] === date ? 4 : 2) * style.size
  const lines = texts.map((text, at) => line(text, style, faces, { left: right - (widest + (widths[at] ?? 0)) / 2 }))
  return [{ stack: [{ ...line(" ", style, faces) }, ...lines], unbreakable: true }]
}
