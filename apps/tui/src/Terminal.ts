/**
 * Where people read: results go to standard output, refusals to standard error, and no control character gets through raw.
 *
 * Colours go by meaning and only to a terminal; `NO_COLOR` is honoured.
 *
 * @module
 */
import { styleText } from "node:util"
import type { Severity } from "@gongkai/core/Finding"
import type { Language, Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"

/** Text from files may hold escape sequences; a terminal must never see them. */
export const harmless = (text: string): string =>
  text.replaceAll(/[^\P{C}\n\t]/gu, (character) => (/\p{Cf}|\p{Co}|\p{Cn}/u.test(character) ? "" : "�"))

const write = (stream: NodeJS.WriteStream, text: string): Effect.Effect<void> =>
  Effect.callback<void>((resume) => {
    stream.write(`${text}\n`, () => resume(Effect.void))
  })

export const say = (text: string): Effect.Effect<void> => write(process.stdout, text)

export const complain = (text: string): Effect.Effect<void> => write(process.stderr, text)

const names: { readonly [S in Severity]: Text } = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  note: { zh: "提示", en: "note" }
}

const colours = { error: "red", warning: "yellow", note: "cyan" } as const

/** The name of a severity, in its colour. */
export const badge = (severity: Severity, language: Language): string =>
  styleText(colours[severity], names[severity][language], { stream: process.stdout })

export const faint = (text: string): string => styleText("dim", text, { stream: process.stdout })
