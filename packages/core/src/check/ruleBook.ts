/**
 * The rules as people read them: what each demands, how grave a breach is, under which clause, in which editions, with an example.
 *
 * @module
 */
import { beyond } from "./beyond.ts"
import { rules } from "./check.ts"
import { type Citation, show } from "../form/Citation.ts"
import type * as Edition from "../form/Edition.ts"
import { official } from "../editions/official.ts"
import { show as formula } from "../form/Equation.ts"
import { exampleOf } from "./example.ts"
import type { Rule } from "./Rule.ts"
import type { Severity } from "./Finding.ts"
import type { Language } from "../Text.ts"

/** A rule with the editions it is asked of. */
export interface BookEntry {
  readonly rule: Rule
  /** The clauses it rests on, which differ where each edition's own notice demands it. */
  readonly cites: ReadonlyArray<Citation>
  readonly editions: ReadonlyArray<Edition.Edition>
}

/** Every rule of these editions once, in the order of the report. */
export const ruleBook = (editions: ReadonlyArray<Edition.Edition> = official): ReadonlyArray<BookEntry> => {
  const entries = new Map<string, BookEntry>()
  for (const edition of editions)
    for (const rule of rules(edition)) {
      const known = entries.get(rule.id)
      const { cites = [], editions: before = [] } = known ?? {}
      const isCited = cites.some((each) => show(each) === show(rule.cites))
      entries.set(rule.id, {
        rule: known?.rule ?? rule,
        cites: isCited ? cites : [...cites, rule.cites],
        editions: [...before, edition]
      })
    }
  return [...entries.values()]
}

const names: { readonly [S in Severity]: { readonly [L in Language]: string } } = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  note: { zh: "提示", en: "note" }
}

/** The name of a severity in a language: 错误, 警告, 提示. */
export const severityName = (severity: Severity, language: Language): string => names[severity][language]

/** The clauses that a rule rests on, in one line. */
export const clauses = ({ cites }: Pick<BookEntry, "cites">): string => cites.map(show).join("；")

const keys = ({ editions }: BookEntry): string => editions.map(({ key }) => key).join("、")

/** One equation of a rule in the addresses of cells, as files and programs write them. */
const addresses = ({ rule }: BookEntry, language: Language): ReadonlyArray<string> => {
  const equations = "equations" in rule ? rule.equations : []
  const zh = language === "zh"
  return equations
    .slice(0, 1)
    .map(
      (equation) =>
        `${zh ? "等式：" : "Equation: "}${formula(equation)}${equations.length > 1 ? (zh ? `（共${equations.length}式）` : ` (${equations.length} in all)`) : ""}`
    )
}

/** Lines that explain one rule: demand, clause, what to do, an example; for programmers also an equation in addresses of cells. */
export const explainRule = (
  entry: BookEntry,
  language: Language,
  { hasAddresses = true }: { readonly hasAddresses?: boolean } = {}
): ReadonlyArray<string> => {
  const { rule, editions } = entry
  const zh = language === "zh"
  // The edition in force is the one that a reader has before him.
  const edition = editions.at(-1)
  const example = edition === undefined ? undefined : exampleOf(rule, edition)
  return [
    `${rule.id}  ${severityName(rule.severity, language)}  ${zh ? "适用格式" : "editions"} ${keys(entry)}`,
    rule.statement[language],
    `${zh ? "依据" : "Under"} ${clauses(entry)}`,
    rule.hint[language],
    ...(example === undefined
      ? []
      : [
          `${zh ? "合：" : "Keeps it: "}${example.holds[language]}`,
          `${zh ? "不合：" : "Breaks it: "}${example.breaks[language]}`
        ]),
    ...(hasAddresses ? addresses(entry, language) : [])
  ]
}

/** The rule book as Markdown: what `docs/rules.md` holds. */
export const markdown = (editions: ReadonlyArray<Edition.Edition> = official): string => {
  const book = ruleBook(editions)
  const rows = book.map(
    (entry) =>
      `| [${entry.rule.id}](#${entry.rule.id.replaceAll(".", "").toLowerCase()}) | ${severityName(entry.rule.severity, "zh")} | ${entry.rule.statement.zh} | ${keys(entry)} |`
  )
  const details = book.map((entry) => {
    const [, ...lines] = explainRule(entry, "zh")
    return `## ${entry.rule.id}\n\n${lines.join("\n\n")}\n`
  })
  const head =
    "# 校验规则\n\n本页由 `gongkai rules --markdown` 生成。错误须改正后才能报送，警告须说明原因，提示供参考；同一规则的轻重可因报告而异，表中是最重的一级。"
  return `${head}\n\n| 规则 | 级别 | 要求 | 适用格式 |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n\n${details.join("\n")}
## 不作校验的事项

${beyond.map(({ matter, reason }) => `- ${matter.zh}：${reason.zh}。`).join("\n")}
`
}
