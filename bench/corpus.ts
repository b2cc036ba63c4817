/**
 * Published reports, where a folder of them is at hand: the one that `GONGKAI_CORPUS` names, else `../shared/corpus` beside the repository.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Draft } from "@gongkai/core/Draft"
import { read } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

const named = process.env["GONGKAI_CORPUS"] ?? ""
const folder = named === "" ? fileURLToPath(new URL("../../shared/corpus", import.meta.url)) : named

/** The names of the files in the folder; none where it is absent. */
const names: ReadonlyArray<string> = existsSync(folder)
  ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
  : []

/** A file of the corpus. */
export interface File {
  readonly name: string
  readonly bytes: Uint8Array
}

const open = (name: string): File => ({ name, bytes: Uint8Array.from(readFileSync(join(folder, name))) })

/** The first file with this ending. */
export const first = (ending: string): File | undefined => {
  const name = names.find((each) => each.endsWith(ending))
  return name === undefined ? undefined : open(name)
}

/** The reports that can be read, as drafts of whatever edition. */
export const published = async (): Promise<ReadonlyArray<Draft>> => {
  const all = await Promise.all(names.map((name) => Effect.runPromise(Effect.result(read(open(name))))))
  return all.flatMap((result) => (Result.isSuccess(result) ? [result.success.draft] : []))
}
