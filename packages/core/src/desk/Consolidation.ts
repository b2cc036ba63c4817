/**
 * A consolidation that explains itself: own report, children and named adjustments, cell by cell, and who is missing from it.
 *
 * It takes down which content of each unit it added, so that it knows later whose report has changed since, came in, or went.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { consolidate, type Consolidation as Sums, type Reason } from "../compare/consolidate.ts"
import type { Measure } from "../form/Axis.ts"
import { type Cell, inEnglish } from "../form/Cell.ts"
import { type Edition, labelOf, slot } from "../form/Edition.ts"
import type { Draft } from "../report/Draft.ts"
import * as Money from "../report/Money.ts"
import type { Text } from "../Text.ts"
import { shifts, type Correction } from "./Correction.ts"
import { type Refusal, refusal } from "./Refusal.ts"
import { Said } from "./Unit.ts"

/** A report that is added: of which unit, and the hash of what it says. */
export interface Part {
  readonly unit: string
  readonly hash: string
  readonly draft: Draft
}

/** A named correction of one cell's sum: requests that two units counted are taken out with a negative `by`. Amounts in 分. */
export const Adjustment = Schema.Struct({
  cell: Schema.String,
  by: Schema.Int.check(Schema.makeFilter((by: number) => by !== 0, { message: "不得为0", description: "not 0" })),
  reason: Said,
  /** Who decided it. */
  decidedBy: Said
})
/** A named correction of one cell's sum. */
export type Adjustment = typeof Adjustment.Type

/** Why reports cannot be added up. */
export type NotConsolidated =
  | Refusal<"NoReports">
  | Refusal<"SeveralYears", { readonly years: ReadonlyArray<number> }>
  | Refusal<"TwiceGiven", { readonly unit: string }>
  | Refusal<"NoSuchCell", { readonly cell: string }>

/** A consolidation of a unit's own report, if it has one, and its children's. */
export interface Consolidation {
  readonly edition: Edition
  readonly sums: Sums
  readonly own?: string
  /** What was added: the hash of each unit's content, in the order given. */
  readonly parts: ReadonlyMap<string, string>
  /** Expected units whose report was not added. */
  readonly missing: ReadonlyArray<string>
  readonly adjustments: ReadonlyArray<Adjustment>
}

/** What is added up, and how. */
export interface Given {
  readonly own?: Part
  readonly children: ReadonlyArray<Part>
  /** The units whose reports belong into it; those without one are named as missing. */
  readonly expected?: ReadonlyArray<string>
  readonly adjustments?: ReadonlyArray<Adjustment>
  /** The edition to add up in: that of `own`, else the newest among the children, unless said otherwise. */
  readonly edition?: Edition
}

/** That there is nothing to add up. */
export const nothing = (): NotConsolidated =>
  refusal(
    "NoReports",
    {},
    "没有可以汇总的报告，请先收齐报送",
    "there is no report to add up; collect the reports first"
  )

/** The first adjustment of a cell that the edition has not. */
export const unadjustable = (
  edition: Edition,
  adjustments: ReadonlyArray<Adjustment>
): Refusal<"NoSuchCell", { readonly cell: string }> | undefined => {
  const found = adjustments.find(({ cell }) => slot(edition, cell) === undefined)
  return (
    found &&
    refusal(
      "NoSuchCell",
      { cell: found.cell },
      `汇总所用的格式没有“${found.cell}”这一格，无从调整，请重新选定`,
      `the form that is added up in has no cell “${found.cell}” to adjust; choose it again`
    )
  )
}

const wrong = (parts: ReadonlyArray<Part>): NotConsolidated | undefined => {
  const [first] = parts
  if (first === undefined) return nothing()
  const years = [...new Set(parts.map(({ draft }) => draft.year))].toSorted((one, other) => one - other)
  if (years.length > 1) {
    return refusal(
      "SeveralYears",
      { years },
      `不同年度（${years.join("、")}）的报告不能相加，请只选同一年度的`,
      `reports of several years (${years.join(", ")}) cannot be added up; choose those of one`
    )
  }
  const seen = new Set<string>()
  const twice = parts.find(({ unit }) => seen.size === seen.add(unit).size)
  if (twice !== undefined) {
    return refusal(
      "TwiceGiven",
      { unit: twice.unit },
      `“${twice.draft.agency.name}”的报告给了两份，请只留一份`,
      `“${twice.draft.agency.name}” is given twice; keep one`
    )
  }
  return undefined
}

