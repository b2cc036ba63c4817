/**
 * `gongkai check FILE…`: all findings of each report; exit 1 when one of them is an error.
 *
 * @module
 */
import { acrossTree } from "@gongkai/core/acrossTree"
import { agreements, notRun } from "@gongkai/core/agreements"
import { assess } from "@gongkai/core/assess"
import { check } from "@gongkai/core/check"
import type { Draft } from "@gongkai/core/Draft"
import { isStale } from "@gongkai/core/doubleEntry"
import type { Reading } from "@gongkai/core/Header"
import { count, type Severity } from "@gongkai/core/Finding"
import { numbers, standings } from "@gongkai/core/numbers"
import { judgements, type Pack } from "@gongkai/core/Pack"
import { repair } from "@gongkai/core/repair"
import type { Language } from "@gongkai/core/Text"
import type { Imported } from "@gongkai/import"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { giveUp, refusal } from "../words/refusal.ts"
import type { Done } from "../bulk/oneByOne.ts"
import type { Exit } from "../words/Exit.ts"
import { besides, counted, describe, explained, plain, plainRemark, remark, tally } from "../words/findings.ts"
import type { Checked } from "../formats/Checked.ts"
import { fails } from "../formats/failOn.ts"
import { junit } from "../formats/junit.ts"
import { markdown } from "../formats/markdown.ts"
import { sarif } from "../formats/sarif.ts"
import { describeTree } from "../words/tree.ts"
import { optionsOf } from "../disk/load.ts"
import { reportsIn, asCollection } from "../bulk/asCollection.ts"
import { packOf } from "../disk/pack.ts"
import { assessed, plainAssessment } from "../words/assessed.ts"
import { caption } from "../words/caption.ts"
import { summary } from "../words/summary.ts"
import { faint, harmless } from "../words/Terminal.ts"

interface Options {
  readonly reading: Option.Option<Reading>
  readonly previous: ReadonlyArray<Draft>
  readonly language: Language
  readonly failOn?: Severity
  /** The reports of the units below. */
  readonly children?: ReadonlyArray<Draft>
  /** Waivers that ended before this day count no longer. */
  readonly today?: string
  /** Says of each number of the text what it was taken for. */
  readonly explain?: boolean
  /** What is counted, and the rules of its own. */
  readonly pack?: Pack
}

export const checkOne = (
  path: string,
  { draft, edition, messages }: Imported,
  { reading, previous, language, failOn = "error", today, children = [], explain = false, pack }: Options
): Done => {
  const options = {
    edition,
    previous,
    ...(today !== undefined && { today }),
    ...(pack !== undefined && { rules: judgements(pack) }),
    ...Option.match(reading, { onNone: () => ({}), onSome: (given) => ({ reading: given }) })
  }
  const findings = check(draft, options)
  const repairs = repair(draft, options)
  const compared = agreements(draft, options)
  const taken = numbers(draft, options)
  const open = notRun(draft, options)
  const points = pack === undefined ? undefined : assess(pack, findings, { draft, previous })
  const tree = children.length === 0 ? undefined : acrossTree(draft, children)
  return {
    code: fails(findings, failOn) ? 1 : 0,
    line: `${tally(findings)[language]}  ${harmless(path)}`,
    lines: [
      `${path === "-" ? "" : `${path}  `}${caption(draft, edition)[language]}`,
      ...besides(findings, messages).map((message) => remark(message, language)),
      ...describe({ draft, edition, messages }, findings, repairs, language),
      ...(findings.length > 0 ? [""] : []),
      ...(tree === undefined ? [] : describeTree(edition, tree, children.length, language)),
      ...(explain ? [...explained(edition, taken, language), ""] : []),
      ...counted(taken)[language],
      ...open.map((text) => faint(text[language])),
      ...(pack === undefined || points === undefined ? [] : assessed(pack, points, language)),
      tally(findings)[language]
    ],
    json: {
      report: summary(draft),
      ...(draft.doubleEntry && { doubleEntry: { ...draft.doubleEntry, stale: isStale(edition, draft) } }),
      counts: count(findings),
      findings: plain(draft, findings, language),
      repairs: repairs.map(({ cells, proposals, found, more }) => ({
        cells,
        found,
        more,
        proposals: proposals.map(({ changes, cause }) => ({ changes, cause: cause[language] }))
      })),
      ...(tree !== undefined && { children: tree }),
      text: standings(taken),
      ...(explain && { numbers: taken.map((each) => ({ ...each, message: each.message[language] })) }),
      ...(pack !== undefined && points !== undefined && { assessment: plainAssessment(pack, points) }),
      notRun: open.map((text) => text[language]),
      agreements: compared.map(({ message, passage, ...rest }) => ({
        ...rest,
        passage: passage ?? null,
        message: message[language]
      })),
      messages: messages.map((message) => plainRemark(message, language))
    }
  }
}

