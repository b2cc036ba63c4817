/**
 * `gongkai consolidate FOLDER… -o FILE`: the reports of the units below added up into one draft, with who adds what.
 *
 * A cell that one unit does not tell stays blank, and that unit is named. With `--explain` nothing is written. Exit 1 where a cell stays
 * open or a file could not be read, since the sum may then lack somebody.
 *
 * @module
 */
import { consolidate, type Consolidation } from "@gongkai/core/consolidate"
import { label, slots } from "@gongkai/core/Edition"
import { official } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { type Named, namedIn } from "../bulk/asCollection.ts"
import { type Left, unitsOf } from "../bulk/units.ts"
import { adjustmentsIn, adjustmentsOf } from "../disk/adjustments.ts"
import { file, interchange } from "../disk/asked.ts"
import { save } from "../disk/files.ts"
import { loadNamed } from "../disk/load.ts"
import { named as nameOf, unwritten } from "../disk/outputs.ts"
import { Exit } from "../words/Exit.ts"
import { complained, refuse } from "../words/refusal.ts"
import { describeSums, explainSums, plainSums } from "../words/summed.ts"
import { harmless, mention } from "../words/Terminal.ts"
import { summary } from "../words/summary.ts"

export interface Input {
  readonly files: ReadonlyArray<string>
  readonly output: Option.Option<string>
  readonly own: Option.Option<string>
  readonly agency: Option.Option<string>
  readonly year: Option.Option<number>
  readonly edition: Option.Option<string>
  /** A file of corrections, each with its reason. */
  readonly adjust: Option.Option<string>
  readonly explain: boolean
  /** Only this cell, by its address or a part of its label. */
  readonly cell: Option.Option<string>
  readonly force: boolean
  readonly json: boolean
  readonly language: Language
}

export const consolidateFiles = (input: Input): Effect.Effect<void, never, Exit> =>
  added(input).pipe(Effect.catch(complained(input.language)))

const added = Effect.fnUntraced(function* (input: Input) {
  const { json, language, explain } = input
  // Before anything is read: a name that cannot be written to.
  const given = Option.isSome(input.output) ? yield* file(input.output.value, interchange) : undefined
  const named = Option.isSome(input.adjust) ? yield* adjustmentsIn(input.adjust.value) : undefined
  const own = Option.isSome(input.own) ? yield* ownReport(input.own.value) : undefined
  const agency = Option.getOrElse(input.agency, () => own?.imported.draft.agency.name)
  if (agency === undefined && !explain) return yield* refuse(input.files.join("、"), noAgency)
  const { reports, same, refused } = yield* namedIn(input.files, language)
  const units = unitsOf(reports, {
    ...(own && { own }),
    ...Option.match(input.year, { onNone: () => ({}), onSome: (year) => ({ year }) })
  })
  if ("zh" in units) return yield* refuse(input.files.join("、"), units)
  const edition = official.find(({ key }) => Option.contains(input.edition, key))
  const drafts = units.units.map(({ imported }) => imported.draft)
  const options = { ...(own && { own: own.imported.draft }), ...(edition && { edition }) }
  const bare = consolidate(drafts, options)
  const sums =
    named === undefined
      ? bare
      : consolidate(drafts, { ...options, adjustments: yield* adjustmentsOf(bare.edition, named) })
  const left: ReadonlyArray<Left> = [
    ...units.left,
    ...same.map(({ name, of }): Left => ({
      name,
      why: { zh: `与 ${of} 内容相同，只计一次`, en: `the same as ${of}, counted once` }
    }))
  ]
  const all = [...(own ? [own] : []), ...units.units]
  const wanted = cellsOf(sums, Option.getOrUndefined(input.cell))
  if (wanted.length === 0)
    return yield* refuse(
      Option.getOrElse(input.cell, () => ""),
      noCell
    )
  const output =
    explain || agency === undefined ? undefined : yield* written({ input, sums, agency, year: units.year, given })
  const lines = [
    ...describeSums(
      sums,
      all.map(({ imported }) => imported.draft.agency.name),
      language
    ),
    ...left.map(({ name, why }) => `  ${harmless(name)}${language === "zh" ? "：" : ": "}${why[language]}`),
    ...(refused > 0 ? [unreadable(refused)[language]] : []),
    ...(explain ? ["", ...explainSums(sums, wanted, language)] : []),
    ...(output === undefined ? [] : [output.to])
  ]
  yield* mention(
    json
      ? JSON.stringify(
          {
            ...(output && { output: output.to }),
            units: all.map(({ name, imported }) => ({ file: name, report: summary(imported.draft) })),
            left: left.map(({ name, why }) => ({ file: name, why: why[language] })),
            refused,
            ...plainSums(sums, wanted)
          },
          null,
          2
        )
      : lines.join("\n"),
    json || explain
  )
  const isOpen = sums.cells.some(({ entry }) => entry === null) || refused > 0
  yield* (yield* Exit).raise(isOpen ? 1 : 0)
})

const ownReport = (path: string): Effect.Effect<Named, Refused> =>
  Effect.mapBoth(loadNamed(path), {
    onSuccess: (imported): Named => ({ name: path, imported }),
    onFailure: ({ text }) => new Refused({ file: path, text })
  })

const cellsOf = ({ edition, cells }: Consolidation, wanted: string | undefined) => {
  if (wanted === undefined) return cells
  const all = slots(edition)
  return cells.filter(({ cell }, at) => {
    const slot = all[at]
    return cell === wanted || (slot !== undefined && `${slot.form.title}：${label(slot)}`.includes(wanted))
  })
}

/** Writes the draft, unless the same stands there already: what somebody filled in since is not replaced unasked. */
const written = Effect.fnUntraced(function* ({
  input: { force },
  sums,
  agency,
  year,
  given
}: {
  readonly input: Input
  readonly sums: Consolidation
  readonly agency: string
  readonly year: number
  readonly given: string | undefined
}) {
  const draft = sums.draft({ year, agency: { name: agency } })
  // The same door as for files: a name that no file may hold is refused.
  const valid = Interchange.decode(Interchange.encode(draft, sums.edition))
  if (Result.isFailure(valid)) {
    const [problem] = valid.failure.problems
    return yield* refuse("--agency", problem?.message ?? noAgency)
  }
  const to = given ?? (yield* file(`${nameOf(draft)}.gongkai.json`, interchange))
  const text = Interchange.show(draft, sums.edition)
  yield* Effect.mapError(save(to, text, { replace: force, unlessSame: true }), unwritten(to))
  return { to }
})

const noAgency: Text = {
  zh: "请用 --agency 写明汇总机关的名称，例如 --agency 某县人民政府；或用 --own 指明本机关自己的报告",
  en: "name the organ that adds up with --agency, or its own report with --own"
}

const noCell: Text = {
  zh: "没有这样的格；请核对 --cell（地址，或名称的一部分）",
  en: "there is no such cell; check --cell (its address, or a part of its label)"
}

const unreadable = (count: number): Text => ({
  zh: `有${count}个文件没有读成报告（见上），没有计入；请核对其中有没有下级单位的报告`,
  en: `${count} file(s) could not be read as reports (see above) and are not counted; make sure that no unit is among them`
})
