/**
 * Asks for a line that is not shown while it is typed, such as a token.
 *
 * @module
 */
import * as Effect from "effect/Effect"

/** Ends of a line, of the input, and of the patience of whoever types. */
const [enter, end, interrupt] = [/[\r\n]/u, "\u0004", "\u0003"]
/** Backspace, as terminals send it. */
const erase: ReadonlySet<string> = new Set(["\b", "\u007f"])

/** The line without the blanks around it; `undefined` where the input ended. Ctrl-C interrupts the run. Only where both ends are a terminal. */
export const secret = (question: string): Effect.Effect<string | undefined> =>
  Effect.callback<string | undefined>((resume) => {
    const { stdin, stderr } = process
    let text = ""
    const over = (effect: Effect.Effect<string | undefined>): void => {
      stdin.off("data", typed).setRawMode(false).pause()
      stderr.write("\n")
      resume(effect)
    }
    const typed = (chunk: Uint8Array | string): void => {
      for (const sign of String(chunk)) {
        if (sign === interrupt) return over(Effect.interrupt)
        if (enter.test(sign)) return over(Effect.succeed(text.trim()))
        if (sign === end) return over(Effect.succeed(text === "" ? undefined : text.trim()))
        text = erase.has(sign) ? text.slice(0, -1) : text + sign
      }
    }
    stderr.write(question)
    stdin.setRawMode(true).resume().on("data", typed)
  })
