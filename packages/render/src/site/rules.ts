/**
 * The pages of the rules: all of them in a table, and each with what it demands, its clause, an example that keeps it, and the cure.
 *
 * @module
 */
import { type BookEntry, clauses, explainRule, severityName } from "@gongkai/core/ruleBook"
import { escape } from "../escape.ts"
import { grid, named, type Place, shell, told } from "./shell.ts"

const words = {
  title: { zh: "校验规则", en: "The rules of the check" },
  rule: { zh: "要求", en: "What it demands" },
  severity: { zh: "级别", en: "Severity" },
  editions: { zh: "适用格式", en: "Editions" },
  id: { zh: "编号", en: "Id" }
} as const

/** The address of a rule's page, below that of all rules. */
export const ruleAddress = (root: string, id: string): string => {
  const [path = "", query] = root.split("?")
  return `${path}/${encodeURIComponent(id)}${query === undefined ? "" : `?${query}`}`
}

/** All rules, each with its page; `root` is the address of this page. */
export const rulesPage = (book: ReadonlyArray<BookEntry>, root: string, place: Place): string => {
  const title = words.title[place.language]
  const heads = [words.rule, words.severity, words.editions, words.id].map((each) => each[place.language])
  const rows = book.map(({ rule, editions }) => [
    `<a href="${escape(ruleAddress(root, rule.id))}">${told(rule.statement, place)}</a>`,
    escape(severityName(rule.severity, place.language)),
    editions.map(({ key }) => escape(key)).join(place.language === "zh" ? "、" : ", "),
    `<code>${escape(rule.id)}</code>`
  ])
  return shell(place, title, grid(title, heads, rows, place))
}

/** One rule: the lines that explain it, with its statement as the title. */
export const rulePage = (entry: BookEntry, place: Place): string => {
  const { rule } = entry
  const [first = "", , ...lines] = explainRule(entry, place.language)
  const paragraphs = [first, ...lines].map((line) => `<p>${escape(line)}</p>\n`).join("")
  const law = place.language === "zh" ? "" : `<p>${named(clauses(entry), place)}</p>\n`
  return shell(place, rule.statement[place.language], paragraphs + law)
}
