/**
 * Readers and writers of office files, each a module that is loaded when it is first asked for: in a thread, and at the edge.
 *
 * @module
 */
import type { Reader } from "./Reader.ts"
import { writer } from "./write.ts"

export type { Reader } from "./Reader.ts"

/** Reads documents, workbooks and zips of them. */
export const reader: Reader = {
  read: async (reading) => (await import("./importing.ts")).read(reading),
  table: async (bytes) => (await import("./importing.ts")).table(bytes)
}

/** Writes a report in every form but PDF. */
export const write = writer(() => import("@gongkai/office"))

/** Begins zips. */
export const zip = async () => (await import("@gongkai/office")).growing
