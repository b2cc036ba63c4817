/**
 * A pack: what a city or a ministry counts when it assesses annual reports, as data. Which rules, for how many points, and words of its own.
 *
 * The law is not in it: a pack weighs findings that `check` makes, and may add rules that look for words. Its file is JSON.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { instrument } from "../../form/Citation.ts"
import { heading } from "../../form/Edition.ts"
import { edition2021 } from "../../editions/2021.ts"
import { official } from "../../editions/official.ts"
import { syntax } from "../../file/jsonSyntax.ts"
import { Invalid } from "../../file/Interchange.ts"
import { pointer, problem, problems } from "../../file/Problem.ts"
import { rules } from "../check.ts"
import type { Complaint, Judgement } from "../Rule.ts"
import { called } from "./called.ts"
import { about, stretches } from "../rules/passages.ts"

/** The value of `format` in a pack's file. */
export const format = "gongkai/pack@1"

const Said = Schema.String.check(
  Schema.isPattern(/^[^\p{Cc}\p{Cs}]+$/u, { message: "不得为空，应为一行文字", description: "one line, not empty" })
)
const Id = Schema.String.check(
  Schema.isPattern(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, {
    message: "应为小写字母、数字和连字符，如 late",
    description: "lower case letters, digits and hyphens, such as late"
  })
)
const isHundredths = (number: number): boolean => Math.abs(Math.round(number * 100) - number * 100) < 1e-9
const Points = Schema.Finite.check(
  Schema.makeFilter((points: number) => points >= -100 && points < 0 && isHundredths(points), {
    message: "应为负数，不加引号，至多两位小数，如 -0.5",
    description: "a number below 0 is needed, without quotation marks, of at most two decimals, such as -0.5"
  })
)
const Most = Schema.Finite.check(
  Schema.makeFilter((points: number) => points > 0 && points <= 100 && isHundredths(points), {
    message: "应为正数，不加引号，至多两位小数",
    description: "a number above 0 is needed, without quotation marks, of at most two decimals"
  })
)
const some = <S extends Schema.Top>(each: S) =>
  Schema.Array(each).check(Schema.isMinLength(1, { message: "不能是空的", description: "at least one is needed" }))

/** One line of an assessment: the rules whose findings it counts, and the points it takes. */
export const Item = Schema.Struct({
  id: Id,
  /** As the source calls it: 未按期公布. */
  name: Said,
  /** Ids of rules, `header.published-in-time`, or of findings of a rule at one place, `text.repeated@text`. */
  rules: some(Said),
  /** Below 0. */
  points: Points,
  /** Taken once for a report, which is the default, or for each finding. */
  per: Schema.optionalKey(Schema.Literals(["report", "finding"])),
  /** No more points than these are taken in all; above 0. */
  most: Schema.optionalKey(Most)
})
/** One line of an assessment. */
export type Item = typeof Item.Type

/** A rule of the pack's own, `pack.ID`: words that are not to stand in a report, or of which one has to. */
export const Words = Schema.Struct({
  id: Id,
  name: Said,
  severity: Schema.optionalKey(Schema.Literals(["warning", "note"])),
  /** The key of a part in prose, `overview`; all of them, unless said. */
  part: Schema.optionalKey(Said),
  found: Schema.optionalKey(some(Said)),
  missing: Schema.optionalKey(some(Said))
}).check(
  Schema.makeFilter(({ found, missing }) => (found === undefined) !== (missing === undefined), {
    message: "found（不应出现的词）和 missing（应出现的词）写且只写一项",
    description: "either found or missing is needed, and not both"
  })
)
/** A rule of the pack's own. */
export type Words = typeof Words.Type

/** The schema of a pack. */
export const Pack = Schema.Struct({
  format: Schema.Literal(format),
  title: Said,
  /** Where the points were published; `note` says what of it was left out or put in other words. */
  source: Schema.Struct({
    name: Said,
    clause: Schema.optionalKey(Said),
    url: Schema.optionalKey(Said),
    note: Schema.optionalKey(Said)
  }),
  items: some(Item),
  /** No more points than these are taken by all items together; above 0. */
  most: Schema.optionalKey(Most),
  words: Schema.optionalKey(some(Words))
}).annotate({ identifier: "Pack", title: "地方考核细则" })
/** What is counted when reports are assessed. */
export interface Pack extends Schema.Schema.Type<typeof Pack> {}

const ruleOf = (words: Words): string => `pack.${words.id}`

