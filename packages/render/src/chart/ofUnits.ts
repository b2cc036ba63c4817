/**
 * A chart of the units of a county: the requests each of them received, the most first, and those that do not tell it by name.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { toldAcross } from "../known.ts"
import { type Chart, datum } from "./Chart.ts"
import { cases, inAll } from "./ofReport.ts"

/** 各单位新收申请; `undefined` where there are fewer than two units. Equal numbers keep the order in which the units are given. */
export const unitsChart = (edition: Edition, units: ReadonlyArray<Draft>): Chart | undefined => {
  const cells = inAll(edition, "received")
  if (units.length < 2 || cells.length === 0) return undefined
  const data = units.map((draft) =>
    datum({ zh: draft.agency.name, en: draft.agency.name }, toldAcross(edition, draft)(cells))
  )
  return {
    key: "units",
    kind: "bars",
    title: { zh: "各单位本年新收申请", en: "Requests received by each unit" },
    unit: cases,
    head: { zh: "单位", en: "unit" },
    panels: [{ data: data.toSorted((one, other) => (other.value ?? -1) - (one.value ?? -1)) }],
    notes: []
  }
}
