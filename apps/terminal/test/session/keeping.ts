/**
 * States that keeping a report can be in, and events, for tests of `step`.
 *
 * @module
 */
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Patch from "@gongkai/core/Patch"
import type { Stamp } from "../../src/session/Disk.ts"
import type { Start } from "../../src/session/Held.ts"
import type { Act, Event, Journalled, Keeping, Purpose, Sight } from "../../src/session/Keeping.ts"
import { begun, step } from "../../src/session/step.ts"
import { blank, typed } from "./typed.ts"

export const stamp = (changed: number): Stamp => ({ size: 1, changed, inode: 1, mode: 0o644 })
export const known = { hash: "before", stamp: stamp(1) }
export const even: Journalled = { isOpen: true, isAhead: false, typing: undefined }
export const ahead: Journalled = { ...even, isAhead: true }
export const patch = typed(2, 5)
export const changed = Patch.apply(blank, patch)
export const other = Patch.apply(blank, typed(3, 9))

export const start = (own: Partial<Start> = {}): Start => ({
  target: "年报.gongkai.json",
  edition: edition2021,
  draft: blank,
  base: blank,
  known,
  changes: [],
  isTakenOver: false,
  ...own
})

/** A report at rest, all of it in the file. */
export const rest = begun(start(), even).state
/** The same with a change that only the journal has. */
export const unsaved: Keeping = {
  ...step(rest, { _tag: "Changed", patch, draft: changed }).state,
  journal: ahead,
  status: { kind: "pending", text: { zh: "待存", en: "saving soon" } }
}
export const theirs = { hash: "theirs", stamp: stamp(2), draft: other }
export const conflict: Keeping = {
  ...unsaved,
  held: { ...unsaved.held, theirs },
  status: { kind: "conflict", text: { zh: "文件已被别人改动，请选用哪一份", en: "changed" } }
}

export const found = (hash: string, changed = 3): Sight => ({
  _tag: "Found",
  hash,
  stamp: stamp(changed),
  bytes: new Uint8Array()
})
export const seen = (purpose: Purpose, sight: Sight): Event => ({ _tag: "Seen", purpose, sight })
export const save: Purpose = { _tag: "Save", isAsked: false }
export const beside = { hash: "after", stamp: stamp(4), draft: changed }
export const replace: Purpose = { _tag: "Replace", beside }

/** Acts by name, with the alarm or the event that they are about. */
export const names = (acts: ReadonlyArray<Act>): ReadonlyArray<string> =>
  acts.map((act) =>
    act._tag === "Set" || act._tag === "Clear"
      ? `${act._tag} ${act.alarm}`
      : act._tag === "Then"
        ? `Then ${act.event._tag}`
        : act._tag === "SetAside"
          ? `SetAside ${act.what}`
          : act._tag
  )
export const led = (state: Keeping, event: Event) => {
  const next = step(state, event)
  return { ...next, names: names(next.acts), kind: next.state.status.kind }
}
