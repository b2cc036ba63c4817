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
  readonly inputs: ReadonlyArray<string>
}>

/** The page as one text, and the scripts in it. */
export const made: () => Promise<{
  readonly html: string
  /** What draws a report and checks its tables. */
  readonly first: Bundle
  /** The words that texts are read by, which both the later part and the worker take from it. */
  readonly words: Bundle
  /** The rules about the text, and what is asked in front of a report. */
  readonly later: Bundle
  readonly worker: Bundle
  readonly style: Bundle
}>
