/**
 * Files to spoil: a sound one as plain JSON, and ways to change it at a pointer.
 *
 * @module
 */
import * as Result from "effect/Result"
import { edition2021 } from "../../src/editions/2021.ts"
import * as Interchange from "../../src/file/Interchange.ts"
import type { Problem } from "../../src/file/Problem.ts"
import { report } from "./reports.ts"

type Json = { readonly [key: string]: unknown }

const changed = (node: unknown, [key = "", ...below]: ReadonlyArray<string>, value: unknown): unknown => {
  const { [key]: old, ...others } = Object(node) as Json
  if (below.length > 0) return { ...others, [key]: changed(old, below, value) }
  return value === undefined ? others : { ...others, [key]: value }
}

/** A sound file of 2021 with other values at these pointers; `undefined` takes the key away. */
export const spoiled = (changes: { readonly [pointer: string]: unknown }): unknown =>
  Object.entries(changes).reduce<unknown>(
    (file, [pointer, value]) => changed(file, pointer.split("/").slice(1), value),
    Interchange.encode(report(edition2021))
  )

/** What decoding finds wrong; nothing when it succeeds. */
export const problems = (file: unknown): ReadonlyArray<Problem> => {
  const result = typeof file === "string" ? Interchange.parse(file) : Interchange.decode(file)
  return Result.isFailure(result) ? result.failure.problems : []
}
