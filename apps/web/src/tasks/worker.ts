/**
 * The worker of the page: it reads files, writes them and explains rules, one task after another, and asks the page for fonts.
 *
 * A file of a stranger is read here and nowhere else: what hangs or breaks, the page ends.
 *
 * @module
 */
// It has to run before what follows is loaded.
// oxlint-disable-next-line import/no-unassigned-import
import "../old/now.ts"
import type { Packs } from "@gongkai/pdf/plain"
import { explained } from "./explain.ts"
import { read } from "./read.ts"
import type { FromWorker, ToWorker } from "./Task.ts"
import { write } from "./write.ts"

// A worker answers the page that began it: there is no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const answer = (message: FromWorker): void => globalThis.postMessage(message)

const waiting = new Map<string, ReadonlyArray<(bytes: Uint8Array | undefined) => void>>()

const packs: Packs = async (pack) => {
  const bytes = await new Promise<Uint8Array | undefined>((resolve) => {
    const others = waiting.get(pack) ?? []
    waiting.set(pack, [...others, resolve])
    if (others.length === 0) answer({ kind: "pack", pack })
  })
  if (bytes === undefined) throw new Error(`${pack}: no such pack beside the page`)
  return bytes
}

const work = async (message: Extract<ToWorker, { readonly kind: "task" }>): Promise<void> => {
  const { id, task } = message
  if (task.kind === "read") answer({ kind: "read", id, answer: await read(task) })
  else if (task.kind === "explain") answer({ kind: "explained", id, answer: explained(task) })
  else answer({ kind: "written", id, answer: await write(task, packs) })
}

globalThis.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "pack") {
    for (const resolve of waiting.get(data.pack) ?? []) resolve(data.bytes)
    waiting.delete(data.pack)
    return
  }
  work(data).catch((cause: unknown) => {
    // An error of the worker reaches the page as one of the script, which ends this worker.
    setTimeout(() => {
      throw cause
    })
  })
})
