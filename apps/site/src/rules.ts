/**
 * The rule book as pages, in both languages: a list, and for each rule what it demands, under which clause, an example and the cure.
 *
 * @module
 */
import { beyond } from "@gongkai/core/beyond"
import { official } from "@gongkai/core/editions/official"
import { show as formula } from "@gongkai/core/Equation"
import { exampleOf } from "@gongkai/core/example"
import { type BookEntry, clauses, ruleBook, severityName } from "@gongkai/core/ruleBook"
import { escape, from, type Page } from "./shell.ts"

type Language = Page["language"]

const words = {
  zh: {
    list: "校验规则",
    about:
      "错误须改正后才能报送，警告须改正或说明理由，提示供参考；同一规则的轻重可因报告而异，这里是最重的一级。每条规则的编号不会变，可以引用。",
    heads: ["规则", "级别", "要求", "适用格式"],
    beyond: "不作校验的事项",
    severity: "级别",
    cites: "依据",
    editions: "适用格式",
    demand: "要求",
    holds: "这样写是对的",
    breaks: "这样写会被指出",
    cure: "怎样改",
    waive: "确属无误时，写明理由保留：",
    equations: (count: number) => `等式（共 ${count} 个）`,
    more: (count: number) => `其余 ${count} 个同理，只是换一行或换一列。`,
    other: "In English"
  },
  en: {
    list: "Rules",
    about:
      "An error bars a report from being filed; a warning wants a correction or a reason; a note is worth a look. How grave a breach is may depend on the report: here stands the gravest. An id never changes and may be cited.",
    heads: ["Rule", "Severity", "What it demands", "Editions"],
    beyond: "What no rule judges",
    severity: "Severity",
    cites: "Under",
    editions: "Editions",
    demand: "What it demands",
    holds: "This keeps it",
    breaks: "This breaks it",
    cure: "What to do",
    waive: "Where it is right all the same, keep it with a reason: ",
    equations: (count: number) => `Equations (${count} in all)`,
    more: (count: number) => `The other ${count} are alike, for another row or column.`,
    other: "中文"
  }
} as const

const folder = (language: Language): string => (language === "zh" ? "rules" : "en/rules")

/** Where the page of a rule lies. */
const placeOf = (id: string, language: Language): string => `${folder(language)}/${id}.html`

const keys = ({ editions }: BookEntry): string => editions.map(({ key }) => key).join("、")

const shown = 3

const onePage = (entry: BookEntry, language: Language): Page => {
  const { rule } = entry
  const say = words[language]
  const path = placeOf(rule.id, language)
  const edition = entry.editions.at(-1)
  const example = edition === undefined ? undefined : exampleOf(rule, edition)
  const equations = "equations" in rule ? rule.equations : []
  const other = language === "zh" ? "en" : "zh"
  const facts = [
    [say.severity, severityName(rule.severity, language)],
    [say.cites, clauses(entry)],
    [say.editions, keys(entry)]
  ] as const
  const parts = [
    `<h1>${escape(rule.statement[language])}</h1>`,
    `<p><code>${rule.id}</code> · <a href="${from(path, placeOf(rule.id, other))}">${say.other}</a></p>`,
    `<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escape(value)}</dd>`).join("")}</dl>`,
    ...(example === undefined
      ? []
      : [
          `<h2>${say.holds}</h2>\n<div class="example"><p>${escape(example.holds[language])}</p></div>`,
          `<h2>${say.breaks}</h2>\n<div class="example"><p>${escape(example.breaks[language])}</p></div>`
        ]),
    `<h2>${say.cure}</h2>\n<p>${escape(rule.hint[language])}</p>`,
    ...(rule.severity === "error"
      ? []
      : [`<p>${say.waive}<code>gongkai waive FILE ${rule.id} --reason … --by …</code></p>`]),
    ...(equations.length === 0
      ? []
      : [
          `<h2>${say.equations(equations.length)}</h2>\n<ul>${equations
            .slice(0, shown)
            .map((equation) => `<li><code>${escape(formula(equation))}</code></li>`)
            .join("")}</ul>`,
          ...(equations.length > shown ? [`<p>${say.more(equations.length - shown)}</p>`] : [])
        ])
  ]
  return { path, language, title: rule.statement[language], body: parts.join("\n") }
}

const list = (book: ReadonlyArray<BookEntry>, language: Language): Page => {
  const say = words[language]
  const path = `${folder(language)}/index.html`
  const rows = book.map((entry) => {
    const { id, severity, statement } = entry.rule
    const cells = [
      `<a href="${from(path, placeOf(id, language))}">${id}</a>`,
      severityName(severity, language),
      escape(statement[language]),
      keys(entry)
    ]
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`
  })
  const heads = say.heads.map((head) => `<th scope="col">${head}</th>`).join("")
  const left = beyond.map(
    ({ matter, reason }) =>
      `<li>${escape(matter[language])}${language === "zh" ? "：" : ": "}${escape(reason[language])}</li>`
  )
  const body = `<h1>${say.list}</h1>
<p>${say.about}</p>
<div class="wide" tabindex="0" role="region" aria-label="${say.list}"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>
<h2>${say.beyond}</h2>
<ul>${left.join("\n")}</ul>`
  return { path, language, title: say.list, body }
}

/** The list of rules and a page for each, in Chinese and English. */
export const rulePages = (): ReadonlyArray<Page> => {
  const book = ruleBook(official)
  return (["zh", "en"] as const).flatMap((language) => [
    list(book, language),
    ...book.map((entry) => onePage(entry, language))
  ])
}
