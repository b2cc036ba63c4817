/**
 * Tells, once a file is written, that working notes of its report are not in it.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Language } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import { complain } from "../words/Terminal.ts"
import { withheld } from "../words/withheld.ts"
import { carriesData, type Name } from "./exported.ts"

/** Says what of the working notes a file does not hold; a table or a text alone never holds any. */
export const left = (name: Name, draft: Draft, notes: boolean, language: Language): Effect.Effect<void> => {
  const said = carriesData(name) ? withheld(draft, notes) : undefined
  return said === undefined ? Effect.void : complain(said[language])
}
