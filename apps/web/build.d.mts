/**
 * What `build.mjs` makes, for the tests.
 */

/** A bundle, and the names of the files it was made of, relative to this folder. */
export interface Bundle {
  readonly text: string
  readonly inputs: ReadonlyArray<string>
}

/** The desk of a server as files by their names. */
export const served: () => Promise<{
  readonly files: { readonly [name: string]: string }
  /** The scripts that the first frame is made of. */
  readonly first: ReadonlyArray<string>
  readonly inputs: ReadonlyArray<string>
}>

/** The page as one text, and the scripts in it. */
export const made: () => Promise<{
  readonly html: string
  readonly parts: {
    /** What the first part and the worker are both made of. */
    readonly common: string
    /** The rest of the first part, which draws a report and checks its tables. */
    readonly first: string
    /** What the later part and the worker have beyond that: the rules about the text. */
    readonly more: string
    /** The rest of the later part: what buttons do, and what is asked in front of a report. */
    readonly later: string
    /** The rest of the worker, which reads and writes files. */
    readonly worker: string
    readonly inputs: ReadonlyArray<string>
  }
  readonly style: Bundle
}>
