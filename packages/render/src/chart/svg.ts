/**
 * A chart as SVG: every bar carries its name and its number beside it, so that nothing depends on colour.
 *
 * A number that is not known is a dashed frame with the reason in it.
 * Shapes carry their colours for a light page and for paper as attributes, and classes by which a style sheet turns them dark. The title
 * and all numbers are in `title` and `desc`, for whoever does not see the picture.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import { escape } from "../escape.ts"
import type { Chart } from "./Chart.ts"
import { line, paints, size } from "./drawn.ts"
import { markup, words } from "./markup.ts"
import { wrapped } from "./measure.ts"
import { picture } from "./picture.ts"

/** How a chart is drawn. */
export interface Options {
  readonly language?: Language
  /** In front of the ids, where a page holds charts of several reports. */
  readonly prefix?: string
}

/** The picture of a chart, without a heading of its own: the caption of a page stands above it. */
export const svg = (chart: Chart, { language = "zh", prefix = "" }: Options = {}): string => {
  const { title, alternative, height, shapes } = picture(chart, language)
  const id = `${prefix}chart-${chart.key}`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" lang="${language === "zh" ? "zh-Hans" : "en"}" ` +
    `width="${size.width}" height="${height}" viewBox="0 0 ${size.width} ${height}" font-family="${font}">` +
    `<title id="${id}-title">${escape(title)}</title><desc id="${id}-desc">${escape(alternative)}</desc>` +
    `${shapes.map(markup).join("")}</svg>`
  )
}

/** Letters without serifs, Chinese ones first. */
const font = "SimHei, 'Heiti SC', 'Noto Sans CJK SC', sans-serif"

const dark = `@media (prefers-color-scheme:dark){.paper{fill:#15171b}.ink{fill:${paints.ink.dark}}.soft{fill:${paints.soft.dark}}.bar{fill:${paints.bar.dark}}.gap{stroke:${paints.soft.dark}}.axis{stroke:${paints.soft.dark}}}`

/** Several charts below one another as a file of its own, dark where its reader's screen is; `heads` are lines on top, the title first. */
export const sheet = (
  charts: ReadonlyArray<Chart>,
  { language = "zh", heads }: { readonly language?: Language; readonly heads: ReadonlyArray<string> }
): string => {
  const margin = 20
  const shapes: Array<string> = []
  let at = margin
  heads.forEach((head, first) => {
    for (const text of wrapped(head, size.width / (first === 0 ? size.title : size.small))) {
      at += first === 0 ? line.title : line.small
      shapes.push(
        words({
          x: margin,
          y: at - 6,
          text,
          size: first === 0 ? size.title : size.small,
          ink: first === 0 ? "ink" : "soft",
          bold: first === 0
        })
      )
    }
  })
  for (const chart of charts) {
    at += 28
    shapes.push(words({ x: margin, y: at - 6, text: chart.title[language], size: size.name, ink: "ink", bold: true }))
    const each = svg(chart, { language })
    const height = Number(/height="(\d+)"/u.exec(each)?.[1] ?? 0)
    shapes.push(each.replace("<svg ", `<svg x="${margin}" y="${at + 4}" `))
    at += 4 + height
  }
  const [width, height] = [size.width + 2 * margin, at + margin]
  const title = escape(heads[0] ?? "")
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${language === "zh" ? "zh-Hans" : "en"}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}">` +
    `<title>${title}</title><style>${dark}</style><rect class="paper" width="${width}" height="${height}" fill="#fff"/>${shapes.join("")}</svg>\n`
  )
}
