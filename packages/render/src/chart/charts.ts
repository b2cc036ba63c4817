/**
 * All charts that a report has data for: outcomes, applicants, the years, the units below.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import { told } from "../known.ts"
import type { Chart } from "./Chart.ts"
import { applicantsChart, outcomesChart } from "./ofReport.ts"
import { unitsChart } from "./ofUnits.ts"
import { documentsOverYears, requestsOverYears } from "./overYears.ts"

/** What charts are made of, beside the report itself. */
export interface Material {
  readonly edition?: Edition
  /** Reports of earlier years of the same organ. */
  readonly previous?: ReadonlyArray<Draft>
  /** Reports of the units below; those of another year, and the report itself, are not among the bars. */
  readonly units?: ReadonlyArray<Draft>
}

/** The charts of a report, in the order in which they are shown; one without data is left out. */
export const charts = (
  draft: Draft,
  { edition = editionOf(draft), previous = [], units = [] }: Material = {}
): ReadonlyArray<Chart> => {
  const own = told(draft, edition)
  const series = { edition, draft, previous }
  return [
    outcomesChart(edition, own),
    applicantsChart(edition, own),
    requestsOverYears(series),
    documentsOverYears(series),
    unitsChart(
      edition,
      units.filter(({ year, agency }) => year === draft.year && agency.name !== draft.agency.name)
    )
  ].filter((each) => each !== undefined)
}
