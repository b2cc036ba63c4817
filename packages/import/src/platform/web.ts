/**
 * Reading files in a browser or at the edge.
 *
 * @module
 */
import { sha256 } from "@noble/hashes/sha2"
import { bytesToHex } from "@noble/hashes/utils"
import type { Platform } from "./Platform.ts"

/** What browsers and workers tell of a rejection that nobody handles. */
interface Unhandled {
  readonly reason: unknown
  readonly preventDefault: () => void
}

const withStrays: Platform["withStrays"] = async (names, work) => {
  const listener = ({ reason, preventDefault }: Unhandled): void => {
    if (reason instanceof Error && names.has(reason.name)) preventDefault()
  }
  // A listener for an event takes it as we describe it.
  const heard = ((event: Unhandled) =>
    listener({ reason: event.reason, preventDefault: () => event.preventDefault() })) as never
  const target = "addEventListener" in globalThis ? globalThis : undefined
  target?.addEventListener("unhandledrejection", heard)
  try {
    return await work()
  } finally {
    // A promise that was rejected last is reported only after this turn.
    await new Promise((resolve) => setTimeout(resolve))
    target?.removeEventListener("unhandledrejection", heard)
  }
}

/** In the folder `cmaps` beside the page, or beside the script of the worker. */
const characterMap = async (name: string): Promise<Uint8Array> => {
  const url = new URL(`cmaps/${name}.bcmap`, globalThis.location.href)
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url.href}: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** A browser, or a worker at the edge. */
export const platform: Platform = {
  sha256: (bytes) => bytesToHex(sha256(bytes)),
  bounded: (work) => work(),
  withStrays,
  characterMap
}
