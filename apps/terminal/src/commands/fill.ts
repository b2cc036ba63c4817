/**
 * `gongkai fill [FILE] [--from LAST_YEAR]`: the interactive editor, on a report that is there, or a new one, or one chosen at the start.
 *
 * The editor is loaded only here, so that checking stays quick.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { blank, type Draft } from "@gongkai/core/Draft"
import { carryOver, type CarriedOver } from "@gongkai/core/carryOver"
import { inForce, official } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { giveUp, refusal } from "../words/refusal.ts"
import { file, interchange } from "../disk/asked.ts"
import { Exit } from "../words/Exit.ts"
import { load } from "../disk/load.ts"
import { type Known, remember } from "../disk/memory.ts"
import { named } from "../disk/outputs.ts"
import type { End } from "../session/End.ts"
import { farewell } from "../session/farewell.ts"
import { beside } from "../session/Journal.ts"
import { theme } from "../screen/theme.ts"
import { saveMemory } from "../screen/thrift.ts"
import { complain, harmless, mention } from "../words/Terminal.ts"
import { isForeign, taken } from "./imported.ts"
import { noEdition } from "./new.ts"
import { fresh as freshAsked, start } from "./start.ts"
import { mayAsk, unechoed } from "../words/ask.ts"

export interface Input {
  readonly file: Option.Option<string>
  readonly from: Option.Option<string>
  /** Last year's report to compare with; by default the one it begins from, or the one in the folder. */
  readonly last: Option.Option<string>
  readonly agency: Option.Option<string>
  readonly year: Option.Option<number>
  readonly edition: Option.Option<string>
  /** Which of the reports in last year's file. */
  readonly report: Option.Option<number>
  /** What is remembered of the agency. */
  readonly known?: Known
  /** Lines for a screen reader instead of a drawn screen; `GONGKAI_PLAIN` asks for it too. */
  readonly plain: boolean
  readonly language: Language
}

const noTerminal: Text = {
  zh: "fill 要在终端里使用；脚本中请用 gongkai new、import、check、print",
  en: "fill needs a terminal; in scripts use gongkai new, import, check and print"
}

const refuse = (text: Text, file = "") => new Refused({ file, text })

/** The draft of a report that does not exist yet; nothing is written before something is filled in. */
const begun = Effect.fnUntraced(function* ({ from, agency, year, edition, report, known }: Input) {
  const wanted = (of: number) =>
    Option.match(edition, {
      onNone: () => inForce(of),
      onSome: (key) => official.find((each) => each.key === key)
    })
  if (Option.isSome(from)) {
    const { draft: last, edition: of } = yield* load(from.value, { agency, year: Option.none(), report }).pipe(
      Effect.mapError((failure) => refuse(refusal(from.value, failure)))
    )
    const to = Option.getOrElse(year, () => last.year + 1)
    const own = wanted(to)
    if (own === undefined) return yield* refuse(noEdition(to))
    return yield* valid(carryOver(own, last, { year: to, from: of }))
  }
  if (Option.isNone(agency) || Option.isNone(year)) return yield* refuse(unsaid(reportsHere()))
  const own = wanted(year.value)
  if (own === undefined) return yield* refuse(noEdition(year.value))
  const draft: Draft = blank(own, {
    agency: known?.agency ?? { name: agency.value },
    ...(known?.scope && { scope: known.scope }),
    year: year.value,
    reading: "draft"
  })
  return yield* valid({ draft, carried: [], missing: [] })
})

/** The same door as for files: a name or year that no file may hold is refused. */
const valid = (begun: CarriedOver): Effect.Effect<CarriedOver, Refused> =>
  Effect.fromResult(Interchange.decode(Interchange.encode(begun.draft))).pipe(
    Effect.mapBoth({
      onSuccess: () => begun,
      onFailure: ({ problems: [problem] }) => refuse(problem?.message ?? { zh: "", en: "" })
    })
  )

/** What the user named is not there, and nothing says what to begin it with. */
const isUnknown = ({ file, from, agency, year }: Input): boolean =>
  Option.isNone(from) &&
  Option.isNone(agency) &&
  Option.isNone(year) &&
  Option.exists(file, (path) => !isForeign(meant(path)) && !isBegun(meant(path)))

/** Asks at the terminal for what a new report of this name needs; elsewhere, and where it is given up, it is refused. */
const askedFor = Effect.fnUntraced(function* (path: string, language: Language) {
  if (!mayAsk()) return yield* refuse(notThere(path, reportsHere()))
  yield* mention(harmless(begins(path)[language]))
  return yield* freshAsked(language)
})

const begins = (path: string): Text => ({
  zh: `没有 ${path}，将新建这份报告；不新建请按 Ctrl-C`,
  en: `${path} is not there and will be begun; Ctrl-C to leave`
})

const notThere = (path: string, here: ReadonlyArray<string>): Text => {
  const { zh, en } = unsaid(here)
  return { zh: `没有 ${path}。${zh}`, en: `${path} is not there. ${en}` }
}

const reportsHere = (): ReadonlyArray<string> => readdirSync(".").filter((name) => name.endsWith(".gongkai.json"))

const unsaid = (here: ReadonlyArray<string>): Text => ({
  zh: [
    "请指明要填的报告：gongkai fill 文件，或用 --agency 和 --year 新建，或用 --from 从上年报告开始",
    ...(here.length > 0 ? [`当前文件夹里有：${here.join("、")}`] : [])
  ].join("\n"),
  en: [
    "name a report: gongkai fill FILE; or begin one with --agency and --year, or from last year's with --from",
    ...(here.length > 0 ? [`here: ${here.join(", ")}`] : [])
  ].join("\n")
})

