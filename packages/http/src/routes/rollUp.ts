/**
 * Adds up the reports of a campaign: from their vectors where all are of one edition, else page by page.
 *
 * However many units there are, no more than a page of their reports is held.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { Consolidation, Filing, RollUp } from "@gongkai/core/desk"
import { type Edition, place, slot } from "@gongkai/core/Edition"
import { editionOf, official } from "@gongkai/core/editions/official"
import * as Ledger from "@gongkai/core/Ledger"
import type { Total } from "@gongkai/storage"
import * as Result from "effect/Result"
import { run, type Services } from "../context/Services.ts"
import { told } from "../problem/told.ts"
import { campaignOf } from "./campaigns.ts"
import { filed } from "./known.ts"
import { everyFiling } from "./pages.ts"

export type Stage = "filed" | "approved" | "published"

/** The states in which a report is added up. */
export const states: { readonly [S in Stage]: ReadonlyArray<Filing.State> } = {
  filed: ["filed", "approved", "published", "corrected"],
  approved: ["approved", "published", "corrected"],
  published: ["published", "corrected"]
}

/** Which sum is asked for. */
export interface Asked {
  readonly desk: string
  readonly year: number
  readonly stage: Stage
}

/** A report that is added: which revision, and the hash of what it says. */
interface Standing {
  readonly unit: string
  readonly revision: number
  readonly hash: string
}

/** What is added up of a campaign. */
export interface Parts {
  readonly asked: Asked
  /** In the order of the campaign, the desk's own first. */
  readonly parts: ReadonlyArray<Standing>
  readonly missing: ReadonlyArray<string>
  /** The desk's own report, where it is a part. */
  readonly own?: Draft
}

/** What stands of a campaign. The desk's own report counts as a part, unless it is the sum itself (本级政府汇总). */
export const partsOf = async (services: Services, asked: Asked): Promise<Parts> => {
  const { desk, year, stage } = asked
  const { campaign } = await campaignOf(services, desk, year)
  const wanted = new Set([desk, ...campaign.expected])
  const standing = new Map<string, Standing>()
  let own: Draft | undefined
  for await (const filing of everyFiling(services, year)) {
    if (!wanted.has(filing.unit) || !states[stage].includes(Filing.stateOf(filing))) continue
    const content = Filing.contentOf(filing)
    if (content === undefined) continue
    if (filing.unit === desk) own = (await filed(services, filing))?.draft
    standing.set(filing.unit, { unit: filing.unit, revision: content.revision, hash: content.hash })
  }
  const isSum = own?.scope === "aggregate"
  const exempt = new Set(campaign.exemptions.map(({ unit }) => unit))
  return {
    asked,
    parts: [...wanted].flatMap((unit) => (isSum && unit === desk ? [] : (standing.get(unit) ?? []))),
    missing: campaign.expected.filter((unit) => !exempt.has(unit) && !standing.has(unit) && !(isSum && unit === desk)),
    ...(own !== undefined && !isSum && { own })
  }
}

/** How many reports are held at once; the first comes alone, for it may tell enough. */
const some = 50

/** The reports that are added, a few at a time. */
async function* drafts(
  { storage }: Services,
  { asked: { year }, parts }: Parts
): AsyncGenerator<ReadonlyArray<Consolidation.Part>, void> {
  for (let from = 0, until = 1; from < parts.length; from = until, until += some) {
    // oxlint-disable-next-line no-await-in-loop -- the next few when these are done with
    yield await Promise.all(
      parts.slice(from, until).map(async ({ unit, revision, hash }) => {
        const { draft } = await run(storage.reports.revision(unit, year, revision))
        return { unit, hash, draft }
      })
    )
  }
}

/** The cells that every report says 本项全年无 or 不适用 of: a vector of numbers has 0 for both. */
const marked = async (services: Services, given: Parts, edition: Edition, { cells }: Total) => {
  let open: ReadonlyMap<string, "none" | "n/a"> | undefined
  const zero = cells.filter(({ sum, unknown }) => sum === 0n && unknown === 0).map(({ cell }) => cell)
  for await (const page of drafts(services, given)) {
    for (const { draft } of page) {
      const { entries } = Ledger.ledger(edition, draft)
      const before = open
      const left = before === undefined ? zero : [...before.keys()]
      open = new Map(
        left.flatMap((cell) => {
          const entry = entries[place(edition, cell)]
          const isMark = entry === "none" || entry === "n/a"
          return isMark && (before === undefined || before.get(cell) === entry) ? [[cell, entry] as const] : []
        })
      )
    }
    if (open === undefined || open.size === 0) break
  }
  return open
}

