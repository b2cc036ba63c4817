/**
 * Every kind of filter of the list of reports, at its first page and further on.
 *
 * @module
 */
import type { Filter } from "../../src/Lists.ts"

const kinds: ReadonlyArray<Omit<Filter, "limit">> = [
  {},
  { agency: "unit 00500" },
  { year: 2023 },
  { edition: "2021" },
  { edition: "2021", year: 2023 },
  { agency: "unit 00500", year: 2023 }
]

export const filters: ReadonlyArray<Filter> = kinds.flatMap((kind) => [
  { ...kind, limit: 20 },
  { ...kind, after: { agency: "unit 00500", year: 2022 }, limit: 20 }
])
