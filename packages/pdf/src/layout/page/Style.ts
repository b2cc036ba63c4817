/**
 * How the parts of a document look, and what may be asked of it: a head with the issuing organ, a mark on every page, pages appended.
 *
 * @module
 */
import type { Role } from "../line/Face.ts"
import type { Rules } from "../line/Rules.ts"
import type { Furniture } from "../sheet/Furniture.ts"
import type { Flow } from "./Flow.ts"

/** What a document has besides its flow. */
export interface Style extends Furniture {
  /** The issuing organ's mark above the title, with the red line below it. */
  readonly head?: string
  /** What follows the report, on pages of its own. */
  readonly appendix?: Flow
  /** By which rules pages are laid out, today's unless given. */
  readonly rules?: Rules
}

/** GB/T 9704: 一级标题 黑体, 二级标题 楷体, below them 仿宋 as the text. */
export const roles = {
  paragraph: "fangsong",
  runIn: "kaiti",
  caption: "heiti",
  headings: { 1: "heiti", 2: "kaiti", 3: "fangsong", 4: "fangsong" }
} as const satisfies {
  readonly paragraph: Role
  /** Heads that run into their paragraph. */
  readonly runIn: Role
  readonly caption: Role
  readonly headings: { readonly [level: number]: Role }
}

/** The size of captions, between that of text and of tables. */
export const caption = 12

/** The title of a report, 小标宋 at 22 points; `pitch` is the height of a line in sizes. */
export const title = { size: 22, role: "xiaobiaosong", pitch: 1.2 } as const

/** The cover of a book: how far down, in lines, its title begins and its publisher stands. */
export const cover = { size: 36, title: 5, pitch: 1.4, organ: 18, organSize: 18 } as const

/** The organ's mark: one line in the largest size that fits, or several lines where even the smallest does not. */
export const head = {
  role: "xiaobiaosong",
  sizes: [48, 42, 36, 26, 22, 18, 14, 10],
  pitch: 1.3,
  rows: 3,
  most: 10,
  rule: 2
} as const

/** In the margin above the text, where readers of files look for running heads. */
export const notice = { role: "heiti", size: 12, above: 30 } as const

/** The mark behind the text. */
export const mark = { role: "heiti", size: 120, grey: 0.9 } as const
