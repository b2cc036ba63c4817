/**
 * How a run behaves towards people: its language, colours, whether it says what it does, and whether it may ask.
 *
 * It is read off the arguments before anything is parsed, since a complaint about them follows it too. A process has one output, so it
 * has one manner at a time.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"

export const colours = ["auto", "always", "never"] as const

export interface Manner {
  readonly language: Language
  readonly colour: (typeof colours)[number]
  /** Nothing is said but refusals and what a program asked for. */
  readonly isQuiet: boolean
  /** Questions may be asked where somebody sits at a terminal. */
  readonly asks: boolean
}

const usual: Manner = { language: "zh", colour: "auto", isQuiet: false, asks: true }

let current = usual

/** The manner of the run. */
export const manner = (): Manner => current

/** From now on the run behaves so. */
export const behave = (next: Manner): void => {
  current = next
}

/** The value of a flag, written --name=value or --name value; the last one counts. */
const valueOf = (parameters: ReadonlyArray<string>, name: string): string | undefined =>
  parameters
    .flatMap((each, at) =>
      each.startsWith(`--${name}=`)
        ? [each.slice(name.length + 3)]
        : each === `--${name}`
          ? (parameters[at + 1] ?? [])
          : []
    )
    .at(-1)

/** English where the locale is English; in any other the command speaks Chinese, as the form does. */
const ofLocale = (env: Environment): Language => {
  // As in any program, the first of these that says anything counts.
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((each) => each !== undefined && each !== "")
  return /^en(?:[_.@-]|$)/iu.test(locale ?? "") ? "en" : "zh"
}

interface Environment {
  readonly [name: string]: string | undefined
}

const languages = ["zh", "en"] as const

/** What the arguments say of it, and the locale of the language where they do not. Behind `--` there are only files. */
export const mannerOf = (parameters: ReadonlyArray<string>, env: Environment = {}): Manner => {
  const end = parameters.indexOf("--")
  const flags = end === -1 ? parameters : parameters.slice(0, end)
  const [wanted, said] = [valueOf(flags, "color"), valueOf(flags, "lang")]
  return {
    language: languages.find((each) => each === said) ?? ofLocale(env),
    colour: colours.find((each) => each === wanted) ?? usual.colour,
    isQuiet: flags.includes("--quiet") || flags.includes("-q"),
    asks: !flags.includes("--no-input")
  }
}
