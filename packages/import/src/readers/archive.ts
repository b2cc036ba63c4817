/**
 * Opens a zip from an untrusted hand: its directory is read, an entry is inflated only when asked for, and never beyond the limits.
 *
 * Declared sizes are not believed: what counts is what comes out. Nothing is written anywhere, so a name with `../` is just a name.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import { Inflate } from "fflate"
import { limits, tooMuch } from "./limits.ts"
import { damaged, encrypted } from "./reasons.ts"

/** A zip: the names in it, and what each unpacks to, within the limits. */
export interface Archive {
  readonly names: ReadonlyArray<string>
  /** The bytes of an entry, as many as are still allowed in all, or `most`; `undefined` if there is none of that name. */
  readonly read: (name: string, most?: number) => Result.Result<Uint8Array, Text> | undefined
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly size: number
  readonly offset: number
}

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 }

/** Names are UTF-8 where marked so, otherwise in the code page of Chinese Windows unless they read as UTF-8. */
const nameOf = (bytes: Uint8Array, utf8: boolean): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(utf8 ? "utf-8" : "gb18030").decode(bytes)
  }
}

/** The end of the directory stands within the last 64 KB. */
const endOf = (view: DataView): number | undefined => {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (view.getUint32(at, true) === signatures.end) return at
  return undefined
}

const directory = (bytes: Uint8Array, view: DataView): Result.Result<ReadonlyArray<Entry>, Text> => {
  const end = view.byteLength < 22 ? undefined : endOf(view)
  if (end === undefined) return Result.fail(damaged)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > limits.entries) return Result.fail(tooMuch)
  const entries: Array<Entry> = []
  for (let each = 0; each < count; each++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== signatures.entry) return Result.fail(damaged)
    const flags = view.getUint16(at + 8, true)
    const name = view.getUint16(at + 28, true)
    const extra = view.getUint16(at + 30, true)
    const comment = view.getUint16(at + 32, true)
    entries.push({
      name: nameOf(bytes.subarray(at + 46, at + 46 + name), (flags & 0x800) !== 0).replaceAll("\\", "/"),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true)
    })
    at += 46 + name + extra + comment
  }
  return Result.succeed(entries)
}

/** Opens a zip. Nothing is unpacked before it is asked for. */
export const openArchive = (bytes: Uint8Array): Result.Result<Archive, Text> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Result.map(directory(bytes, view), (entries) => {
    const named = new Map(entries.map((entry) => [entry.name, entry]))
    let left: number = limits.unpacked
    const read: Archive["read"] = (name, most = left) => {
      const entry = named.get(name)
      if (entry === undefined) return undefined
      if (entry.encrypted) return Result.fail(encrypted)
      const packed = packedBytes(bytes, view, entry)
      if (packed === undefined) return Result.fail(damaged)
      const unpacked = entry.method === 0 ? Result.succeed(packed) : inflated(packed, entry.method, most)
      if (Result.isSuccess(unpacked)) left -= unpacked.success.length
      return unpacked
    }
    return { names: entries.map(({ name }) => name).filter((name) => !name.endsWith("/")), read }
  })
}

const packedBytes = (bytes: Uint8Array, view: DataView, { offset, size }: Entry): Uint8Array | undefined => {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== signatures.local) return undefined
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + size > view.byteLength ? undefined : bytes.subarray(start, start + size)
}

const step = 16 * 1024

/** Inflates in steps and stops as soon as more has come out than may. */
const inflated = (packed: Uint8Array, method: number, most: number): Result.Result<Uint8Array, Text> => {
  if (method !== 8) return Result.fail(damaged)
  const chunks: Array<Uint8Array> = []
  let size = 0
  let complete = false
  const inflate = new Inflate((chunk, final) => {
    chunks.push(chunk)
    size += chunk.length
    complete = final
  })
  try {
    for (let at = 0; at < packed.length; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
      if (size > most) return Result.fail(tooMuch)
    }
  } catch {
    return Result.fail(damaged)
  }
  if (!complete) return Result.fail(damaged)
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return Result.succeed(whole)
}

/** The last part of a name, as which a document within a zip may be listed; empty for one that is only a path. */
export const baseName = (name: string): string =>
  name
    .slice(name.lastIndexOf("/") + 1)
    .replaceAll(/\p{Cc}/gu, "")
    .replace(/^\.+$/u, "")

/** What a zip holds, by the names in it. */
export const kindOfZip = ({ names }: Archive): "docx" | "xlsx" | "ofd" | "odf" | "other" => {
  const all = new Set(names)
  if (names.some((name) => /^word\/document\d*\.xml$/u.test(name))) return "docx"
  if (names.some((name) => /^xl\/workbook\.(?:xml|bin)$/u.test(name))) return "xlsx"
  if (all.has("OFD.xml")) return "ofd"
  const isPackage = all.has("mimetype") || all.has("META-INF/manifest.xml")
  return isPackage && (all.has("content.xml") || all.has("encrypted-package")) ? "odf" : "other"
}
