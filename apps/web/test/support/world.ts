/**
 * The page without a browser: files, clock, tabs and the worker are values of the test, and what is kept is kept in memory.
 *
 * @module
 */
import { whole } from "@gongkai/core/check"
import { acts } from "../../src/desk/acts.ts"
import type { Desk } from "../../src/desk/Desk.ts"
import { deskOf } from "../../src/desk/deskOf.ts"
import type { Chosen, Saved } from "../../src/files/Files.ts"
import type { Keep, Kept } from "../../src/keep/Kept.ts"
import type { Channel, Message } from "../../src/keep/tabs.ts"
import type { Work } from "../../src/tasks/client.ts"

/** Reports kept in memory; `fails` makes every writing fail from then on. */
export const memory = (): Keep & { readonly kept: Map<string, Kept>; fails: boolean } => {
  const kept = new Map<string, Kept>()
  return {
    kept,
    fails: false,
    all: async () => [...kept.values()],
    one: async (id) => kept.get(id),
    async put(one) {
      if (this.fails) return "failed"
      if (one.revision !== (kept.get(one.id)?.revision ?? 0) + 1) return "overtaken"
      kept.set(one.id, one)
      return "kept"
    },
    remove: async (id) => void kept.delete(id),
    note: () => undefined,
    drop: () => undefined
  }
}

/** A line on which each member hears all others. */
export const line = (): (() => Channel) => {
  const all: Array<(message: Message) => void> = []
  return () => {
    let own: ((message: Message) => void) | undefined
    return {
      post: (message) => {
        for (const each of all) if (each !== own) each(message)
      },
      listen: (told) => {
        own = told
        all.push(told)
      }
    }
  }
}

/** A desk and what it did to the world. */
export interface World {
  readonly desk: Desk
  readonly keep: ReturnType<typeof memory>
  /** What was handed to the browser's downloads. */
  readonly downloads: Array<{ readonly name: string; readonly content: Uint8Array | string }>
  /** What was saved, and into what. */
  readonly saves: Array<{
    readonly text: string
    readonly name: string
    readonly into: string | undefined
    readonly tag: string | undefined
  }>
  readonly copied: Array<string>
}

interface Given {
  readonly keep?: ReturnType<typeof memory>
  readonly channel?: Channel
  readonly chosen?: Chosen
  readonly saved?: Saved | (() => Saved)
  readonly work?: Partial<Work>
  readonly hasFonts?: boolean
}

let count = 0

const idle: Work = {
  read: () => Promise.resolve({ ok: false, text: { zh: "没有工作线程", en: "no worker" } }),
  write: () => Promise.resolve({ ok: false, text: { zh: "没有工作线程", en: "no worker" } }),
  explain: () => Promise.resolve({ ok: false, text: { zh: "没有工作线程", en: "no worker" } })
}

/** A page in a world. */
export const world = ({
  keep = memory(),
  channel = line()(),
  chosen,
  saved,
  work,
  hasFonts = false
}: Given = {}): World => {
  const downloads: World["downloads"] = []
  const saves: World["saves"] = []
  const copied: World["copied"] = []
  const desk = deskOf({
    keep,
    channel,
    files: {
      choose: () => Promise.resolve(chosen),
      save: (text, name, into) => {
        saves.push({ text, name, into: into?.text, tag: into?.tag })
        return Promise.resolve((typeof saved === "function" ? saved() : saved) ?? { _tag: "Download", name })
      },
      download: (content, name) => void downloads.push({ content, name })
    },
    work: { ...idle, ...work },
    now: () => new Date(2025, 0, 20, 9, 30),
    name: () => `n${(count += 1)}`,
    copy: (text) => Promise.resolve(void copied.push(text)),
    hasFonts: () => Promise.resolve(hasFonts),
    wait: 0,
    later: Promise.resolve({ whole, acts })
  })
  return { desk, keep, downloads, saves, copied }
}

/** A page with a new report of 2024 open. */
export const begun = async (given: Given = {}): Promise<World> => {
  const own = world(given)
  await own.desk.begin("云岭县水务局", "2024")
  return own
}