export interface Input {
  readonly files: ReadonlyArray<string>
  readonly previous: ReadonlyArray<string>
  /** Folders or files with the reports of the units below. */
  readonly children: ReadonlyArray<string>
  /** A file that says what is counted in an assessment. */
  readonly pack: Option.Option<string>
  readonly reading: Option.Option<Reading>
  readonly report: Option.Option<number>
  readonly agency: Option.Option<string>
  readonly year: Option.Option<number>
  readonly json: boolean
  readonly format: Format
  readonly failOn: Severity
  /** Says of each number of the text what it was taken for. */
  readonly explain: boolean
  readonly language: Language
}

export const formats = ["text", "json", "sarif", "markdown", "junit"] as const
type Format = (typeof formats)[number]

/** What `checkOne` and a refusal say of a file is what `Checked` declares. */
const as =
  (print: (files: ReadonlyArray<Checked>) => string) =>
  (files: ReadonlyArray<object>): string =>
    print(files as ReadonlyArray<Checked>)

/** How the results of all files are printed at the end; `undefined` for text and JSON. */
const renderer = ({ format, failOn, language }: Input): ((files: ReadonlyArray<object>) => string) | undefined => {
  if (format === "sarif") return as((files) => sarif(files, language))
  if (format === "junit") return as((files) => junit(files, failOn))
  return format === "markdown" ? as((files) => markdown(files, language)) : undefined
}

/**
 * Reports given together also look at one another: that of the year before, of the same organ, is its predecessor. What `--previous` names
 * belongs to the one report, whoever published it; to several reports, only that of the same organ.
 */
export const checkFiles = (input: Input): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const given = yield* Effect.result(
      optionsOf({ agency: Option.none(), year: Option.none(), previous: input.previous })
    )
    if (Result.isFailure(given)) return yield* giveUp(given.failure.text, input.language)
    const { previous = [] } = given.success
    const read = yield* Effect.result(packOf(input.pack))
    if (Result.isFailure(read)) return yield* giveUp(refusal(read.failure.file, read.failure), input.language)
    const pack = Option.getOrUndefined(read.success)
    const children = input.children.length === 0 ? [] : yield* reportsIn(input.children, input.language)
    const said = input.files.length === 1 ? input : { ...input, previous: [] }
    const render = renderer(input)
    const json = input.json || input.format !== "text"
    const today = new Date(yield* Clock.currentTimeMillis).toISOString().slice(0, 10)
    const printing = { said, json, language: input.language, ...(render && { render }) }
    yield* asCollection(input.files, printing, (path, imported, beside, alone) => {
      const same = ({ agency }: Draft): boolean => agency.name === imported.draft.agency.name
      const last = alone ? previous : previous.filter(same)
      const { reading, language, failOn, explain } = input
      const own = { reading, language, failOn, today, children, explain, ...(pack && { pack }) }
      const options = { ...own, previous: last.length > 0 ? last : beside }
      return Effect.sync(() => checkOne(path, imported, options))
    })
  })
