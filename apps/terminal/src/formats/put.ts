/**
 * Writes a report to a file in one of the formats, and covers nothing that is not its own.
 *
 * A PDF is replaced where we printed it and nobody touched it since; any other file only where it is just the same, or with `force`.
 *
 * @module
 */
import { basename } from "node:path"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import { save } from "../disk/files.ts"
import { unwritten } from "../disk/outputs.ts"
import { replaceable } from "../disk/replaceable.ts"
import { formats, type Name } from "./exported.ts"
import type { Writing } from "./Writing.ts"

/** Writes the report; what may not be covered is refused before anything is made of the report. */
export const put = (
  to: string,
  name: Name,
  writing: Writing,
  { force }: { readonly force: boolean }
): Effect.Effect<void, Refused> =>
  Effect.gen(function* () {
    if (name === "pdf" && !force) yield* replaceable(to)
    const content = yield* Effect.mapError(
      formats[name].write(writing),
      ({ text }) => new Refused({ file: basename(to), text })
    )
    yield* save(to, content, name === "pdf" ? { replace: true } : { replace: force, unlessSame: true })
  }).pipe(Effect.mapError(unwritten(to)))
