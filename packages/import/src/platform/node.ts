/**
 * Node's part of reading files.
 *
 * @module
 */
import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { setImmediate } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { runInThisContext } from "node:vm"
import type { Platform } from "./Platform.ts"

const bounded: Platform["bounded"] = <A>(work: () => A, longest: number): A => {
  const name = `gongkai:${Math.random()}`
  let result: { readonly value: A } | undefined
  // A script can only be handed its work by a name.
  Reflect.set(globalThis, name, () => {
    result = { value: work() }
  })
  try {
    runInThisContext(`globalThis[${JSON.stringify(name)}]()`, { timeout: longest })
  } finally {
    Reflect.deleteProperty(globalThis, name)
  }
  if (result === undefined) throw new Error("the work came to no result")
  return result.value
}

type Listener = (reason: unknown, promise: Promise<unknown>) => void

/** Our listener while work with strays is under way, and the listeners whose place it takes. */
let guard: { readonly listener: Listener; readonly others: ReadonlyArray<Listener>; working: number } | undefined

/** Node ends the process at a rejection that nobody handles. Any error of another name reaches the listeners that were there before. */
const withStrays: Platform["withStrays"] = async (names, work) => {
  if (guard === undefined) {
    const others = process.listeners("unhandledRejection")
    const listener: Listener = (reason, promise) => {
      if (reason instanceof Error && names.has(reason.name)) return
      if (others.length === 0) throw reason
      for (const other of others) other(reason, promise)
    }
    process.removeAllListeners("unhandledRejection")
    process.on("unhandledRejection", listener)
    guard = { listener, others, working: 0 }
  }
  guard.working++
  try {
    return await work()
  } finally {
    // Node reports a promise that was rejected last only after this turn.
    await setImmediate()
    if (--guard.working === 0) {
      process.off("unhandledRejection", guard.listener)
      for (const other of guard.others) process.on("unhandledRejection", other)
      guard = undefined
    }
  }
}

let maps: URL | undefined

/** Beside the program where it is bundled, else in the package pdfjs-dist. */
const folderOfMaps = (): URL => {
  const beside = new URL("cmaps/", import.meta.url)
  return existsSync(beside)
    ? beside
    : new URL("cmaps/", pathToFileURL(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")))
}

/** Node. */
export const platform: Platform = {
  sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  bounded,
  withStrays,
  characterMap: async (name) => new Uint8Array(await readFile(new URL(`${name}.bcmap`, (maps ??= folderOfMaps()))))
}
