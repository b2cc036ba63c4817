/**
 * How a command refuses a file, and ends where it could do nothing: one sentence on standard error that names the file, and exit 2.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import { Exit } from "./Exit.ts"
import { complain, harmless } from "./Terminal.ts"

/** The refusal of a file, with its path as the user gave it; of no file, the sentence alone. */
export const refusal = (path: string, { text }: Pick<Refused, "text">): Text =>
  path === ""
    ? text
    : {
        zh: `${path === "-" ? "标准输入" : path}：${text.zh}`,
        en: `${path === "-" ? "standard input" : path}: ${text.en}`
      }

/** Fails: nothing is done with this file, and why. */
export const refuse = (file: string, text: Text): Effect.Effect<never, Refused> =>
  Effect.fail(new Refused({ file, text }))

/** Says why nothing could be done, and exits with 2. */
export const giveUp = (text: Text, language: Language): Effect.Effect<void, never, Exit> =>
  Effect.andThen(
    complain(harmless(text[language])),
    Exit.use((exit) => exit.raise(2))
  )

/** The same for a file that was refused, under the name that the refusal gives it. */
export const complained = (language: Language) => (refused: Refused) => giveUp(refusal(refused.file, refused), language)
