/**
 * `gongkai print FILE…`: findings first, then the PDF; a report with errors is printed all the same, and says so by its exit code.
 *
 * The PDF part is loaded only here, so that checking stays quick.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import { type Imported, Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Done } from "../each.ts"
import { save } from "../files.ts"
import { claims, destination } from "../outputs.ts"
import { checkOne } from "./check.ts"

export const printEach = ({
  output,
  several,
  language
}: {
  readonly output: Option.Option<string>
  readonly several: boolean
  readonly language: Language
}) => {
  const claim = claims()
  return Effect.fnUntraced(function* (path: string, imported: Imported) {
    const { draft, edition } = imported
    const { code, lines, json } = checkOne(path, imported, { reading: Option.none(), previous: [], language })
    const to = destination(path, draft, ".pdf", { output, several })
    yield* claim(path, to)
    const { print } = yield* Effect.promise(() => import("@gongkai/pdf"))
    const bytes = yield* print(draft, { edition }).pipe(
      Effect.mapError(({ text }) => new Refused({ file: path, text }))
    )
    yield* save(to, bytes, { replace: true })
    return {
      code,
      lines: [...lines, to],
      json: { ...json, output: to }
    } satisfies Done
  })
}
