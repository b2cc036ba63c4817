/**
 * What the page asks of its worker, and what the worker answers: plain values that pass between threads.
 *
 * @module
 */
import type { Severity } from "@gongkai/core/Finding"
import type { Language, Text } from "@gongkai/core/Text"

/** The formats that a report is written in. */
export const formats = ["docx", "xlsx", "pdf", "html", "md", "csv", "tidy"] as const
/** One of them. */
export type Format = (typeof formats)[number]

/** A file to be read as reports; what it does not say itself, the user said. */
export interface Reading {
  readonly kind: "read"
  readonly name: string
  readonly bytes: Uint8Array
  readonly agency?: string
  readonly year?: number
  /** Last year's report as an interchange file, where it is at hand. */
  readonly previous?: string
}

/** A report, as an interchange file, to be written in a format. */
export interface Writing {
  readonly kind: "write"
  readonly format: Format
  readonly text: string
  readonly previous?: string
  /** Prints the report that an unfinished one is: its findings behind it in PDF, as comments in Word. */
  readonly withFindings?: true
}

/** A rule of an edition to be explained. */
export interface Explaining {
  readonly kind: "explain"
  readonly rule: string
  readonly edition: string
  readonly language: Language
}

/** A task and the number its answer comes back under. */
export type Task = Reading | Writing | Explaining

/** What an import tells of one place of a file. */
interface Told {
  readonly severity: Severity
  readonly text: Text
  /** Where in the file, in words; empty where it is no one place. */
  readonly place: string
}

/** A report that was read from a file. */
export interface Found {
  readonly ok: true
  /** Its interchange file. */
  readonly text: string
  readonly agency: string
  readonly year: number
  /** How many cells were read, of how many. */
  readonly read: number
  readonly of: number
  readonly messages: ReadonlyArray<Told>
}

/** Why a file, or one of its reports, was not read, or nothing was written. */
export interface Refused {
  readonly ok: false
  readonly text: Text
}

/** The reports of a file. */
export interface WasRead {
  readonly ok: true
  readonly reports: ReadonlyArray<Found | Refused>
}

/** The bytes of a file. */
export interface WasWritten {
  readonly ok: true
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What a rule demands, under which clause, with an example: a line each; none of a rule that the edition has not. */
export interface WasExplained {
  readonly ok: true
  readonly lines: ReadonlyArray<string>
}

/** What passes to the worker. */
export type ToWorker =
  | { readonly kind: "task"; readonly id: number; readonly task: Task }
  | { readonly kind: "pack"; readonly pack: string; readonly bytes: Uint8Array | undefined }

/** What comes from it. */
export type FromWorker =
  | { readonly kind: "read"; readonly id: number; readonly answer: WasRead | Refused }
  | { readonly kind: "written"; readonly id: number; readonly answer: WasWritten | Refused }
  | { readonly kind: "explained"; readonly id: number; readonly answer: WasExplained }
  /** The bytes of a pack of fonts are needed. */
  | { readonly kind: "pack"; readonly pack: string }
