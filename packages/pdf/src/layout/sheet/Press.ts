/**
 * The sheets while they are being printed: the page at hand, how far down it is filled, and the structure as it grows.
 *
 * It is the only value in the layout that changes: each function that takes it adds to it, and no caller of the layout sees it.
 *
 * @module
 */
import type { Faces } from "../line/Face.ts"
import type { Line } from "../line/Line.ts"
import { type Rules, today } from "../line/Rules.ts"
import * as Paper from "./Paper.ts"
import type { Bookmark, Element, Fill, Mark, Rule, Run, Tag, Target } from "./Sheets.ts"
import type { Furniture } from "./Furniture.ts"

/** A page that still grows. */
export interface Leaf {
  readonly paper: Paper.Paper
  readonly furniture: Furniture
  readonly runs: Array<Run>
  readonly rules: Array<Rule>
  readonly fills: Array<Fill>
  /** Runs that were there before the text: a mark. */
  bare: number
}

/** An element that still grows. */
export interface Node extends Element {
  readonly children: Array<Node>
  readonly marks: Array<Mark>
}

/** The pages so far, and the place on the last one. */
export interface Press {
  readonly faces: Faces
  /** Prints what lies behind the text of a new page. */
  readonly behind: (press: Press) => void
  readonly pages: Array<Leaf>
  readonly root: Node
  readonly bookmarks: Array<Bookmark>
  readonly missing: Map<string, string>
  page: Leaf
  /** By which rules pages are laid out. */
  readonly rules: Rules
  /** What pages that are begun from now on carry. */
  furniture: Furniture
  /** From the top of the type area. */
  y: number
}

/** A new element of the structure. */
export const node = (role: Tag, attributes?: Omit<Element, "role" | "children" | "marks">): Node =>
  attributes === undefined ? { role, children: [], marks: [] } : { role, ...attributes, children: [], marks: [] }

const leaf = (paper: Paper.Paper, furniture: Furniture): Leaf => ({
  paper,
  furniture,
  runs: [],
  rules: [],
  fills: [],
  bare: 0
})

/** A press with one blank page. */
export const make = (
  faces: Faces,
  furniture: Furniture,
  behind: (press: Press) => void,
  rules: Rules = today
): Press => {
  const page = leaf(Paper.portrait, furniture)
  const root = node("Document")
  const press: Press = {
    faces,
    furniture,
    behind,
    rules,
    pages: [],
    root,
    bookmarks: [],
    missing: new Map(),
    page,
    y: 0
  }
  begin(press, page)
  return press
}

const begin = (press: Press, page: Leaf): void => {
  press.y = 0
  press.page = page
  press.pages.push(page)
  press.behind(press)
  page.bare = page.runs.length
}

/** Whether nothing stands on the page yet besides its mark. */
export const isEmpty = ({ page }: Press): boolean => page.runs.length === page.bare && page.rules.length === 0

/** Goes on to a new page; one on which nothing stands yet is used for it. */
export const turn = (press: Press, paper: Paper.Paper = Paper.portrait): void => {
  if (isEmpty(press)) press.pages.pop()
  begin(press, leaf(paper, press.furniture))
}

/** How much of the page is left, in points. */
export const left = ({ page, y }: Press): number => page.paper.down - y

/** Down to the next line of the grid. */
export const snap = (press: Press, gap = 0): void => {
  press.y = Math.ceil((press.y + gap) / Paper.line - 0.001) * Paper.line
}

/** How many lines of text are left on the page. */
export const linesLeft = (press: Press): number => Math.floor(left(press) / Paper.line + 0.001)

/** Prints a line whose column begins at `x`, with its baseline at `y`. */
export const ink = (
  press: Press,
  line: Line,
  size: number,
  x: number,
  y: number,
  kind: { readonly grey?: number; readonly red?: true; readonly link?: Target } = {}
): void => {
  for (const { text, face, x: own, spacing, width, lacking, link } of line.pieces) {
    press.page.runs.push({
      text,
      face,
      size,
      x: x + own,
      y,
      spacing,
      width,
      ...kind,
      ...(link === undefined ? undefined : { link }),
      ...(line.loose ? { loose: true } : undefined)
    })
    if (lacking)
      for (const character of text) if (!press.missing.has(character)) press.missing.set(character, textOf(line))
  }
}

const textOf = ({ pieces }: Line): string => pieces.map(({ text }) => text).join("")

/** Says that what was printed on the page since then is this element's. */
export const claim = ({ page, pages }: Press, element: Node, from: number): void => {
  const [to, at] = [page.runs.length, pages.length - 1]
  if (to === from) return
  const { marks, children } = element
  const isLinked = children.length > 0 || page.runs.slice(from).some(({ link }) => link !== undefined)
  if (!isLinked) {
    marks.push({ page: at, from, to })
    return
  }
  // What was claimed before there was a link goes into a part of its own: only leaves have marks.
  if (marks.length > 0) {
    const before = node("Span")
    before.marks.push(...marks.splice(0))
    children.push(before)
  }
  for (let run = from; run < to; run += 1) share(element, page.runs[run]?.link, { page: at, from: run, to: run + 1 })
}

/** Gives a run to the last part of an element, or to a new one where another link begins or ends. */
const share = ({ children }: Node, link: Target | undefined, mark: Mark): void => {
  const last = children.at(-1)
  const own =
    last !== undefined && last.link === link ? last : link === undefined ? node("Span") : node("Link", { link })
  if (own !== last) children.push(own)
  const before = own.marks.at(-1)
  if (before?.page === mark.page && before.to === mark.from)
    own.marks[own.marks.length - 1] = { ...before, to: mark.to }
  else own.marks.push(mark)
}