/** Each adjusted cell with its adjustments as one, whose reasons follow one another. */
const combined = (adjustments: ReadonlyArray<Adjustment>) =>
  Object.fromEntries(
    adjustments.map(({ cell }) => {
      const own = adjustments.filter((each) => each.cell === cell)
      const by = own.reduce((sum, each) => sum + each.by, 0)
      const reasons = own.map(({ reason }) => reason)
      return [cell, { by, reason: { zh: reasons.join("；"), en: reasons.join("; ") } }]
    })
  )

/** Adds reports up. Every number comes from `compare/consolidate.ts`: it is exact, or it is not there. */
export const consolidated = ({
  own,
  children,
  expected = [],
  adjustments = [],
  edition
}: Given): Result.Result<Consolidation, NotConsolidated> => {
  const parts = own === undefined ? children : [own, ...children]
  const fault = wrong(parts)
  if (fault !== undefined) return Result.fail(fault)
  const units = new Map<Draft, string>()
  const drafts = parts.map(({ unit, draft }) => {
    // Two units may report word for word the same: each is added as a draft of its own.
    const each = units.has(draft) ? { ...draft } : draft
    units.set(each, unit)
    return each
  })
  const [first, ...others] = drafts
  const sums = consolidate(own === undefined ? drafts : others, {
    ...(own !== undefined && first !== undefined && { own: first }),
    adjustments: combined(adjustments),
    ...(edition && { edition }),
    nameOf: (draft) => units.get(draft) ?? ""
  })
  const unknown = unadjustable(sums.edition, adjustments)
  if (unknown !== undefined) return Result.fail(unknown)
  const hashes = new Map(parts.map(({ unit, hash }) => [unit, hash]))
  return Result.succeed({
    edition: sums.edition,
    sums,
    ...(own !== undefined && { own: own.unit }),
    parts: hashes,
    missing: expected.filter((unit) => !hashes.has(unit)),
    adjustments
  })
}

/** One cell opened into its parts; amounts in 分. */
export interface Opened {
  readonly cell: Cell
  readonly own?: bigint
  readonly children: ReadonlyArray<{ readonly unit: string; readonly value: bigint }>
  /** Units that were added and do not tell this cell, with the reason. */
  readonly unknown: ReadonlyArray<{ readonly unit: string; readonly why: Reason }>
  readonly missing: ReadonlyArray<string>
  readonly adjustments: ReadonlyArray<Adjustment>
  /** own + Σ children ± adjustments, of what is known. */
  readonly sum: bigint
  /** Whether the sum is of everybody: nobody is missing and everyone tells it. */
  readonly isWhole: boolean
}

/** Opens a cell; `undefined` where the edition has none of this address. */
export const open = ({ sums, own, missing, adjustments }: Consolidation, cell: string): Opened | undefined => {
  const found = sums.cells.find((each) => each.cell === cell)
  if (found === undefined) return undefined
  const mine = found.contributions.find(({ agency }) => agency === own)
  return {
    cell: found.cell,
    ...(own !== undefined && mine !== undefined && { own: mine.value }),
    children: found.contributions
      .filter(({ agency }) => agency !== own)
      .map(({ agency, value }) => ({ unit: agency, value })),
    unknown: found.unknown.map(({ agency, why }) => ({ unit: agency, why })),
    missing,
    adjustments: adjustments.filter((each) => each.cell === cell),
    sum: found.sum,
    isWhole: found.unknown.length === 0 && missing.length === 0
  }
}

/** What happened to the parts since they were added up. */
export interface Since {
  /** Units whose report says something else now. */
  readonly changed: ReadonlyArray<string>
  /** Units that were missing and have a report now. */
  readonly arrived: ReadonlyArray<string>
  /** Units whose report was added and does not stand any more. */
  readonly gone: ReadonlyArray<string>
}

