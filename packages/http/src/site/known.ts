/**
 * What the public may know: the published filings of a year, and each report as it is public now.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { Filing } from "@gongkai/core/desk"
import { forPublic } from "@gongkai/core/forPublic"
import { now } from "../context/now.ts"
import { run, type Services } from "../context/Services.ts"

/** The filings of a year that the public sees, by unit. */
export const publicOf = async ({ storage }: Services, year: number): Promise<ReadonlyMap<string, Filing.Filing>> => {
  const moment = now()
  const all = await run(storage.filings.ofYear(year))
  return new Map(all.flatMap(({ filing }) => (Filing.isPublic(filing, moment) ? [[filing.unit, filing] as const] : [])))
}

/** The report of a filing as it is public now, without its working notes. */
export const draftOf = async ({ storage }: Services, filing: Filing.Filing): Promise<Draft | undefined> => {
  const content = Filing.contentOf(filing)
  if (content === undefined) return undefined
  return forPublic((await run(storage.reports.revision(filing.unit, filing.year, content.revision))).draft)
}

/** The published filings of a unit, the newest year first. */
export const yearsOf = async ({ storage }: Services, unit: string): Promise<ReadonlyArray<Filing.Filing>> => {
  const moment = now()
  const { items } = await run(storage.reports.list({ agency: unit, limit: 100 }))
  const filings = await Promise.all(items.map(({ year }) => run(storage.filings.find(unit, year))))
  return filings
    .flatMap(({ filing }) => (Filing.isPublic(filing, moment) ? [filing] : []))
    .toSorted((one, other) => other.year - one.year)
}
