/**
 * Files of the user: chosen and written where the browser lets a page do so, else uploaded and downloaded.
 *
 * @module
 */

/** A file that the user chose. */
export interface Chosen {
  readonly name: string
  readonly bytes: Uint8Array
  /** Where the browser lets this page write the file. */
  readonly handle?: FileSystemFileHandle
}

/** What became of saving: where it is now; `download` where only the browser knows. */
export type Saved =
  | { readonly _tag: "File"; readonly handle: FileSystemFileHandle; readonly name: string }
  | { readonly _tag: "Download"; readonly name: string }
  /** The user chose nothing. */
  | { readonly _tag: "None" }
  /** The file was changed by somebody else since; its text as it is now. */
  | { readonly _tag: "Changed"; readonly text: string }
  | { readonly _tag: "Failed" }

/** How the page comes to files. */
export interface Files {
  /** A file that the user chooses; `undefined` where none was. */
  readonly choose: (endings: ReadonlyArray<string>) => Promise<Chosen | undefined>
  /**
   * Saves a report. Into the file of the handle, as long as it says what it said when this page last read or wrote it; without a handle
   * the user names one.
   */
  readonly save: (
    text: string,
    name: string,
    into?: { readonly handle: FileSystemFileHandle; readonly text: string }
  ) => Promise<Saved>
  /** Hands a file to the browser's downloads, which write over nothing. */
  readonly download: (bytes: Uint8Array<ArrayBuffer> | string, name: string, type: string) => void
}
