/**
 * A report as the browser keeps it: all that was typed, also what was no figure, and where its file is.
 *
 * @module
 */
import type { Chosen, Compared, Names } from "@gongkai/editor/Second"

/** Texts that stand in fields and are not recorded, by the address of a cell or the key of a field. */
export type Held = { readonly [address: string]: string }

/** A second person's entry of the figures that is not in the report yet. */
export interface KeptSecond {
  readonly names: Names
  /** When the figures of the first were last written. */
  readonly firstOn: string
  /** What the second has entered, as an interchange file. */
  readonly text: string
  readonly compared?: Compared
  readonly chosen: Chosen
  /** Whether the second person was in the tables. */
  readonly isOpen: boolean
}

/** A report of which this browser keeps a copy. */
export interface Kept {
  /** Of this copy, not of the report. */
  readonly id: string
  readonly title: string
  readonly year: number
  /** The interchange file. */
  readonly text: string
  readonly held: Held
  /** When it was changed last, `2025-01-20T08:30:00.000Z`. */
  readonly changedAt: string
  /** Whether a file has all of it. */
  readonly isSaved: boolean
  /** Of the file that it was opened from or saved to. */
  readonly fileName?: string
  /** The file itself, where the browser lets pages write files, and its text when it was last read or written. */
  readonly handle?: FileSystemFileHandle
  readonly fileText?: string
  /** Of the revision that a server has, on which this is based; empty where it has none yet. */
  readonly tag?: string
  /** Last year's report, as an interchange file. */
  readonly last?: string
  readonly second?: KeptSecond
  /** Counts the times it was kept: a copy that another tab has kept meanwhile is not written over. */
  readonly revision: number
}

/** What became of keeping a report. */
export type Outcome = "kept" | "overtaken" | "failed"

/** Where reports are kept. A failure to read is an empty answer, a failure to write an outcome: nothing throws. */
export interface Keep {
  readonly all: () => Promise<ReadonlyArray<Kept>>
  readonly one: (id: string) => Promise<Kept | undefined>
  /** Keeps a copy whose revision is one above the one kept before. */
  readonly put: (kept: Kept) => Promise<Outcome>
  readonly remove: (id: string) => Promise<void>
  /** Notes at once what is about to be kept under a revision; `known` is what is kept or being kept, and need not be noted again. */
  readonly note: (kept: Kept, known: ReadonlyArray<Omit<Kept, "revision">>) => void
  /** Forgets the note of a report, up to this revision. */
  readonly drop: (id: string, revision: number) => void
}
