/**
 * Where people read: results go to standard output, refusals to standard error, and no control character gets through raw.
 *
 * Colours go by meaning; `--color` and `NO_COLOR` are heeded.
 *
 * @module
 */
import type { Severity } from "@gongkai/core/Finding"
import type { Language, Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import { manner } from "./Manner.ts"

/** Text from files may hold escape sequences; a terminal must never see them. */
export const harmless = (text: string): string =>
  text.replaceAll(/[^\P{C}\n\t]/gu, (character) => (/\p{Cf}|\p{Co}|\p{Cn}/u.test(character) ? "" : "�"))

const write = (stream: NodeJS.WriteStream, text: string): Effect.Effect<void> =>
  Effect.callback<void>((resume) => {
    stream.write(`${text}\n`, () => resume(Effect.void))
  })

export const say = (text: string): Effect.Effect<void> => write(process.stdout, text)

/** What people are told and programs are not asked for: nothing where the run is quiet. `isData` is for programs, and always said. */
export const mention = (text: string, isData = false): Effect.Effect<void> =>
  manner().isQuiet && !isData ? Effect.void : say(text)

export const complain = (text: string): Effect.Effect<void> => write(process.stderr, text)

const names: { readonly [S in Severity]: Text } = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  note: { zh: "提示", en: "note" }
}

/** SGR codes: red, yellow, cyan, faint, bold; what is gone red, what has come green. */
const codes = { error: 31, warning: 33, note: 36, faint: 2, heading: 1, gone: 31, come: 32 }

/** Whether results are coloured: as --color says, else where standard output is a terminal that has colours; NO_COLOR is heeded. */
export const isColourful = (): boolean => {
  const { colour } = manner()
  return colour === "auto" ? process.stdout.isTTY && process.stdout.hasColors() : colour === "always"
}

/** A text in the colour of what it means. */
export const painted = (meaning: keyof typeof codes, text: string): string =>
  isColourful() ? `\u001b[${codes[meaning]}m${text}\u001b[0m` : text

/** The name of a severity, in its colour. */
export const badge = (severity: Severity, language: Language): string => painted(severity, names[severity][language])

/** What a group of lines is about. */
export const heading = (text: string): string => painted("heading", text)

export const faint = (text: string): string => painted("faint", text)