/** What happened since, by the hashes of the contents that stand now. */
export const since = (
  { parts, missing }: Pick<Consolidation, "parts" | "missing">,
  now: ReadonlyMap<string, string>
): Since => ({
  changed: [...parts].flatMap(([unit, hash]) => (now.has(unit) && now.get(unit) !== hash ? [unit] : [])),
  arrived: missing.filter((unit) => now.has(unit)),
  gone: [...parts.keys()].filter((unit) => !now.has(unit))
})

/** What a correction means for a consolidation that added what it corrects. */
export interface Touched {
  readonly unit: string
  /** By what each sum changes; `undefined` where nobody can tell without adding up again. */
  readonly cells: ReadonlyArray<{ readonly cell: string; readonly by: bigint | undefined }>
}

/** What a correction changes in a consolidation; `undefined` where the consolidation did not add what was corrected. */
export const touched = (
  { parts, edition }: Pick<Consolidation, "parts" | "edition">,
  unit: string,
  correction: Correction
): Touched | undefined =>
  parts.get(unit) === correction.from
    ? { unit, cells: shifts(correction).filter(({ cell }) => slot(edition, cell) !== undefined) }
    : undefined

/** A number of a cell as one reads it: an amount in 万元 where a file could hold it, anything else as it is. */
const written = (measure: Measure, value: bigint): string => {
  const size = Number(value < 0n ? -value : value)
  if (measure !== "amount" || !Number.isSafeInteger(size)) return String(value)
  return `${value < 0n ? "-" : ""}${Money.show(Money.Money.make(size))}`
}

/** A cell's sum as one reads it; `names` has the units by their ids. Amounts are shown in 万元. */
export const explained = (consolidation: Consolidation, cell: string, names: ReadonlyMap<string, string>): Text => {
  const opened = open(consolidation, cell)
  if (opened === undefined) return { zh: `没有“${cell}”这一格`, en: `there is no cell “${cell}”` }
  return inWords(consolidation.edition, opened, names)
}

/** A cell of an edition that was opened, as one reads it. */
export const inWords = (edition: Edition, opened: Opened, names: ReadonlyMap<string, string>): Text => {
  const { cell, own, children, adjustments, missing, unknown, sum, isWhole } = opened
  const { measure = "count" } = slot(edition, cell) ?? {}
  const show = (value: bigint): string => written(measure, value)
  const name = (unit: string): string => names.get(unit) ?? unit
  const silent = unknown.map(({ unit }) => name(unit))
  const away = missing.map(name)
  const some = children.filter(({ value }) => value !== 0n)
  const told = (mine: string, adjusted: (by: string, reason: string) => string): ReadonlyArray<string> => [
    ...(own === undefined ? [] : [`${mine}${show(own)}`]),
    ...some.map(({ unit, value }) => `${name(unit)} ${show(value)}`),
    ...adjustments.map(({ by, reason }) => adjusted(`${by > 0 ? "+" : ""}${show(BigInt(by))}`, reason))
  ]
  const zh = [
    told("本机关 ", (by, reason) => `调整 ${by}（${reason}）`).join("，") || "各单位均为 0",
    ...(away.length === 0 ? [] : [`未收到${away.map((each) => `“${each}”`).join("、")}`]),
    ...(silent.length === 0 ? [] : [`${silent.map((each) => `“${each}”`).join("、")}没有可加的数`])
  ]
  const en = [
    told("own ", (by, reason) => `adjusted by ${by} (${reason})`).join(", ") || "0 from every unit",
    ...(away.length === 0 ? [] : [`missing: ${away.join(", ")}`]),
    ...(silent.length === 0 ? [] : [`not told by: ${silent.join(", ")}`])
  ]
  return {
    zh: `“${labelOf(edition, cell)}”${isWhole ? "" : "已知部分"}合计 ${show(sum)}：${zh.join("；")}`,
    en: `${inEnglish(cell)}: ${isWhole ? "" : "known part "}${show(sum)} = ${en.join("; ")}`
  }
}
