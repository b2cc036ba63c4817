/**
 * What the public may know: the published reports of a year, and each as it is public now.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { Filing, Instant } from "@gongkai/core/desk"
import { forPublic } from "@gongkai/core/forPublic"
import { now } from "../context/now.ts"
import { run, type Services } from "../context/Services.ts"
import { everyFiling } from "../routes/pages.ts"

/** A published report as lists name it, so that those of a year are held without their steps. */
export interface Public {
  readonly unit: string
  readonly year: number
  readonly revision: number
  /** The day on which the public first saw it. */
  readonly day: string
  readonly corrections: number
}

/** What lists tell of a filing; `undefined` where nothing was filed. */
const shownOf = (filing: Filing.Filing): Public | undefined => {
  const content = Filing.contentOf(filing)
  return (
    content && {
      unit: filing.unit,
      year: filing.year,
      revision: content.revision,
      day: Instant.dayOf(Filing.publicFrom(filing) ?? ""),
      corrections: Filing.stepsOf(filing, "correct").length
    }
  )
}

/** The reports of a year that the public sees now, by unit, read page by page. */
export async function* publicOf(services: Services, year: number): AsyncGenerator<Public, void> {
  const moment = now()
  for await (const filing of everyFiling(services, year)) {
    const shown = Filing.isPublic(filing, moment) ? shownOf(filing) : undefined
    if (shown !== undefined) yield shown
  }
}

/** A report as it is public now, without its working notes. */
export const draftOf = async (
  { storage }: Services,
  { unit, year, revision }: Pick<Public, "unit" | "year" | "revision">
): Promise<Draft> => forPublic((await run(storage.reports.revision(unit, year, revision))).draft)

/** The published reports of a unit, the newest year first. */
export const yearsOf = async ({ storage }: Services, unit: string): Promise<ReadonlyArray<Public>> => {
  const moment = now()
  const { items } = await run(storage.reports.list({ agency: unit, limit: 100 }))
  const filings = await Promise.all(items.map(({ year }) => run(storage.filings.find(unit, year))))
  return filings
    .flatMap(({ filing }) => (Filing.isPublic(filing, moment) ? [shownOf(filing)] : []))
    .filter((shown) => shown !== undefined)
    .toSorted((one, other) => other.year - one.year)
}