/** The pack's own rules, for `Options.rules` of a check. */
export const judgements = (pack: Pack): ReadonlyArray<Judgement> =>
  (pack.words ?? []).map((words): Judgement => {
    const { id, name, severity = "warning", part, found = [], missing = [] } = words
    return {
      id: ruleOf(words),
      severity,
      statement: { zh: name, en: `${pack.title}: ${id}` },
      cites: instrument(pack.source.name)(pack.source.clause ?? ""),
      hint: { zh: `请对照${pack.source.name}核对`, en: `Compare with ${pack.source.name}` },
      check: (subject): ReadonlyArray<Complaint> => {
        const prose = stretches(subject).filter((stretch) => part === undefined || stretch.part === part)
        const quoted = (word: string) =>
          prose.flatMap((stretch) => {
            const at = stretch.text.indexOf(word)
            const message = { zh: `${name}：“${word}”`, en: `${id}: “${word}”` }
            return at === -1 ? [] : [about(stretch, { quote: word, at, severity, message })]
          })
        if (missing.length === 0) return found.flatMap(quoted)
        if (missing.some((word) => prose.some(({ text }) => text.includes(word)))) return []
        const none = missing.map((word) => `“${word}”`).join("、")
        return [
          {
            at: part ?? "text",
            severity,
            cells: [],
            message: { zh: `${name}：没有写到${none}`, en: `${id}: none of ${none}` }
          }
        ]
      }
    }
  })

/** The rules that items of a pack name and that neither an edition nor the pack has. */
const strange = (pack: Pack) => {
  const known = new Set([
    ...official.flatMap((edition) => rules(edition)).map(({ id }) => id),
    ...(pack.words ?? []).map(ruleOf)
  ])
  return pack.items.flatMap((item, at) =>
    item.rules.flatMap((rule, place) =>
      known.has(rule.replace(/@.*$/u, "")) ? [] : [{ path: ["items", at, "rules", place], rule }]
    )
  )
}

/** The pack's own rule that somebody names by its id alone. */
const own = ({ words = [] }: Pack, rule: string): string | undefined =>
  words.filter(({ id }) => id === rule).map(ruleOf)[0]

/** The parts in prose, which words may be looked for in. */
const parts: ReadonlyMap<string, string> = new Map(
  official.flatMap((edition) =>
    edition.sections.flatMap((section) =>
      section.kind === "prose" ? [[section.key, heading(edition, section)] as const] : []
    )
  )
)

/** The parts that words name and that no report has. */
const strangeParts = (pack: Pack) =>
  (pack.words ?? []).flatMap(({ part }, at) =>
    part === undefined || parts.has(part) ? [] : [{ path: ["words", at, "part"], part }]
  )

/** Ids that are written twice. */
const twice = (pack: Pack) =>
  (
    [
      ["items", pack.items],
      ["words", pack.words ?? []]
    ] as const
  ).flatMap(([key, all]) =>
    all.flatMap(({ id }, at) => (all.findIndex((other) => other.id === id) < at ? [{ path: [key, at, "id"], id }] : []))
  )

/** Decodes the text of a pack's file; fails with every problem and its place. */
export const parse = (text: string): Result.Result<Pack, Invalid> => {
  const value = Result.try((): unknown => JSON.parse(text))
  if (Result.isFailure(value)) {
    const said = value.failure instanceof Error ? value.failure.message : ""
    return Result.fail(new Invalid({ problems: [problem([], syntax(text, said))] }))
  }
  const decoded = Schema.decodeUnknownResult(Pack, { errors: "all", onExcessProperty: "error" })(value.success)
  if (Result.isFailure(decoded)) {
    return Result.fail(new Invalid({ problems: problems(decoded.failure.issue, value.success, edition2021, called) }))
  }
  const pack = decoded.success
  const wrong = [
    ...strange(pack).map(({ path, rule }) =>
      problem(path, {
        zh: `${called(path)}（${pointer(path)}）：没有规则“${rule}”，${own(pack, rule) ? `本细则自定的写作 ${own(pack, rule)}` : "用 gongkai rules 列出全部"}`,
        en: `${pointer(path)}: there is no rule "${rule}"; ${own(pack, rule) ? `the pack's own is written ${own(pack, rule)}` : "gongkai rules lists them all"}`
      })
    ),
    ...strangeParts(pack).map(({ path, part }) =>
      problem(path, {
        zh: `${called(path)}（${pointer(path)}）：没有“${part}”这一部分，可写 ${[...parts].map(([key, name]) => `${key}（${name}）`).join("、")}`,
        en: `${pointer(path)}: there is no part "${part}"; there are ${[...parts.keys()].join(", ")}`
      })
    ),
    ...twice(pack).map(({ path, id }) =>
      problem(path, {
        zh: `${called(path)}（${pointer(path)}）：“${id}”写了两次，请换一个`,
        en: `${pointer(path)}: "${id}" is written twice; take another for one of them`
      })
    )
  ]
  return wrong.length > 0 ? Result.fail(new Invalid({ problems: wrong })) : Result.succeed(pack)
}
