/**
 * Tells where a report is when its editor ends: in the file, in the journal beside it, in a copy elsewhere, or nowhere.
 *
 * @module
 */
import { basename, join } from "node:path"
import { type Change, difference } from "@gongkai/core/difference"
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import * as Interchange from "@gongkai/core/Interchange"
import type { Text } from "@gongkai/core/Text"
import type { Status } from "@gongkai/editor/State"
import type { Held } from "./Held.ts"
import { beside } from "./Journal.ts"
import type { Log } from "./Log.ts"
import type { Surroundings } from "./Surroundings.ts"
import { pending } from "./words.ts"

export type End =
  /** All of it is in the file. */
  | { readonly kind: "saved"; readonly path: string }
  /** There is no file, and no change that it could lack. */
  | { readonly kind: "untouched" | "gone" | "readOnly"; readonly path: string }
  /** The file lacks some changes, which the journal has. */
  | { readonly kind: "journal"; readonly path: string; readonly journal: string; readonly why: Text }
  /** Somebody else changed the file: theirs is in the file, mine in the journal. */
  | { readonly kind: "conflict"; readonly path: string; readonly journal: string }
  /** A text typed into a cell, which is not a figure, is in the journal; everything else is in the file. */
  | { readonly kind: "typing"; readonly path: string; readonly journal: string; readonly text: string }
  /** Neither has them all: the whole report was written elsewhere. */
  | { readonly kind: "elsewhere"; readonly path: string; readonly copy: string; readonly why: Text }
  | { readonly kind: "lost"; readonly path: string; readonly changes: ReadonlyArray<Change>; readonly why: Text }

/** Writes the whole report into the first folder that takes it; `undefined` where none does. */
const copied = async (
  target: string,
  draft: Draft,
  edition: Edition,
  { disk, refuges, now }: Surroundings
): Promise<string | undefined> => {
  const stamp = now()
    .toISOString()
    .replaceAll(/[-:]|\.\d+/gu, "")
  const name = `${basename(target).replace(/(?:\.gongkai)?\.[^.]+$/u, "")}-${stamp}.gongkai.json`
  for (const folder of refuges) {
    const path = join(folder, name)
    try {
      const text = Interchange.show(draft, edition)
      // One place after another is the point.
      // oxlint-disable-next-line no-await-in-loop
      if ((await disk.stat(path)) !== undefined) continue
      // oxlint-disable-next-line no-await-in-loop
      await disk.write(path, text, 0o600)
      return path
    } catch {
      disk.remove(path)
    }
  }
  return undefined
}

interface Ending {
  readonly target: string
  readonly edition: Edition
  readonly readOnly: Text | undefined
  readonly status: Status
  readonly log: Log
  readonly around: Surroundings
  /** What was there when the editor began. */
  readonly start: Draft
}

/** Decides how it ended, after the last attempt to save. A journal that is still needed is marked as closed and left. */
export const ended = async (
  { draft, base, known, theirs, lost, isApart }: Held,
  { target, edition, readOnly, status, log, around, start }: Ending
): Promise<End> => {
  if (readOnly !== undefined) return { kind: "readOnly", path: target }
  const typing = log.typing()
  const isWhole = theirs === undefined && !log.isAhead() && !isApart
  if (isWhole && typing === undefined) {
    if (known !== undefined) return { kind: "saved", path: target }
    return { kind: lost === undefined ? "untouched" : "gone", path: target }
  }
  const why = status.kind === "failed" ? status.text : pending
  try {
    if (isApart) throw new Error("no journal holds it")
    await log.end(false)
    const left = { path: target, journal: beside(target) }
    if (theirs !== undefined) return { kind: "conflict", ...left }
    return isWhole && typing ? { kind: "typing", ...left, text: typing.text } : { kind: "journal", ...left, why }
  } catch {
    const copy = await copied(target, draft, edition, around)
    if (copy !== undefined) return { kind: "elsewhere", path: target, copy, why }
    return { kind: "lost", path: target, changes: difference(base ?? start, draft, edition), why }
  }
}
