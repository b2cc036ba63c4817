/**
 * The documents in a zip and in zips within it: listed without unpacking them, and opened one by one.
 *
 * All zips of one file share the bounds on entries and on bytes, so that it costs no more to nest them.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import { type Archive, kindOfZip, openArchive } from "../readers/archive.ts"
import { limits, tooMuch } from "../readers/limits.ts"
import { damaged } from "../readers/reasons.ts"
import { alreadySaid } from "./dataPackage.ts"

/** A document in a zip. */
export interface Packed {
  /** The entries to open one after another: zips, and at last the document. */
  readonly steps: readonly [string, ...ReadonlyArray<string>]
  /** Why it is not opened, where it is a zip that cannot be looked into. */
  readonly refused?: Text
}

const tooDeep: Text = {
  zh: `压缩包里套压缩包超过 ${limits.zips} 层，没有打开；请解压后再导入`,
  en: `there are zips within zips, more than ${limits.zips} deep, and this one was not opened: unpack it first`
}

/** What all zips of one file may still hold together. */
interface Left {
  entries: number
  bytes: number
}

type Steps = ReadonlyArray<string>

const listed = (archive: Archive, above: Steps, left: Left): ReadonlyArray<Packed> =>
  archive.names.flatMap((name): ReadonlyArray<Packed> => {
    const steps: Packed["steps"] = [above[0] ?? name, ...(above.length === 0 ? [] : [...above.slice(1), name])]
    if (--left.entries < 0) return left.entries === -1 ? [{ steps, refused: tooMuch }] : []
    if (!/\.zip$/iu.test(name)) return [{ steps }]
    if (steps.length >= limits.zips) return [{ steps, refused: tooDeep }]
    const bytes = archive.read(name, left.bytes) ?? Result.fail(damaged)
    if (Result.isFailure(bytes)) return [{ steps, refused: bytes.failure }]
    left.bytes -= bytes.success.length
    const inner = openArchive(bytes.success)
    if (Result.isFailure(inner)) return [{ steps, refused: inner.failure }]
    // A document of Word is a zip as well.
    return kindOfZip(inner.success) === "other" ? listed(inner.success, steps, left) : [{ steps }]
  })

/** How much all zips of one file may hold together: entries, and bytes of zips. */
export interface Bounds {
  readonly entries: number
  readonly nested: number
}

/** The documents in a zip; `undefined` for a document that is a zip itself, and for what is none. */
export const packedIn = (
  bytes: Uint8Array,
  { entries, nested }: Bounds = limits
): ReadonlyArray<Packed> | undefined => {
  const archive = openArchive(bytes)
  if (Result.isFailure(archive) || kindOfZip(archive.success) !== "other") return undefined
  const said = alreadySaid(bytes)
  return listed(archive.success, [], { entries, bytes: nested }).filter(
    ({ steps }) => steps.length > 1 || !said.has(steps[0])
  )
}

const entry = (bytes: Uint8Array, name: string, most?: number): Result.Result<Uint8Array, Text> =>
  // The zip is opened anew for each, since what a document may unpack to is bounded for each.
  Result.flatMap(openArchive(bytes), (archive) => archive.read(name, most) ?? Result.fail(damaged))

/** Opens documents of zips. It keeps the zip that it opened last: documents of one zip follow one another. */
export const unpacker = (): ((bytes: Uint8Array, packed: Packed) => Result.Result<Uint8Array, Text>) => {
  let last: { readonly whole: Uint8Array; readonly path: string; readonly bytes: Uint8Array } | undefined
  return (whole, { steps, refused }) => {
    if (refused !== undefined) return Result.fail(refused)
    const zips = steps.slice(0, -1)
    const path = zips.join("\n")
    let around: Result.Result<Uint8Array, Text> = Result.succeed(whole)
    if (zips.length > 0 && last?.path === path && last.whole === whole) around = Result.succeed(last.bytes)
    else for (const zip of zips) around = Result.flatMap(around, (bytes) => entry(bytes, zip, limits.nested))
    if (Result.isSuccess(around)) last = { whole, path, bytes: around.success }
    return Result.flatMap(around, (bytes) => entry(bytes, steps.at(-1) ?? ""))
  }
}
