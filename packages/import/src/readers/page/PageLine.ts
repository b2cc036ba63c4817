/**
 * A line of a page as stretches of text between wide gaps: tables without ruling lines are recognised by them.
 *
 * @module
 */
import type { Spot } from "@gongkai/core/Header"

/** A stretch of a line with wide gaps on both sides, and where it begins. */
export interface Segment {
  readonly text: string
  readonly from: number
  /** Where it ends, if its characters do not tell. */
  readonly to?: number
  /** In text: where it stands if every Chinese character is as wide as two others, as most writers of columns count. */
  readonly wide?: { readonly from: number; readonly to: number }
  /** It was put together from several lines. */
  readonly joined?: true
}

/** A line of a page, from left to right. */
export interface PageLine {
  readonly segments: ReadonlyArray<Segment>
  readonly place: Spot
  /** Which page of a text that has pages and does not number them, from 0. */
  readonly sheet?: number
  /** Whether it goes on the line before, where the reader knows. */
  readonly goesOn?: boolean
}