const exists = (path: string, from: string): Text => ({
  zh: `${path} 已经开始填了，不能再从 ${from} 开始，没有改动；接着填请用 gongkai fill ${path}，另起一份请指明别的文件名：gongkai fill 新文件 --from ${from}`,
  en: `${path} was begun already and cannot be begun from ${from}; it was left alone. Go on with gongkai fill ${path}, or name another file: gongkai fill FILE --from ${from}`
})

const carriedOver = ({ carried, missing }: CarriedOver): Text => ({
  zh: `已从上年带入机关信息和 ${carried.length} 格结转数${missing.length > 0 ? `；上年有 ${missing.length} 格未写明，请补填` : ""}`,
  en: `agency and ${carried.length} carried figure(s) brought over${missing.length > 0 ? `; last year's left ${missing.length} untold` : ""}`
})

interface Opened {
  readonly path: string
  readonly fresh?: CarriedOver
  readonly said?: Text
}

const isBegun = (path: string): boolean => existsSync(path) || existsSync(beside(path))

/** The file that the user means: as it was typed, or with our ending, which need not be typed. */
const meant = (asked: string): string => {
  const completed = `${asked}${interchange.ending}`
  return !isBegun(asked) && (isBegun(completed) || !/\.[a-z][a-z\d]{0,7}$/iu.test(asked)) && !asked.endsWith("/")
    ? completed
    : asked
}

const opened = Effect.fnUntraced(function* (input: Input): Effect.fn.Return<Opened, Refused> {
  const asked = Option.match(input.file, { onNone: () => undefined, onSome: meant })
  const from = Option.getOrUndefined(input.from)
  if (asked !== undefined && isForeign(asked)) {
    return from === undefined ? yield* taken(asked, input) : yield* refuse(exists(asked, from), asked)
  }
  if (asked !== undefined && isBegun(asked)) {
    return from === undefined ? { path: asked } : yield* refuse(exists(asked, from), asked)
  }
  const fresh = yield* begun(input)
  const path = asked ?? `${named(fresh.draft)}.gongkai.json`
  if (from === undefined) return isBegun(path) ? { path } : { path, fresh }
  return isBegun(path) ? yield* refuse(exists(path, from), path) : { path, fresh, said: carriedOver(fresh) }
})

/** Last year's report where the user names one. */
const toCompare = Effect.fnUntraced(function* ({
  last,
  from,
  report
}: Input): Effect.fn.Return<Draft | undefined, Refused> {
  const path = Option.getOrUndefined(Option.orElse(last, () => from))
  if (path === undefined) return undefined
  const said = { agency: Option.none(), year: Option.none(), report }
  const { draft } = yield* load(path, said).pipe(Effect.mapError((failure) => refuse(refusal(path, failure))))
  return draft
})

/** Whether nothing is said of what to fill in. */
const saysNothing = ({ file, from, agency, year }: Input): boolean =>
  Option.isNone(file) && Option.isNone(from) && Option.isNone(agency) && Option.isNone(year)

/** What is in the file now is what the report's agency is; where nothing was written there is nothing to remember. */
const remembered = ({ kind, path }: End): Effect.Effect<void> =>
  kind === "untouched" || kind === "gone"
    ? Effect.void
    : Effect.ignore(
        Effect.flatMap(Effect.try({ try: () => readFileSync(path, "utf8"), catch: () => undefined }), (text) => {
          const read = Interchange.read(text)
          return read.ok ? remember(path, read.draft) : Effect.void
        })
      )

export const fill = Effect.fnUntraced(function* (input: Input) {
  const { language } = input
  if (!process.stdin.isTTY || !process.stdout.isTTY) return yield* giveUp(noTerminal, language)
  saveMemory()
  const work = Effect.gen(function* () {
    const begun =
      saysNothing(input) && mayAsk()
        ? yield* start(language)
        : isUnknown(input)
          ? yield* askedFor(meant(Option.getOrElse(input.file, () => "")), language)
          : {}
    if (begun === undefined) return undefined
    const { path, fresh, said } = yield* opened({ ...input, ...begun, ...(isUnknown(input) && { file: input.file }) })
    const given = yield* toCompare({ ...input, ...begun })
    // A new report is not begun under the name of something else.
    if (fresh !== undefined)
      yield* Effect.mapError(file(path, interchange), (failure) => refuse(refusal(path, failure)))
    unechoed()
    const { open } = yield* Effect.promise(() => import("../session/Session.ts"))
    const session = yield* open(path, fresh && { initial: fresh.draft }).pipe(
      Effect.mapError((failure) => refuse(refusal(path, failure)))
    )
    const text = session.restored ?? said
    const { asLast, lastYear } = yield* Effect.promise(() => import("../disk/lastYear.ts"))
    const last = given === undefined ? lastYear(path, session.draft) : Promise.resolve(asLast(given))
    const { run } = yield* Effect.promise(() => import("../screen/run.tsx"))
    return yield* Effect.callback<End>((resume) => {
      const { ended, leave } = run(session, {
        language,
        last,
        theme: theme(),
        isPlain: input.plain || (process.env["GONGKAI_PLAIN"] ?? "") !== "",
        ...(text && { message: { severity: "note", text } })
      })
      void ended.then((end) => resume(Effect.succeed(end)))
      // Interrupted from outside, it still leaves nothing half done.
      return Effect.promise(leave)
    })
  })
  const result = yield* Effect.result(work)
  if (Result.isFailure(result)) {
    unechoed(false)
    return yield* giveUp(result.failure.text, language)
  }
  if (result.success === undefined) return
  yield* remembered(result.success)
  const { lines, isKept } = farewell(result.success)
  for (const line of lines) yield* (isKept ? mention : complain)(harmless(line[language]))
  if (!isKept) yield* (yield* Exit).raise(1)
})
