/**
 * A unit of the desk: an organ that owes a report each year, with everything it was called and where it stood, each from a day on.
 *
 * One unit owes one report a year: a county's government and that government's office are two units. A unit keeps its id through every
 * renaming; 统一社会信用代码 and 行政区划代码 are keys beside it and change with it.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Kind, Level } from "../report/Agency.ts"
import { Day } from "../report/Header.ts"
import { Line } from "../report/Narrative.ts"
import { isSaid } from "./Refusal.ts"

/** One line that says something. */
export const Said = Line.check(
  Schema.makeFilter((text: string) => isSaid(text), {
    message: "不得为空",
    description: "a line that says something"
  })
)

/** What a unit is from a day on, until its next standing or its end. `parent` is the unit it reports to; a root has none. */
export const Standing = Schema.Struct({
  from: Day,
  name: Said,
  kind: Kind,
  level: Level,
  parent: Schema.optionalKey(Schema.String),
  creditCode: Schema.optionalKey(Schema.String),
  division: Schema.optionalKey(Schema.String),
  /** The document that ordered it. */
  basis: Schema.optionalKey(Said)
})
/** What a unit is from a day on. */
export type Standing = typeof Standing.Type

/** The first day on which a unit is no more, and the units that take over its work; none where the work ended too. */
const End = Schema.Struct({ on: Day, successors: Schema.Array(Schema.String), basis: Schema.optionalKey(Said) })

/** The schema of a unit: its standings by day, the earliest first, and its end. */
export const Unit = Schema.Struct({
  id: Schema.NonEmptyString,
  standings: Schema.NonEmptyArray(Standing),
  end: Schema.optionalKey(End)
}).annotate({ identifier: "Unit", title: "报送单位" })
/** A unit with its history. */
export type Unit = typeof Unit.Type

/** A unit as it stands on one day. */
export interface Member extends Standing {
  readonly id: string
}

/** What a unit is on a day; `undefined` before its first standing and from its end on. */
export const on = ({ standings, end }: Unit, day: string): Standing | undefined =>
  end !== undefined && end.on <= day ? undefined : standings.findLast(({ from }) => from <= day)

/** The first day after a standing: that of the next one or of the end; `undefined` where it goes on. */
export const until = ({ standings, end }: Unit, standing: Standing): string | undefined =>
  standings[standings.indexOf(standing) + 1]?.from ?? end?.on

/** The name a unit has now, or had last. */
export const nameOf = ({ standings }: Unit): string => standings.at(-1)?.name ?? ""

/** Whether the unit is there on every day from one to another; without `to`, from then on for ever. */
export const isThere = (unit: Unit, from: string, to?: string): boolean =>
  unit.standings[0].from <= from && (unit.end === undefined || (to !== undefined && to <= unit.end.on))
