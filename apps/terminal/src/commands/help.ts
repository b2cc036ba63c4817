/**
 * `gongkai help TOPIC`: keys, formats, exit codes, files, rules, packs, or one rule by its name; without a topic, what there is.
 *
 * The help of a command is the same as its `--help`: program.ts sees to that.
 *
 * @module
 */
import { explainRule, ruleBook } from "@gongkai/core/ruleBook"
import type { Language, Text } from "@gongkai/core/Text"
import { listed, printedKey } from "@gongkai/editor/bindings"
import { displayWidth } from "effect/cli/CliOutput"
import type * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Exit } from "../words/Exit.ts"
import { giveUp } from "../words/refusal.ts"
import { harmless, heading, say } from "../words/Terminal.ts"
import { topics } from "../words/topics.ts"

/** Other names by which a topic is asked for. */
const aliases: { readonly [name: string]: string } = {
  按键: "keys",
  键: "keys",
  key: "keys",
  格式: "formats",
  format: "formats",
  退出码: "exit",
  "exit-codes": "exit",
  exitcodes: "exit",
  文件: "files",
  file: "files",
  规则: "rules",
  rule: "rules",
  考核: "pack",
  细则: "pack",
  考核细则: "pack",
  packs: "pack"
}

export const explainTopic = (topic: Option.Option<string>, language: Language): Effect.Effect<void, never, Exit> => {
  const asked = Option.getOrElse(topic, () => "").trim()
  const name = aliases[asked] ?? asked
  if (name === "") return say(overview(language).join("\n"))
  if (name === "keys") return say(keys(language).join("\n"))
  const known = Object.hasOwn(topics, name) ? topics[name] : undefined
  if (known !== undefined) return say(`${heading(known.title[language])}\n${known.text[language]}`)
  const rule = ruleBook().find((entry) => entry.rule.id === name)
  return rule === undefined ? giveUp(none(asked), language) : say(explainRule(rule, language).join("\n"))
}

const keyTitle: Text = { zh: "填报时的按键（fill）", en: "the keys of the editor (fill)" }

const overview = (language: Language): ReadonlyArray<string> => [
  { zh: "可以说明的主题：", en: "Topics:" }[language],
  ...[["keys", { title: keyTitle }] as const, ...Object.entries(topics)].map(
    ([name, { title }]) => `  ${name.padEnd(8)} ${title[language]}`
  ),
  {
    zh: "  规则名   说明一条规则，如 gongkai help text.growth\n  子命令   同 gongkai 子命令 --help",
    en: "  a rule   explains it, as in gongkai help text.growth\n  a command  as gongkai COMMAND --help"
  }[language]
]

const places = [
  ["overview", { zh: "总览", en: "Overview" }],
  ["table", { zh: "表格", en: "Tables" }],
  ["prose", { zh: "文字", en: "Text" }]
] as const

const keys = (language: Language): ReadonlyArray<string> =>
  places.flatMap(([where, title]) => {
    const rows = listed(where).map(({ keys: strokes, does }) => [strokes.map(printedKey).join("  "), does[language]])
    const wide = Math.max(...rows.map(([stroke = ""]) => displayWidth(stroke)))
    return [
      heading(title[language]),
      ...rows.map(([stroke = "", does = ""]) => `  ${stroke}${" ".repeat(wide - displayWidth(stroke))}  ${does}`),
      ""
    ]
  })

const none = (asked: string): Text => ({
  zh: `没有“${harmless(asked)}”这个主题；可用的有 keys、${Object.keys(topics).join("、")}、规则名（见 gongkai rules）和子命令`,
  en: `there is no topic “${harmless(asked)}”; there are keys, ${Object.keys(topics).join(", ")}, the names of rules (gongkai rules) and commands`
})
