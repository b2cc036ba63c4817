/**
 * What reading files asks of the machine it runs on: digests, a limit of time, and the character maps of PDF.
 *
 * Node and the web each have one implementation. The conditions of `exports` in package.json choose it: `node.ts` under `node`, `web.ts`
 * anywhere else.
 *
 * @module
 */
export interface Platform {
  /** SHA-256 in lower-case hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => string
  /**
   * Runs synchronous work, and throws when it takes longer than `longest` milliseconds.
   *
   * The web cannot interrupt work: there, whoever reads files of strangers reads them in a worker and ends it.
   */
  readonly bounded: <A>(work: () => A, longest: number) => A
  /** Runs work during which a rejected promise that nobody awaits does no harm, if its error has one of these names. */
  readonly withStrays: <A>(names: ReadonlySet<string>, work: () => Promise<A>) => Promise<A>
  /** The packed character map of that name, such as `GBK-EUC-H`, from pdf.js. Rejects when it cannot be found. */
  readonly characterMap: (name: string) => Promise<Uint8Array>
}
