/**
 * A second entry of the figures (双人复核): by whom, what was entered so far, and what was decided of the cells that differ.
 *
 * It lives beside the report and changes nothing in it before everything is decided.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Entry } from "@gongkai/core/Entry"
import type { Patch } from "@gongkai/core/Patch"
import type { Editing } from "./Editing.ts"

/** Who entered the figures first, and who enters them again. */
export interface Names {
  readonly first: string
  readonly second: string
}

/** What was decided of the cells that differ; amounts in 分. */
export interface Chosen {
  readonly [cell: Cell]: Entry
}

/** When both entries were compared (`2025-01-20T16:05:00+08:00`), and in how many cells they differed. */
export interface Compared {
  readonly on: string
  readonly differed: number
}

export interface Second {
  readonly names: Names
  /** When the figures of the first were last written. */
  readonly firstOn: string
  /** What the second has entered, as it was when the tables were last left. */
  readonly editing: Editing
  readonly compared?: Compared
  readonly chosen: Chosen
  /** What was decided before, and what was taken back. */
  readonly past: ReadonlyArray<Chosen>
  readonly future: ReadonlyArray<Chosen>
}

/** A step of a second entry, as whoever keeps it is told. */
export type Kept =
  | { readonly patch: Patch }
  /** The second person came back to the tables, or left them. */
  | { readonly isOpen: boolean }
  | { readonly compared: Compared }
  | { readonly chosen: Chosen }
