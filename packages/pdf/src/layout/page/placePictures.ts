/**
 * Places pictures side by side under their titles, on this page where they fit, else on the next; none is parted.
 *
 * @module
 */
import { balance, ragged } from "../line/balance.ts"
import { metrics } from "../line/Metrics.ts"
import * as Paper from "../sheet/Paper.ts"
import * as Press from "../sheet/Press.ts"
import type { Picture, Shape } from "./Picture.ts"
import * as Style from "./Style.ts"

/** The largest scale; between two pictures, and below them, in points. */
const [usual, between, below] = [0.8, 16, 12] as const

/** The size of a title, larger than the words of its picture, and the height of its line. */
const larger = { size: 12, line: 18 } as const
/** As it was before the fifth rules. */
const smaller = { size: 10.5, line: 16 } as const

const titleBy = ({ rules }: Press.Press) => (rules > 4 ? larger : smaller)

/** The greys of bars, and of frames and lines. */
const greys = { bar: 0.27, line: 0.35 } as const

/** A row of pictures, measured. */
const measured = (press: Press.Press, pictures: ReadonlyArray<Picture>, largest: number) => {
  const { across, down } = Paper.portrait
  const wide = (across - between * (pictures.length - 1)) / Math.max(1, pictures.length)
  const own = metrics(press.faces, Style.roles.caption)
  const title = titleBy(press)
  const titles = pictures.map((each) => balance(each.title, own, { size: title.size, width: wide }))
  const head = Math.max(0, ...titles.map((lines) => lines.length)) * title.line
  // A picture higher than a page is drawn smaller.
  const room = down - head - below
  const scales = pictures.map(({ width, height }) => Math.min(largest, wide / width, room / height))
  const height = head + Math.max(0, ...pictures.map((each, at) => each.height * (scales[at] ?? 1))) + below
  return { wide, titles, head, scales, height }
}

/** How much of a page a row of pictures takes, in points. */
export const heightOf = (press: Press.Press, pictures: ReadonlyArray<Picture>, largest: number = usual): number =>
  measured(press, pictures, largest).height - below

/** Places a row of pictures. */
export const placePictures = (press: Press.Press, pictures: ReadonlyArray<Picture>, largest: number = usual): void => {
  const { wide, titles, head, scales, height } = measured(press, pictures, largest)
  const title = titleBy(press)
  if (Press.left(press) < height - below && press.y > 0) Press.turn(press)
  const { left, top } = press.page.paper
  pictures.forEach((picture, at) => {
    const scale = scales[at] ?? 1
    const x = left + at * (wide + between) + (pictures.length === 1 ? (wide - picture.width * scale) / 2 : 0)
    const caption = Press.node("P")
    press.root.children.push(caption)
    const begun = press.page.runs.length
    titles[at]?.forEach((line, place) =>
      Press.ink(press, line, title.size, x, top + press.y + (place + 0.5) * title.line + Paper.rise * title.size)
    )
    Press.claim(press, caption, begun)
    draw(press, picture, { x, y: top + press.y + head, scale })
  })
  press.y += height
}

interface Place {
  readonly x: number
  readonly y: number
  readonly scale: number
}

const draw = (press: Press.Press, { alternative, shapes }: Picture, place: Place): void => {
  const element = Press.node("Figure", { alternative })
  press.root.children.push(element)
  const from = press.page.runs.length
  for (const shape of shapes) drawShape(press, shape, place)
  Press.claim(press, element, from)
}

const drawShape = (press: Press.Press, shape: Shape, { x, y, scale }: Place): void => {
  const across = (value: number): number => x + value * scale
  const down = (value: number): number => y + value * scale
  const { fills, rules } = press.page
  switch (shape.kind) {
    case "bar":
      fills.push({
        x: across(shape.x),
        y: down(shape.y),
        width: shape.width * scale,
        height: shape.height * scale,
        grey: greys.bar
      })
      return
    case "gap": {
      const [x1, y1, x2, y2] = [
        across(shape.x),
        down(shape.y),
        across(shape.x + shape.width),
        down(shape.y + shape.height)
      ]
      const pen = { width: Paper.rule, grey: greys.line, dashed: true } as const
      rules.push({ x1, y1, x2, y2: y1, ...pen }, { x1, y1: y2, x2, y2, ...pen })
      rules.push({ x1, y1, x2: x1, y2, ...pen }, { x1: x2, y1, x2, y2, ...pen })
      return
    }
    case "axis":
      rules.push({
        x1: across(shape.x1),
        y1: down(shape.y1),
        x2: across(shape.x2),
        y2: down(shape.y2),
        width: Paper.rule,
        grey: greys.line
      })
      return
    case "text": {
      const size = shape.size * scale
      const [line] = ragged(shape.text, metrics(press.faces, Style.roles.caption), { size, width: Number.MAX_VALUE })
      if (line === undefined) return
      const back = shape.anchor === "middle" ? line.width / 2 : shape.anchor === "end" ? line.width : 0
      Press.ink(press, line, size, across(shape.x) - back, down(shape.y))
    }
  }
}
