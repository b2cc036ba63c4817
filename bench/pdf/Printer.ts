/**
 * What prints reports in a measured process: one of the engines, opened with its fonts.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"

/** Prints what was prepared, once; only this is timed. */
type Print = () => Uint8Array | Promise<Uint8Array>

export interface Printer {
  /** What an engine is asked to print is put together before the clock starts; ours is given the report itself. */
  readonly report: (draft: Draft) => Print
  /** All reports as one document, each beginning a page. */
  readonly book: (drafts: ReadonlyArray<Draft>) => Print
  readonly close: () => Promise<void>
}

export interface Setting {
  /** With the structure for readers that do not see. */
  readonly tagged: boolean
  /** The folder of TrueType files, one for each role. */
  readonly fonts: string
}
