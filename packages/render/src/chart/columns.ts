/**
 * Columns side by side, as years stand: a panel for each thing that is followed, all on one scale, each number above its column.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import type { Chart, Datum, Panel } from "./Chart.ts"
import { axis, bar, type Drawn, gap, line, type Shape, size, textAt } from "./drawn.ts"
import { width, wrapped } from "./measure.ts"

/** So many columns are drawn, the newest; the table has them all. */
export const most = 8

const high = 90

const column = (each: Datum, { x, wide, base, scale, language }: Place): ReadonlyArray<Shape> => {
  const middle = x + wide / 2
  const thick = Math.min(44, wide * 0.7)
  const name = textAt({
    x: middle,
    y: base + line.small - 3,
    text: each.label[language],
    size: size.small,
    ink: "soft",
    anchor: "middle"
  })
  if (each.value === undefined) {
    const lines = wrapped(each.why[language], (wide - 4) / size.small)
    const tall = lines.length * line.small + 8
    return [
      gap({ x: x + 2, y: base - tall, width: wide - 4, height: tall - 1 }),
      ...lines.map((text, at) =>
        textAt({
          x: middle,
          y: base - tall + (at + 1) * line.small,
          text,
          size: size.small,
          ink: "soft",
          anchor: "middle"
        })
      ),
      name
    ]
  }
  const tall = each.value * scale
  const text = String(each.value)
  // Large numbers of many years stand close: they are written smaller rather than into one another.
  const height = Math.min(size.name, (wide - 2) / Math.max(1, width(text)))
  return [
    ...(each.value > 0
      ? [bar({ x: middle - thick / 2, y: base - Math.max(tall, 1), width: thick, height: Math.max(tall, 1) })]
      : []),
    textAt({ x: middle, y: base - tall - 5, text, size: Math.round(height * 10) / 10, ink: "ink", anchor: "middle" }),
    name
  ]
}

/** How high the frames of what is not known are. */
const frames = (drawn: ReadonlyArray<Datum>, wide: number, language: Language): number =>
  Math.max(
    ...drawn.map((each) =>
      each.value === undefined ? wrapped(each.why[language], (wide - 4) / size.small).length * line.small - 12 : 0
    )
  )

interface Place {
  readonly x: number
  readonly wide: number
  readonly base: number
  readonly scale: number
  readonly language: Language
}

const panelOf = ({ name, data }: Panel, from: number, scale: number, { unit }: Chart, language: Language): Drawn => {
  const drawn = data.slice(-most)
  const wide = size.width / Math.max(4, drawn.length)
  const shapes: Array<Shape> = []
  let at = from
  if (name !== undefined) {
    at += line.name
    const text = language === "zh" ? `${name.zh}（${unit.zh}）` : name.en
    shapes.push(textAt({ x: 0, y: at - 5, text, size: size.name, ink: "ink" }))
  }
  const tallest = Math.max(0, ...drawn.map(({ value }) => (value ?? 0) * scale))
  const base =
    at + Math.max(tallest, drawn.some(({ value }) => value === undefined) ? frames(drawn, wide, language) : 0) + 24
  shapes.push(axis(0, base, wide * drawn.length, base))
  drawn.forEach((each, index) => shapes.push(...column(each, { x: index * wide, wide, base, scale, language })))
  return { height: base + line.small + 8 - from, shapes }
}

/** The panels of a chart below one another. */
export const columnsPicture = (chart: Chart, language: Language): Drawn => {
  const { panels } = chart
  const shown = panels.flatMap(({ data }) => data.slice(-most))
  const scale = high / Math.max(1, ...shown.map(({ value }) => value ?? 0))
  const shapes: Array<Shape> = []
  let at = 0
  for (const panel of panels) {
    const drawn = panelOf(panel, at, scale, chart, language)
    shapes.push(...drawn.shapes)
    at += drawn.height
  }
  const longest = Math.max(0, ...panels.map(({ data }) => data.length))
  if (longest > most) {
    at += line.small
    const text =
      language === "zh"
        ? `图中为最近${most}年，更早的见表`
        : `The picture has the last ${most} years; the table has all`
    shapes.push(textAt({ x: 0, y: at - 4, text, size: size.small, ink: "soft" }))
  }
  return { height: at, shapes }
}
