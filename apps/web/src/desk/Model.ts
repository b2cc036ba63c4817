/**
 * What the page shows: the start with the reports kept here, or one report with its editor, and a question in front of it.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Language, Text } from "@gongkai/core/Text"
import type { Message, State } from "@gongkai/editor/State"
import type { Held, Kept, Outcome } from "../keep/Kept.ts"
import type { Chosen } from "../files/Files.ts"
import type { Refused, WasRead } from "../tasks/Task.ts"

/** A report in the page. */
export interface Report {
  /** Of the copy that the browser keeps. */
  readonly id: string
  readonly state: State
  /** What was typed and is not recorded, by the address of a cell or the key of a field. */
  readonly held: Held
  /** When it was changed last, `2025-01-20T08:30:00.000Z`. */
  readonly changedAt?: string
  /** Prose as it is being written, which may have blank lines that the report has not. */
  readonly writing?: { readonly section: string; readonly text: string }
  /** The draft that the file has; none where there is no file yet. */
  readonly inFile?: Draft
  readonly fileName?: string
  readonly handle?: FileSystemFileHandle
  /** Whether the file was handed to the browser's downloads: where it is, and whether it is there, only the browser knows. */
  readonly isDownloaded?: boolean
  readonly fileText?: string
  /** Of the revision that a server has, on which this is based; empty where it has none yet. */
  readonly tag?: string
  /** What somebody else saved meanwhile: nothing is saved over it before each difference is chosen. */
  readonly theirs?: { readonly text: string; readonly tag?: string }
  readonly last?: string
  /** What became of keeping the newest version; `keeping` until it is known. */
  readonly outcome: Exclude<Outcome, "overtaken"> | "keeping"
  /** Another tab has it open for writing. */
  readonly isElsewhere: boolean
  /** It is filed at its server, which takes no changes: here it can only be looked at. */
  readonly isLocked?: boolean
}

/** A question or list in front of the page that is none of the editor's own. */
export type Dialog =
  | {
      readonly _tag: "Import"
      readonly chosen: Chosen
      readonly answer: WasRead | Refused
      /** What the user said where the file does not say it. */
      readonly agency: string
      readonly year: string
    }
  | { readonly _tag: "Preview"; readonly html: string; readonly isPrinted: boolean }
  | { readonly _tag: "Export" }
  | { readonly _tag: "Keys" }

/** All that the page shows. */
export interface Model {
  readonly language: Language
  readonly kept: ReadonlyArray<Kept>
  /** The kept report that is about to be removed: asked once more. */
  readonly forgetting?: string
  readonly report?: Report
  readonly dialog?: Dialog
  /** Of the start; a report has its own. */
  readonly message?: Message
  readonly busy?: Text
  readonly showsLast: boolean
  /** Which rules are asked: before it is all of them, nothing may be called sound. `failed` where the rules about the text did not come. */
  readonly checks: "all" | "tables" | "failed"
  /** The cell or field that is to have the focus after the next drawing. */
  readonly focus?: string
}
