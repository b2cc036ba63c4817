/**
 * The head of a report: whose it is, of which year and scope, how its blanks are to be read, and what was published when.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Agency } from "./Agency.ts"
import { Line, Narrative, Words } from "./Narrative.ts"

/** What the file is, and the version of its layout. */
export const format = "gongkai/report@1"

/** Report years: the first reports were of 2008. */
export const Year = Schema.Int.check(
  Schema.isBetween(
    { minimum: 2008, maximum: 2100 },
    {
      message: "年度应为2008至2100之间的整数",
      description: "a year from 2008 to 2100"
    }
  )
)

/** A day of the calendar, `2024-01-31`. */
export const Day = Schema.String.check(
  Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/u, {
    message: "日期应写作 2024-01-31",
    description: "a day, such as 2024-01-31"
  }),
  Schema.makeFilter(
    (day) => {
      const date = new Date(`${day}T00:00:00Z`)
      return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
    },
    { message: "日历上没有这一天", description: "a day of the calendar" }
  )
)

/** Where something was read: a line (from 1) of the source, and the text as it stood. */
export const Place = Schema.Struct({
  line: Schema.optionalKey(Schema.Natural),
  text: Words,
  note: Schema.optionalKey(Words)
})
export type Place = typeof Place.Type

/** Where each cell was read; the file by its base name only. */
export const Provenance = Schema.Struct({
  file: Words,
  reader: Words,
  cells: Schema.Record(Schema.String, Place)
}).annotate({ identifier: "Provenance" })
export type Provenance = typeof Provenance.Type

const Said = Words.check(Schema.isNonEmpty())

/** An entry as it stands in a file, of whatever measure. */
const Value = Schema.Union([
  Schema.Null,
  Schema.Int,
  Words,
  Schema.Struct({ unread: Words, candidates: Schema.optionalKey(Schema.Array(Schema.Union([Schema.Int, Words]))) })
])

/** A finding accepted with a reason, while the cells still hold those values. */
export const Waiver = Schema.Struct({
  rule: Said,
  cells: Schema.Array(Said),
  values: Schema.Array(Value),
  reason: Said,
  by: Said,
  on: Day,
  until: Schema.optionalKey(Day)
}).annotate({ identifier: "Waiver" })

export const fields = {
  format: Schema.Literal(format),
  edition: Schema.NonEmptyString,
  year: Year,
  agency: Agency,
  /** 本机关 or 本级政府汇总. */
  scope: Schema.optionalKey(Schema.Literals(["own", "aggregate"])),
  reading: Schema.optionalKey(Schema.Literals(["draft", "published"])),
  period: Schema.optionalKey(Schema.Struct({ from: Day, to: Day })),
  title: Schema.optionalKey(Line),
  preamble: Schema.optionalKey(Narrative),
  signature: Schema.optionalKey(Schema.Struct({ organ: Line, date: Day })),
  publishedOn: Schema.optionalKey(Day),
  waivers: Schema.optionalKey(Schema.Array(Waiver)),
  provenance: Schema.optionalKey(Provenance)
}

const Struct = Schema.Struct(fields)
export interface Header extends Schema.Schema.Type<typeof Struct> {}

/** The title that organ and year make up by themselves. */
export const usualTitle = (agency: string, year: number): string => `${agency}${year}年政府信息公开工作年度报告`

/** The title as printed: the report's own, where it has one. */
export const titleOf = ({ title, agency, year }: Pick<Header, "title" | "agency" | "year">): string =>
  title ?? usualTitle(agency.name, year)
