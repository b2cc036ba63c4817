/**
 * What whoever keeps the report tells of it: where it is, and whether all of it is there.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

/** Where the report is kept, as whoever keeps it tells, in words short enough for a title bar. */
export interface Status {
  readonly kind: "saved" | "pending" | "failed" | "readOnly" | "conflict"
  readonly text: Text
}

/** What the surface tells of the file, for the overview. */
export interface About {
  readonly path: string
  /** The user's name on this machine; empty where none is known. */
  readonly who: string
  /** When the file was last written in this session, as the user reads times. */
  readonly savedAt?: string
}
