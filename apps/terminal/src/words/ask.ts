/**
 * Asks whoever sits at the terminal, on standard error, so that what is printed stays clean; never where nobody would see it.
 *
 * @module
 */
import type { createInterface as Readline } from "node:readline"
import type { Language, Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import { manner } from "./Manner.ts"
import { complain, harmless } from "./Terminal.ts"

/** Whether somebody can be asked: both ends are a terminal, and nobody forbade it. */
export const mayAsk = (): boolean => manner().asks && process.stdin.isTTY && process.stderr.isTTY

/** Keys typed while a screen is loaded are kept for it, and not echoed where it will be drawn; `false` echoes again. */
export const unechoed = (isOn = true): void => {
  if (process.stdin.isTTY) process.stdin.setRawMode(isOn)
}

/** One line of an answer, without the blanks around it; `undefined` where the user ended the input. Ctrl-C interrupts the run. */
export const ask = (question: string): Effect.Effect<string | undefined> =>
  Effect.flatMap(
    // Few runs ask anything.
    Effect.promise(() => import("node:readline")),
    (readline) => answered(readline, question)
  )

const answered = (
  { createInterface }: { readonly createInterface: typeof Readline },
  question: string
): Effect.Effect<string | undefined> =>
  Effect.callback<string | undefined>((resume) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    let isAnswered = false
    const end = (effect: Effect.Effect<string | undefined>): void => {
      if (isAnswered) return
      isAnswered = true
      // Closed first: what follows may ask again at once, and closing would take the terminal away from it.
      lines.close()
      resume(effect)
    }
    const answer = (text: string | undefined): void => end(Effect.succeed(text))
    lines.on("SIGINT", () => {
      // What the shell says next begins a line of its own.
      process.stderr.write("\n")
      end(Effect.interrupt)
    })
    lines.on("close", () => answer(undefined))
    lines.question(question, (text) => answer(text.trim()))
    return Effect.sync(() => lines.close())
  })

/** So often an answer that fits none is asked for again. */
const patience = 3

/** One of some things, by its number; or another text as the user typed it; `undefined` where the user gave none. */
export const choose = (
  question: Text,
  options: ReadonlyArray<string>,
  language: Language,
  prompt: Text = numberOrFile
): Effect.Effect<string | undefined> =>
  Effect.gen(function* () {
    yield* complain(question[language])
    for (const [at, option] of options.entries())
      yield* complain(`  ${String(at + 1).padStart(2)}  ${harmless(option)}`)
    for (let turn = 0; turn < patience; turn++) {
      const answer = yield* ask(prompt[language])
      if (answer === undefined) return undefined
      if (answer === "") continue
      const number = /^\d+$/u.test(answer.normalize("NFKC")) ? Number(answer.normalize("NFKC")) : undefined
      if (number === undefined) return answer
      const chosen = options[number - 1]
      if (chosen !== undefined) return chosen
    }
    return undefined
  })

/** A question that is answered by yes or no; anything but a yes is a no. */
export const agree = (question: Text, language: Language): Effect.Effect<boolean> =>
  Effect.map(ask(`${question[language]}${yesNo[language]}`), (answer) =>
    answer === "" ? true : /^(?:y|yes|是|好|对|ｙ)$/iu.test(answer ?? "no")
  )

const numberOrFile: Text = { zh: "序号或文件名：", en: "Number or file: " }
const yesNo: Text = { zh: "［Y/n］", en: " [Y/n] " }