/** The edition that is added up in: that of the desk's own report, else the newest. */
const editionFor = ({ own }: Parts, totals: ReadonlyArray<Pick<Total, "edition">>): Edition | undefined =>
  own !== undefined
    ? editionOf(own)
    : official
        .filter(({ key }) => totals.some(({ edition }) => edition === key))
        .toSorted((one, other) => other.years.from - one.years.from)[0]

const grown = async (services: Services, given: Parts): Promise<RollUp.Growing | undefined> => {
  const { asked, parts } = given
  const wanted = parts.map(({ unit: agency, revision: number }) => ({ agency, number }))
  const totals = await run(services.storage.sums.over(asked.year, wanted))
  const edition = editionFor(given, totals)
  if (edition === undefined) return undefined
  const [total, ...more] = totals
  if (total?.edition === edition.key && more.length === 0) {
    const marks = await marked(services, given, edition, total)
    const cells = total.cells.map((cell) => {
      const said = marks?.get(cell.cell)
      return { ...cell, ...(said && { said }) }
    })
    return { edition, reports: total.reports, cells }
  }
  let growing = RollUp.begun(edition)
  for await (const page of drafts(services, given)) {
    growing = RollUp.plus(
      growing,
      page.map(({ draft }) => draft)
    )
  }
  return growing
}

const refused = (refusal: Consolidation.NotConsolidated) => told(refusal, () => "/adjustments")

/** The sums, each with its adjustments; refuses where there is nothing to add up, or no such cell to adjust. */
export const rolledUp = async (
  services: Services,
  given: Parts,
  adjustments: ReadonlyArray<Consolidation.Adjustment> = []
): Promise<RollUp.RollUp> => {
  const growing = await grown(services, given)
  if (growing === undefined) return refused(Consolidation.nothing())
  const result = RollUp.adjusted(growing, adjustments)
  return Result.isSuccess(result) ? result.success : refused(result.failure)
}

/** What stands in the reports that have to be read for one cell, by unit: a number, or why there is none. */
const readOf = async (services: Services, given: Parts, edition: Edition, cell: string) => {
  const values = new Map<string, bigint>()
  const unknown: Array<Consolidation.Opened["unknown"][number]> = []
  for await (const children of drafts(services, given)) {
    const result = Consolidation.consolidated({ children, edition })
    if (Result.isFailure(result)) return refused(result.failure)
    const opened = Consolidation.open(result.success, cell)
    for (const { unit, value } of opened?.children ?? []) values.set(unit, value)
    unknown.push(...(opened?.unknown ?? []))
  }
  return { values, unknown }
}

/**
 * One cell opened into its parts, with the edition it is of; `opened` is not there where the edition has no such cell.
 *
 * Only reports that do not tell the cell, or are of another edition, are read themselves.
 */
export const openedCell = async (
  services: Services,
  given: Parts,
  cell: string
): Promise<{ readonly edition: Edition; readonly opened?: Consolidation.Opened }> => {
  const { asked, parts, own, missing } = given
  const { sums } = services.storage
  const wanted = parts.map(({ unit: agency, revision: number }) => ({ agency, number }))
  const told = await run(sums.one(asked.year, wanted, cell))
  const editions = told.size === parts.length ? [...told.values()] : await run(sums.over(asked.year, wanted))
  const edition = editionFor(given, editions)
  if (edition === undefined) return refused(Consolidation.nothing())
  const at = slot(edition, cell)
  if (at === undefined) return { edition }
  const known = new Map(
    [...told].flatMap(([unit, { edition: of, value }]) =>
      of === edition.key && value !== undefined ? [[unit, value] as const] : []
    )
  )
  const rest = { ...given, parts: parts.filter(({ unit }) => !known.has(unit)) }
  const { values, unknown } = await readOf(services, rest, edition, cell)
  const contributions = parts.flatMap(({ unit }) => {
    const value = known.get(unit) ?? values.get(unit)
    return value === undefined ? [] : [{ unit, value }]
  })
  const mine = own && contributions.find(({ unit }) => unit === asked.desk)
  return {
    edition,
    opened: {
      cell: at.cell,
      ...(mine && { own: mine.value }),
      children: contributions.filter((each) => each !== mine),
      unknown,
      missing,
      adjustments: [],
      sum: contributions.reduce((sum, { value }) => sum + value, 0n),
      isWhole: unknown.length === 0 && missing.length === 0
    }
  }
}
