/**
 * Bars below one another: the name above its bar, the number behind it, so that long names and narrow screens do no harm.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import { type Chart, said } from "./Chart.ts"
import { axis, bar, type Drawn, gap, line, type Shape, size, textAt } from "./drawn.ts"
import { width, wrapped } from "./measure.ts"

/** So many bars are drawn; the table has them all. */
export const most = 20

const thickness = 14

/** What is left to be told of bars that are not drawn. */
const rest = (count: number, language: Language): ReadonlyArray<string> =>
  count <= 0
    ? []
    : [
        language === "zh"
          ? `图中只画前${most}项，其余${count}项见表`
          : `The picture has the first ${most}; the other ${count} are in the table`
      ]

/** The bars of a chart's only panel. */
export const barsPicture = ({ panels, unit }: Chart, language: Language): Drawn => {
  const data = panels.flatMap((panel) => panel.data)
  const drawn = data.slice(0, most)
  const texts = drawn.map((each) => said(each, unit, language))
  const room = Math.max(0, ...texts.map(width)) * size.name + 8
  const longest = Math.max(40, size.width - room)
  const highest = Math.max(1, ...drawn.map(({ value }) => value ?? 0))
  const shapes: Array<Shape> = []
  let at = 0
  drawn.forEach((each, index) => {
    for (const text of wrapped(each.label[language], size.width / size.name)) {
      at += line.name
      shapes.push(textAt({ x: 0, y: at - 5, text, size: size.name, ink: "ink" }))
    }
    const text = texts[index] ?? ""
    if (each.value === undefined) {
      const wide = width(text) * size.small + 12
      shapes.push(gap({ x: 0.5, y: at + 0.5, width: wide, height: thickness + 3 }))
      shapes.push(textAt({ x: 6, y: at + thickness - 1, text, size: size.small, ink: "soft" }))
    } else {
      const long = (longest * each.value) / highest
      shapes.push(axis(0.5, at, 0.5, at + thickness + 2))
      if (each.value > 0) shapes.push(bar({ x: 0, y: at + 1, width: Math.max(long, 1), height: thickness }))
      shapes.push(textAt({ x: long + 6, y: at + thickness - 1, text, size: size.name, ink: "ink" }))
    }
    at += thickness + 8
  })
  for (const note of rest(data.length - drawn.length, language)) {
    at += line.small
    shapes.push(textAt({ x: 0, y: at - 4, text: note, size: size.small, ink: "soft" }))
  }
  return { height: at, shapes }
}
