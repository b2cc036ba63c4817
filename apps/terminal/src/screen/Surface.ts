/**
 * What shows the editor and takes its keys: the screen that Ink draws, or lines for a screen reader.
 *
 * @module
 */
export interface Surface {
  /** When it was taken down. */
  readonly ended: Promise<unknown>
  readonly unmount: () => void
  /** Gives the terminal to another program for a while. */
  readonly suspend: (work: () => Promise<void>) => Promise<void>
}
