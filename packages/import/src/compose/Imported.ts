/**
 * What an import is asked for, and what it yields: a draft, its edition, and messages about what was not read.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import type { Message } from "@gongkai/match/Message"
import type { CharacterMap } from "../readers/pdf/characterMaps.ts"

/** A report that was read. */
export interface Imported {
  readonly draft: Draft
  readonly edition: Edition
  readonly messages: ReadonlyArray<Message>
}

/** What the caller knows besides the file. */
export interface Options {
  /** The editions to recognise; the official ones unless said otherwise. */
  readonly editions?: ReadonlyArray<Edition>
  /** Said where the source does not name them. */
  readonly agency?: string
  readonly year?: number
  /** Last year's reports: where figures run together, what they handed over helps to part them. */
  readonly previous?: ReadonlyArray<Draft>
  /** Of a file with several reports, which one: its number, from 1, or its year. */
  readonly report?: number
  /**
   * Finds the character maps (`cmaps/NAME.bcmap` of pdfjs-dist) for a PDF whose fonts are not embedded, where they lie neither beside the
   * program nor, in Node, in the package pdfjs-dist.
   */
  readonly characterMap?: CharacterMap
}
