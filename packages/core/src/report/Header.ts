/**
 * The head of a report: whose it is, of which year and scope, how its blanks are to be read, and what was published when.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Agency } from "./Agency.ts"
import { isRich, Line, Narrative, Words } from "./Narrative.ts"

/** What the file is, and the version of its layout. */
export const format = "gongkai/report@1"
/** The same of a file with tables, lists, pictures or references to cells in its prose, which `@1` does not have. */
export const richFormat = "gongkai/report@1.1"
/** The same of a file that tells who entered its figures a second time, which neither of the others has. */
export const doubleFormat = "gongkai/report@1.2"

/** The format that says what a draft holds: the oldest that is enough. */
export const formatOf = (draft: object): typeof format | typeof richFormat | typeof doubleFormat =>
  "doubleEntry" in draft ? doubleFormat : Object.values(draft).some(isRich) ? richFormat : format

/** Whether a file's format allows what its prose holds. */
export const allowsProse = (file: object): boolean =>
  !("format" in file) || file.format !== format || !Object.values(file).some(isRich)

/** Whether a file's format allows the record of a second entry, where the file has one. */
export const allowsDoubleEntry = (file: object): boolean =>
  !("format" in file) || (file.format !== format && file.format !== richFormat) || !("doubleEntry" in file)

/** Whether a file's format allows everything the file holds. */
export const saysEnough = (file: object): boolean => allowsProse(file) && allowsDoubleEntry(file)

/** Whether a file says that it is of a version newer than this program knows. */
export const isNewer = (said: unknown): said is string => {
  const [, major, minor = "0"] =
    typeof said === "string" ? (/^gongkai\/report@(\d+)(?:\.(\d+))?$/u.exec(said) ?? []) : []
  return major !== undefined && (Number(major) > 1 || (Number(major) === 1 && Number(minor) > 2))
}

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

/** The days of the calendar: months of 31, 30 and 28 days, and 29 February of leap years. A pattern, so that the JSON Schema has it too. */
const calendar =
  /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/u

/** A day of the calendar, `2024-01-31`. */
export const Day = Schema.String.check(
  Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/u, {
    message: "日期应写作 2024-01-31",
    description: "a day, such as 2024-01-31"
  }),
  Schema.isPattern(calendar, { message: "日历上没有这一天", description: "a day of the calendar" })
)

/** The same days before a time. */
const calendarOfMoment = new RegExp(calendar.source.replace(/\$$/u, "T"), "u")

/** A time of the day on a day of the calendar, with its distance from UTC: `2024-01-31T09:30:00+08:00`. */
export const Moment = Schema.String.check(
  Schema.isPattern(
    /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/u,
    {
      message: "时间应写作 2024-01-31T09:30:00+08:00",
      description: "a time, such as 2024-01-31T09:30:00+08:00"
    }
  ),
  Schema.isPattern(calendarOfMoment, { message: "日历上没有这一天", description: "a day of the calendar" })
)

/** A place in a source file; each reader fills in the fields that its kind of file has. */
export const Spot = Schema.Struct({
  /** A line of a text, from 1. */
  line: Schema.optionalKey(Schema.Natural),
  /** A page, from 1, and on it a box in points from its upper left corner: left, top, right, bottom. */
  page: Schema.optionalKey(Schema.Natural),
  box: Schema.optionalKey(Schema.Array(Schema.Int).check(Schema.isMinLength(4), Schema.isMaxLength(4))),
  /** A path of elements: `/html[1]/body[1]/table[2]/tr[3]/td[4]`, `/body/tbl[2]/tr[3]/tc[4]`. */
  path: Schema.optionalKey(Words),
  /** A sheet and a cell in it: `B7`. */
  sheet: Schema.optionalKey(Words),
  cell: Schema.optionalKey(Words)
})
/** A place in a source file; a reader gives the fields that its kind of file has. */
export type Spot = typeof Spot.Type

/** Where a cell was read, the text as it stood, how sure the reading is (certain, unless said otherwise), and why. */
export const Place = Schema.Struct({
  ...Spot.fields,
  text: Words,
  confidence: Schema.optionalKey(Schema.Literals(["likely", "doubtful"])),
  note: Schema.optionalKey(Words)
})
/** Where a cell was read, with the text that stood there. */
export type Place = typeof Place.Type

/** Where the source departs from the form: the label of a row, the heading of a part, or a part out of its turn (`printed` is then its heading). */
export const Departure = Schema.Struct({
  of: Schema.Literals(["row", "heading", "order"]),
  printed: Words,
  official: Words
})
/** A label, a heading or the place of a part that is not the form's, as printed and as the form has it. */
export type Departure = typeof Departure.Type

