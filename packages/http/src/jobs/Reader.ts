/**
 * What reads uploaded files, where this server has it: what it is given, and what comes of it, as plain data that crosses to a thread and back.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import type { Details } from "../problem/Problem.ts"

/** A file to read reports from. `agency` and `year` count where the file does not say them. */
export interface Reading {
  /** The base name of the file, or of the upload. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly language: Language
  readonly agency?: string
  readonly year?: number
}

/** A report that was read, with what was noted; its figures by how they were read. */
interface ReadReport {
  readonly name: string
  readonly agency: string
  readonly year: number
  readonly edition: string
  readonly cells: { readonly all: number; readonly read: number; readonly blank: number; readonly unread: number }
  readonly counts: { readonly error: number; readonly warning: number; readonly note: number }
  /** Sums that do not hold. */
  readonly breaches: ReadonlyArray<string>
  readonly messages: ReadonlyArray<{
    readonly severity: "error" | "warning" | "note"
    readonly text: string
    readonly place?: string
    readonly cells?: ReadonlyArray<string>
  }>
  /** The draft as its file has it. */
  readonly report: { readonly [key: string]: unknown }
}

/** The reports of a file, each read or left out with the reason. */
export interface Read {
  readonly items: ReadonlyArray<ReadReport | { readonly name: string; readonly refused: string }>
}

/** The cells of a table, row by row; blank ones are empty. */
export interface Rows {
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

interface Refused {
  readonly refused: Details
}

/** Reads files; both refuse with 422 what they cannot read. */
export interface Reader {
  readonly read: (reading: Reading) => Promise<Read | Refused>
  readonly table: (bytes: Uint8Array) => Promise<Rows | Refused>
}
