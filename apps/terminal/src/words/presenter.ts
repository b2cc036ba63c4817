/**
 * Help and complaints about usage, in the user's language; effect's own are English only.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import type * as CliError from "effect/cli/CliError"
import { displayWidth, type Presenter } from "effect/cli/CliOutput"
import type { HelpDoc } from "effect/cli/HelpDoc"
import * as Option from "effect/Option"
import { argumentName, withNames } from "./argumentName.ts"
import { complain, harmless, say } from "./Terminal.ts"
import { words } from "./words.ts"

export const presenter = (language: Language): Presenter => ({
  present: (event) => {
    switch (event._tag) {
      case "Help":
        return say(help(event.helpDoc, language))
      case "InvalidInvocation":
        return complain(
          harmless(
            [...event.errors.map((error) => reason(error)[language]), hint(event.commandPath)[language]].join("\n")
          )
        )
      case "Version":
        return say(`${event.name} ${event.version}`)
    }
  }
})

const hint = (path: ReadonlyArray<string>): Text => ({
  zh: `用法见 ${path.join(" ")} --help`,
  en: `See ${path.join(" ")} --help`
})

const titles = {
  usage: { zh: "用法", en: "Usage" },
  commands: { zh: "子命令", en: "Commands" },
  arguments: { zh: "参数", en: "Arguments" },
  flags: { zh: "选项", en: "Options" },
  examples: { zh: "示例", en: "Examples" }
} satisfies { readonly [key: string]: Text }

const help = (doc: HelpDoc, language: Language): string => {
  const flags = [...doc.flags, ...(doc.inheritedFlags ?? []), ...(doc.globalFlags ?? [])].map(
    ({ name, aliases, description }) =>
      [[...aliases, `--${name}`].join(", "), own(name, description, language)] as const
  )
  const section = (title: Text, rows: ReadonlyArray<readonly [string, string]>) =>
    rows.length === 0 ? [] : [`\n${title[language]}`, ...table(rows)]
  return [
    doc.description,
    `\n${titles.usage[language]}\n  ${usage(doc.usage, language)}`,
    ...section(
      titles.commands,
      (doc.subcommands ?? []).flatMap(({ commands }) =>
        commands.map(({ name, description }) => [name, description] as const)
      )
    ),
    ...section(
      titles.arguments,
      (doc.args ?? []).map(
        ({ name, description }) => [argumentName(name, language), Option.getOrElse(description, () => "")] as const
      )
    ),
    ...section(titles.flags, flags),
    ...section(
      titles.examples,
      (doc.examples ?? []).map(({ command, description }) => [command, description ?? ""] as const)
    )
  ].join("\n")
}

/** The built-in flags come with English descriptions; ours replace them. */
const own = (name: string, description: Option.Option<string>, language: Language): string =>
  name === "help" || name === "version" || name === "completions"
    ? words[name][language]
    : Option.getOrElse(description, () => "").replace(
        / \(choices: (.*)\)$/u,
        language === "zh" ? "（可选 $1）" : " ($1)"
      )

const usage = (text: string, language: Language): string =>
  language === "en"
    ? text
    : withNames(text.replaceAll("[flags]", "[选项]").replaceAll("<subcommand>", "<子命令>"), language)

const table = (rows: ReadonlyArray<readonly [string, string]>): ReadonlyArray<string> => {
  const width = Math.max(...rows.map(([name]) => displayWidth(name)))
  return rows.map(([name, text]) => `  ${name}${" ".repeat(width - displayWidth(name))}  ${text}`.trimEnd())
}

const also = (suggestions: ReadonlyArray<string>): Text =>
  suggestions.length === 0
    ? { zh: "", en: "" }
    : { zh: `；是不是 ${suggestions.join("、")}？`, en: `; did you mean ${suggestions.join(", ")}?` }

const reason = (error: CliError.NonShowHelpErrors): Text => {
  switch (error._tag) {
    case "UnrecognizedOption": {
      const { zh, en } = also(error.suggestions)
      return { zh: `没有选项 ${error.option}${zh}`, en: `there is no option ${error.option}${en}` }
    }
    case "UnknownSubcommand": {
      const { zh, en } = also(error.suggestions)
      return { zh: `没有子命令 ${error.subcommand}${zh}`, en: `there is no command ${error.subcommand}${en}` }
    }
    case "DuplicateOption":
      return { zh: `选项 ${error.option} 重复`, en: `option ${error.option} is given twice` }
    case "MissingOption":
      return { zh: `缺少选项 --${error.option}`, en: `option --${error.option} is missing` }
    case "MissingArgument":
      return { zh: `缺少参数：${argumentName(error.argument, "zh")}`, en: `argument ${error.argument} is missing` }
    case "UnexpectedArgument":
      return { zh: `多余的参数：${error.arguments.join(" ")}`, en: `unexpected: ${error.arguments.join(" ")}` }
    case "InvalidValue":
      return invalid(error)
    default:
      return { zh: error.message, en: error.message }
  }
}

const invalid = ({ option, value, expected, kind }: CliError.InvalidValue): Text => {
  const name = kind === "flag" ? `--${option}` : argumentName(option, "zh")
  if (/occurrence/u.test(value)) return { zh: `${name} 只能写一次`, en: `${name} may be given once` }
  // Where any text will do there is nothing to choose from.
  const isAny = expected === "string"
  const choices = isAny ? [] : [...expected.matchAll(/[^\s"|]+(?=")|(?<=^|\| )\w+(?= \||$)/gu)].map(([each]) => each)
  const wanted: Text = /integer|number/u.test(expected)
    ? { zh: "整数", en: "a whole number" }
    : { zh: choices.join(" 或 "), en: choices.join(" or ") }
  if (isAny) return { zh: `${name} 后面缺少值`, en: `${name} needs a value` }
  return value === ""
    ? { zh: `${name} 后面缺少值，应为 ${wanted.zh}`, en: `${name} needs a value: ${wanted.en}` }
    : { zh: `${name} 的值“${value}”不对，应为 ${wanted.zh}`, en: `“${value}” is not a value of ${name}: ${wanted.en}` }
}
