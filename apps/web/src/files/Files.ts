/**
 * Files of the user: chosen and written where the browser lets a page do so, else uploaded and downloaded.
 *
 * @module
 */

import type { Text } from "@gongkai/core/Text"

/** A file that the user chose. */
export interface Chosen {
  readonly name: string
  readonly bytes: Uint8Array
  /** Why there are no bytes: it is larger than any report, or it cannot be read, as a folder or a file that was moved. */
  readonly fault?: "large" | "unreadable"
  /** Where the browser lets this page write the file. */
  readonly handle?: FileSystemFileHandle
}

/** What became of saving: where it is now; `download` where only the browser knows. */
export type Saved =
  | { readonly _tag: "File"; readonly handle: FileSystemFileHandle; readonly name: string }
  /** A server has it; the tag names the revision. */
  | { readonly _tag: "Server"; readonly name: string; readonly tag: string }
  | { readonly _tag: "Download"; readonly name: string }
  /** The user chose nothing. */
  | { readonly _tag: "None" }
  /** It was changed by somebody else since; its text as it is now, and of a server's the tag. */
  | { readonly _tag: "Changed"; readonly text: string; readonly tag?: string }
  | { readonly _tag: "Failed"; readonly text?: Text }

/** Where a report is saved: into a file, as long as it says what it said, or over a server's revision, as long as it is the newest. */
interface Into {
  readonly handle?: FileSystemFileHandle
  readonly tag?: string
  readonly text: string
}

/** How the page comes to files. */
export interface Files {
  /** A file that the user chooses; `undefined` where none was. */
  readonly choose: (endings: ReadonlyArray<string>) => Promise<Chosen | undefined>
  /**
   * Saves a report. Into the file of the handle, as long as it says what it said when this page last read or wrote it; without a handle
   * the user names one.
   */
  readonly save: (text: string, name: string, into?: Into) => Promise<Saved>
  /** Hands a file to the browser's downloads, which write over nothing. */
  readonly download: (bytes: Uint8Array<ArrayBuffer> | string, name: string, type: string) => void
}
