/**
 * Notes each change at once, before the database has it: a page that ends the next moment, by a reload or by force, loses no key.
 *
 * A note holds what differs from what the database is known to have, and is dropped when that is kept. Handles of files are in no note.
 *
 * @module
 */
import type { Keep, Kept } from "./Kept.ts"

/** Keeps without notes: the database alone. */
export type Base = Omit<Keep, "note" | "drop">

/** What a browser keeps for a page in texts, as far as it is used here. */
export type Texts = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">

const head = "gongkai note "

/** A note: the fields that differ, and those that are gone. */
interface Note {
  readonly revision: number
  readonly fields: Partial<Kept>
  readonly gone: ReadonlyArray<string>
}

const isNote = (value: unknown): value is Note =>
  typeof value === "object" &&
  value !== null &&
  "revision" in value &&
  typeof value.revision === "number" &&
  "fields" in value &&
  "gone" in value &&
  Array.isArray(value.gone)

const whole = ["id", "title", "year", "text", "held", "changedAt", "isSaved"] as const

const isKept = (value: Partial<Kept>): value is Kept => whole.every((key) => value[key] !== undefined)

/** What the database has with the note in it; what it has alone where the note is older, or too little to be a report. */
const joined = (stored: Kept | undefined, { revision, fields, gone }: Note): Kept | undefined => {
  if (stored !== undefined && revision <= stored.revision) return stored
  const { handle, ...rest }: Partial<Kept> = stored ?? {}
  const left = Object.fromEntries(Object.entries({ ...rest, ...fields }).filter(([key]) => !gone.includes(key)))
  const both: Partial<Kept> = { ...left, revision: stored?.revision ?? 0 }
  // The handle is of the file of that name alone.
  const isSame = handle !== undefined && both.fileName === stored?.fileName
  return isKept(both) ? { ...both, ...(isSame && { handle }) } : stored
}

/** Keeps with notes; where the browser takes no texts, as without. */
export const journaled = (base: Base, texts: () => Texts): Keep => {
  const attempt = <A>(work: (at: Texts) => A, otherwise: A): A => {
    try {
      return work(texts())
    } catch {
      return otherwise
    }
  }
  const noteOf = (id: string): Note | undefined => {
    const note: unknown = attempt((at) => JSON.parse(at.getItem(head + id) ?? "null"), undefined)
    return isNote(note) ? note : undefined
  }
  const withNote = (stored: Kept | undefined, id: string): Kept | undefined => {
    const note = noteOf(id)
    return note === undefined ? stored : joined(stored, note)
  }
  const ids = (): ReadonlyArray<string> =>
    attempt((at) => Array.from({ length: at.length }, (_, place) => at.key(place) ?? ""), [])
      .filter((key) => key.startsWith(head))
      .map((key) => key.slice(head.length))
  return {
    put: base.put,
    all: async () => {
      const stored = new Map((await base.all()).map((each) => [each.id, each]))
      return [...new Set([...stored.keys(), ...ids()])].flatMap((id) => withNote(stored.get(id), id) ?? [])
    },
    one: async (id) => withNote(await base.one(id), id),
    remove: async (id) => {
      attempt((at) => at.removeItem(head + id), undefined)
      await base.remove(id)
    },
    note: ({ revision, handle: _handle, ...version }, known) => {
      const isKnown = (key: string, value: unknown): boolean =>
        known.length > 0 && known.every((each) => Reflect.get(each, key) === value)
      const note: Note = {
        revision,
        fields: Object.fromEntries(Object.entries(version).filter(([key, value]) => !isKnown(key, value))),
        gone: known.flatMap((each) => Object.keys(each).filter((key) => key !== "handle" && !(key in version)))
      }
      attempt((at) => at.setItem(head + version.id, JSON.stringify(note)), undefined)
    },
    drop: (id, revision) => {
      if ((noteOf(id)?.revision ?? Number.POSITIVE_INFINITY) <= revision)
        attempt((at) => at.removeItem(head + id), undefined)
    }
  }
}
