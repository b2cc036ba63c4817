/**
 * `gongkai` alone, or `fill` without a file: what was open lately, a new report, one from last year's, or another file.
 *
 * What is missing for a new report is asked for, with the agencies that are remembered to choose from.
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { entries } from "@gongkai/core/Draft"
import { editionOf } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import { begin, review } from "@gongkai/editor/Editing"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { offered } from "../disk/chosen.ts"
import { type Known, recall } from "../disk/memory.ts"
import { ask, choose, unechoed } from "../words/ask.ts"
import { refuse } from "../words/refusal.ts"
import { theme } from "../screen/theme.ts"
import { complain, harmless } from "../words/Terminal.ts"
import type { Recent } from "./Start.tsx"

/** What to fill in: a file, or a report to begin. */
interface Begun {
  readonly file: Option.Option<string>
  readonly from: Option.Option<string>
  readonly agency: Option.Option<string>
  readonly year: Option.Option<number>
  /** What is remembered of the agency chosen. */
  readonly known?: Known
}

const nothing: Begun = { file: Option.none(), from: Option.none(), agency: Option.none(), year: Option.none() }

/** So many are looked into. */
const most = 12
/** Of these, so many at least are of the folder that the user is in, where it has some. */
const own = 4

const recentReports = (): ReadonlyArray<Recent> => {
  const recalled = recall().reports.filter((path) => existsSync(path))
  const here = offered("report files").flatMap((name) => (recalled.includes(resolve(name)) ? [] : [resolve(name)]))
  const paths = [...recalled.slice(0, most - Math.min(here.length, own)), ...here].slice(0, most)
  return paths.flatMap((path): ReadonlyArray<Recent> => {
    const read = Interchange.read(textOf(path))
    if (!read.ok) return []
    const { draft } = read
    const all = entries(editionOf(draft), draft)
    const filled = all.filter((entry) => entry !== null).length
    // As the editor counts them: what is not filled in yet is not wrong.
    const { wrong } = review(begin(editionOf(draft), draft))
    const errors = wrong.filter(({ severity, waived }) => severity === "error" && waived === undefined).length
    return [{ path, agency: draft.agency.name, year: draft.year, filled, cells: all.length, errors }]
  })
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return ""
  }
}

/** What the user chose to do; `undefined` where nothing. */
export const start = Effect.fnUntraced(function* (language: Language) {
  unechoed()
  const { chosen } = yield* Effect.promise(() => import("./Start.tsx"))
  const choice = yield* Effect.promise(() => chosen({ recent: recentReports(), language, theme: theme() }))
  if (choice.kind === "leave") return undefined
  if (choice.kind === "open") return { ...nothing, file: Option.some(choice.path) }
  if (choice.kind === "new") return yield* fresh(language)
  const files = choice.kind === "other" ? offered("reports") : offered("report files")
  const file = yield* there(choice.kind === "other" ? whichFile : lastYear, files, language)
  if (file === undefined) return undefined
  return choice.kind === "other" ? { ...nothing, file: Option.some(file) } : { ...nothing, from: Option.some(file) }
})

/** A file that is there, asked for again where the answer names none; `undefined` where the user gives it up. */
const there = Effect.fnUntraced(function* (question: Text, files: ReadonlyArray<string>, language: Language) {
  for (let turn = 0; turn < patience; turn++) {
    const file = yield* choose(question, files, language)
    if (file === undefined || existsSync(file)) return file
    yield* complain(harmless(noSuch(file)[language]))
  }
  return undefined
})

/** So often a file that is not there is asked for again. */
const patience = 3

const noSuch = (file: string): Text => ({
  zh: `${file}：没有这个文件；请再输入一次，或按 Ctrl-C 退出`,
  en: `${file}: there is no such file; name it once more, or leave with Ctrl-C`
})

/** Asks whose report a new one is, and of which year; `undefined` where the user gives it up. */
export const fresh = Effect.fnUntraced(function* (language: Language) {
  const all = recall().agencies
  const name = yield* choose(
    whichAgency,
    all.map(({ agency }) => agency.name),
    language,
    all.length === 0 ? agencyAlone : agencyPrompt
  )
  if (name === undefined) return undefined
  const known = all.find(({ agency }) => agency.name === name)
  const usual = new Date(yield* Clock.currentTimeMillis).getFullYear() - 1
  const answer = yield* ask(whichYear(usual)[language])
  if (answer === undefined) return undefined
  const year = answer === "" ? usual : Number(answer.normalize("NFKC").replace(/年度?$/u, ""))
  if (!Number.isInteger(year)) return yield* refuse("", noYear(answer))
  return { ...nothing, agency: Option.some(name), year: Option.some(year), ...(known && { known }) }
})

const whichFile: Text = { zh: "打开或导入哪个文件？", en: "Open or import which file?" }
const lastYear: Text = { zh: "上年的报告是哪一份？", en: "Which is last year's report?" }
const whichAgency: Text = { zh: "哪个机关的报告？", en: "Whose report?" }
const agencyPrompt: Text = { zh: "序号或机关名称：", en: "Number or name: " }
const agencyAlone: Text = { zh: "机关名称：", en: "Name: " }
const whichYear = (usual: number): Text => ({ zh: `哪个年度？［${usual}］`, en: `For which year? [${usual}] ` })
const noYear = (answer: string): Text => ({
  zh: `“${answer}”不是年度，没有新建；年度如 2025`,
  en: `“${answer}” is no year, and nothing was begun; a year is like 2025`
})