/** Where each cell was read, and each block of each part's prose in order; the file by its base name only. */
export const Provenance = Schema.Struct({
  file: Words,
  reader: Words,
  cells: Schema.Record(Schema.String, Place),
  prose: Schema.optionalKey(Schema.Record(Schema.String, Schema.Array(Spot))),
  departures: Schema.optionalKey(Schema.Array(Departure))
}).annotate({ identifier: "Provenance" })
/** Where an imported report was read; keys of `cells` are addresses, keys of `prose` are parts. */
export type Provenance = typeof Provenance.Type

/** How blanks are read: in a `draft` a blank is not known yet; on a `published` page nothing was printed, so 0, but for totals. */
export const Reading = Schema.Literals(["draft", "published"])
/** How blanks are read; a report without one is a draft. */
export type Reading = typeof Reading.Type

const Said = Words.check(Schema.isNonEmpty())

/** The JSON value of an entry of any measure. */
const Value = Schema.Union([
  Schema.Null,
  Schema.Int,
  Words,
  Schema.Struct({ unread: Words, candidates: Schema.optionalKey(Schema.Array(Schema.Union([Schema.Int, Words]))) })
])

/** A finding accepted with a reason. It is valid while the cells hold these values and, for a finding in prose, the sentence is unchanged. */
export const Waiver = Schema.Struct({
  rule: Said,
  cells: Schema.Array(Said),
  values: Schema.Array(Value),
  sentence: Schema.optionalKey(Said),
  reason: Said,
  by: Said,
  on: Day,
  until: Schema.optionalKey(Day)
}).annotate({ identifier: "Waiver" })

/** Who entered the figures of a report, and when that was done. */
const Turn = Schema.Struct({ by: Line.check(Schema.isNonEmpty()), on: Moment })

/**
 * 双人复核: a second person entered the figures without seeing those of the first. `differed` counts the cells in which the two differed
 * before somebody decided; `figures` is the mark of all cells as they then stood (`marked`), which tells whether one was changed since.
 */
export const DoubleEntry = Schema.Struct({
  first: Turn,
  second: Turn,
  differed: Schema.Natural,
  figures: Schema.String.check(
    Schema.isPattern(/^[\da-f]{16}$/u, { message: "应为16位十六进制数", description: "16 hexadecimal digits" })
  )
}).annotate({ identifier: "DoubleEntry" })
/** The record of a second entry: names, times, how many cells differed, and the mark of the figures. */
export type DoubleEntry = typeof DoubleEntry.Type

/** The schemas of the head's fields under their keys in the file; `optionalKey` marks those that may be absent. */
export const fields = {
  format: Schema.Literals([format, richFormat, doubleFormat]),
  edition: Schema.NonEmptyString,
  year: Year,
  agency: Agency,
  /** 本机关 or 本级政府汇总. */
  scope: Schema.optionalKey(Schema.Literals(["own", "aggregate"])),
  reading: Schema.optionalKey(Reading),
  period: Schema.optionalKey(Schema.Struct({ from: Day, to: Day })),
  title: Schema.optionalKey(Line),
  preamble: Schema.optionalKey(Narrative),
  signature: Schema.optionalKey(Schema.Struct({ organ: Line, date: Day })),
  publishedOn: Schema.optionalKey(Day),
  waivers: Schema.optionalKey(Schema.Array(Waiver)),
  doubleEntry: Schema.optionalKey(DoubleEntry),
  provenance: Schema.optionalKey(Provenance)
}

/** The schema of a head without the parts of an edition. */
export const Struct = Schema.Struct(fields)

/** The head of a report, decoded. It lies beside the parts, on the same level of the file. */
export interface Header extends Schema.Schema.Type<typeof Struct> {}

/** The title that organ and year make up by themselves. */
export const usualTitle = (agency: string, year: number): string => `${agency}${year}年政府信息公开工作年度报告`

/** A title in the two parts between which it may be broken: the organ and the rest; one part where it does not begin with the organ. */
export const titleParts = (
  head: Pick<Header, "title" | "agency" | "year">
): readonly [string] | readonly [string, string] => {
  const [title, organ] = [titleOf(head), head.agency.name]
  return organ !== "" && title !== organ && title.startsWith(organ) ? [organ, title.slice(organ.length)] : [title]
}

/** The title as printed: the report's own, where it has one. */
export const titleOf = ({ title, agency, year }: Pick<Header, "title" | "agency" | "year">): string =>
  title ?? usualTitle(agency.name, year)
