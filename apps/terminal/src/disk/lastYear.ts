/**
 * Finds last year's report beside this year's: an interchange file of the same organ and the year before, in the same folder.
 *
 * Only files whose name has that year are opened. Where two fit, neither is taken: which is last year's, nobody said.
 *
 * @module
 */
import { readdir, readFile, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import type { Draft } from "@gongkai/core/Draft"
import { editionOf } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import { isBefore, type LastYear } from "@gongkai/editor/lastYear"
import * as Result from "effect/Result"

/** As many files are opened, and none larger. */
const most = { files: 20, bytes: 4_000_000 }

const opened = async (path: string): Promise<Draft | undefined> => {
  try {
    if ((await stat(path)).size > most.bytes) return undefined
    return Result.getOrElse(Interchange.parse(await readFile(path, "utf8")), () => undefined)
  } catch {
    // What cannot be read is not last year's report; the editor goes on without.
    return undefined
  }
}

export const asLast = (draft: Draft): LastYear => ({ draft, edition: editionOf(draft) })

/** The one report in the folder that is last year's; a report read from elsewhere is last year's only if the user says so. */
export const lastYear = async (path: string, draft: Draft): Promise<LastYear | undefined> => {
  const folder = dirname(path)
  const names = await readdir(folder).catch(() => [])
  const likely = names
    .filter((name) => name.endsWith(".gongkai.json") && !name.startsWith(".") && name.includes(String(draft.year - 1)))
    .slice(0, most.files)
  const all = await Promise.all(likely.map((name) => opened(join(folder, name))))
  const fitting = all.filter((each) => each !== undefined && isBefore(each, draft))
  const [only] = fitting
  return only !== undefined && fitting.length === 1 ? asLast(only) : undefined
}
