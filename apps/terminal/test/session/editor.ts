/**
 * An editor at work on a report of its own: what it types, a disk that may refuse, and time that passes only when told.
 *
 * @module
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, dirname } from "node:path"
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import * as Patch from "@gongkai/core/Patch"
import * as Effect from "effect/Effect"
import { expect } from "vitest"
import { type Disk, disk } from "../../src/session/Disk.ts"
import { openIn, type Session } from "../../src/session/Session.ts"
import { mortal } from "./mortal.ts"
import { blank, fresh, typed } from "./typed.ts"

export const opened = (path: string, around = mortal(), initial?: Draft): Promise<Session> =>
  Effect.runPromise(openIn(path, initial ? { initial } : {}, around))

export const shown = (draft: Draft): string => Interchange.show(draft)
export const read = (path: string): string => readFileSync(path, "utf8")

/** A report that is there and open, with a way to type into it; time passes only when told. */
export const begun = async () => {
  const path = fresh()
  writeFileSync(path, shown(blank))
  /** What the disk says to every writing. */
  let code: string | undefined
  const no = (): void => {
    if (code !== undefined) throw Object.assign(new Error(code), { code })
  }
  const full: Disk = {
    ...disk,
    write: async (name, text, mode) => {
      no()
      await disk.write(name, text, mode)
    },
    append: (file, text) => {
      if (code !== undefined) disk.append(file, text.slice(0, 20))
      no()
      disk.append(file, text)
    }
  }
  const around = { ...mortal(), disk: full }
  const session = await opened(path, around)
  let draft = session.draft
  return {
    path,
    around,
    session,
    draft: () => draft,
    type: (place: number, number: number): void => {
      const patch = typed(place, number)
      draft = Patch.apply(draft, patch)
      session.record(patch, draft)
    },
    refuse: (reason?: string): void => {
      code = reason
    }
  }
}

/** Time passes, and what it leads to is waited for, without a choice being made. */
export const settles = async ({ around }: { readonly around: { readonly pass: () => void } }, isSo: () => boolean) => {
  for (let waits = 0; waits < 200 && !isSo(); waits += 1) {
    around.pass()
    // Waiting is the point.
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  expect(isSo()).toBe(true)
}

export const beside = (path: string): ReadonlyArray<string> =>
  readdirSync(dirname(path)).filter((name) => name !== basename(path))
