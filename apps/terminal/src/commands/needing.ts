/**
 * Runs a command once its files are known: those given, or the one that the user is asked for.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { given, type Wanted } from "../disk/chosen.ts"
import type { Exit } from "../words/Exit.ts"
import { complained } from "../words/refusal.ts"

interface Need {
  readonly wanted: Wanted
  readonly argument: string
  readonly command: string
  readonly language: Language
}

/** One or more files. */
export const needing =
  <I extends { readonly files: ReadonlyArray<string> }>(
    need: Omit<Need, "argument">,
    run: (input: I) => Effect.Effect<void, never, Exit>
  ) =>
  (input: I): Effect.Effect<void, never, Exit> =>
    given(input.files, { ...need, argument: need.wanted === "folders" ? "folder" : "file" }).pipe(
      Effect.flatMap((files) => run({ ...input, files })),
      Effect.catch(complained(need.language))
    )

/** One file, by its argument's name. */
export const needingOne = (
  file: Option.Option<string>,
  need: Need,
  run: (file: string) => Effect.Effect<void, never, Exit>
): Effect.Effect<void, never, Exit> =>
  given(Option.toArray(file), need).pipe(
    Effect.flatMap(([chosen = ""]) => run(chosen)),
    Effect.catch(complained(need.language))
  )
