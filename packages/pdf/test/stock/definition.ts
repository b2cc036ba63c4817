/**
 * Sheets as a document definition of pdfmake, of which only public parts are used: text at its place, one path of rules per page.
 *
 * The engine decides nothing. It writes into the nodes it is given, so every node is made afresh.
 *
 * @module
 */
import type { Page, Rule, Run, Sheets } from "../../src/layout/sheet/Sheets.ts"

interface Text {
  readonly text: string
  readonly font: string
  readonly fontSize: number
  readonly noWrap: true
  readonly preserveLeadingSpaces: true
  readonly characterSpacing: number
  readonly color: string
  readonly absolutePosition: Position
  /** An entry in the document's outline. */
  readonly outline?: true
  readonly outlineText?: string
  readonly id?: string
  readonly outlineParentId?: string
}

interface Position {
  readonly x: number
  readonly y: number
}

interface Canvas {
  readonly canvas: ReadonlyArray<{
    readonly type: "path"
    readonly d: string
    readonly lineWidth: number
    readonly lineColor: string
  }>
  readonly absolutePosition: Position
}

/** What turns to the next page. */
interface Turn {
  readonly text: ""
  readonly font: string
  readonly pageBreak?: "before"
  readonly pageOrientation: "portrait" | "landscape"
}

export interface Definition {
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly pageMargins: number
  readonly language: string
  readonly displayTitle: true
  readonly info: {
    readonly title: string
    readonly author: string
    readonly creator: string
    readonly creationDate: Date
  }
  readonly defaultStyle: { readonly fontFeatures: { readonly [feature: string]: boolean } }
  readonly content: ReadonlyArray<Text | Canvas | Turn>
}

export const definition = (sheets: Sheets, made: { readonly author: string; readonly on: Date }): Definition => {
  const [width, height] = [595.28, 841.89]
  return {
    pageSize: { width, height },
    pageMargins: 0,
    language: "zh-CN",
    displayTitle: true,
    info: { title: sheets.title, author: made.author, creator: "gongkai", creationDate: made.on },
    // Lines are measured character by character, so the engine must not kern or join them.
    defaultStyle: { fontFeatures: { kern: false, liga: false } },
    content: sheets.pages.flatMap((page, at) => {
      const all = texts(sheets, page, at)
      // A mark lies behind the rules too.
      const behind = page.runs.findLastIndex(({ grey }) => grey !== undefined) + 1
      return [turn(page, at), ...all.slice(0, behind), ...paths(page.rules), ...all.slice(behind)]
    })
  }
}

const turn = ({ landscape, runs }: Page, at: number): Turn => ({
  text: "",
  font: runs[0]?.face.name ?? "",
  ...(at > 0 ? { pageBreak: "before" } : undefined),
  pageOrientation: landscape === true ? "landscape" : "portrait"
})

const red = "#e60012"

const colour = ({ grey, red: isRed }: Pick<Run, "grey" | "red">): string => {
  if (isRed === true) return red
  const level = Math.round((grey ?? 0) * 255)
    .toString(16)
    .padStart(2, "0")
  return `#${level.repeat(3)}`
}

const texts = ({ bookmarks }: Sheets, { runs }: Page, page: number): ReadonlyArray<Text> => {
  const outlines = new Map<Run, Outline>()
  bookmarks.forEach(({ title, level, page: own, y }, at) => {
    const run = own === page ? runs.find((each) => each.grey === undefined && each.y > y) : undefined
    if (run === undefined) return
    const parent = level === 1 ? -1 : bookmarks.findLastIndex((each, index) => index < at && each.level < level)
    outlines.set(run, {
      outline: true,
      outlineText: title,
      id: `part${at}`,
      ...(parent < 0 ? undefined : { outlineParentId: `part${parent}` })
    })
  })
  return runs.map((run) => ({
    text: run.text,
    font: run.face.name,
    fontSize: run.size,
    noWrap: true,
    preserveLeadingSpaces: true,
    characterSpacing: run.spacing,
    color: colour(run),
    // The engine counts from the top of the line.
    absolutePosition: { x: run.x, y: run.y - run.face.ascent * run.size },
    ...outlines.get(run)
  }))
}

type Outline = Pick<Text, "outline" | "outlineText" | "id" | "outlineParentId">

/** Rules of one pen and colour as one path each. */
const paths = (rules: ReadonlyArray<Rule>): ReadonlyArray<Canvas> => {
  const pens = new Map<string, Array<Rule>>()
  for (const rule of rules) {
    const pen = `${rule.width} ${rule.red === true}`
    pens.set(pen, [...(pens.get(pen) ?? []), rule])
  }
  return [...pens.values()].flatMap((own): ReadonlyArray<Canvas> => {
    const [first] = own
    if (first === undefined) return []
    const d = own.map(({ x1, y1, x2, y2 }) => `M${at(x1)} ${at(y1)}L${at(x2)} ${at(y2)}`).join("")
    const path = { type: "path", d, lineWidth: first.width, lineColor: colour(first) } as const
    return [{ canvas: [path], absolutePosition: { x: 0, y: 0 } }]
  })
}

const at = (length: number): string => String(Math.round(length * 1000) / 1000)
