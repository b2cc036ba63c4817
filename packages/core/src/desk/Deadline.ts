/**
 * By when a report is due: the days that the law and the notices set, and earlier ones that a local notice sets.
 *
 * 第四十九条: organs by 31 January, governments by 31 March, of the year after the report year; reports to 2018 fell under the Regulations of
 * 2008, which gave everyone until 31 March. The notice of 2021 adds 20 February for counties and 10 March for prefectures, so that each
 * level can add up the one below. Days are inclusive.
 *
 * @module
 */
import type { Kind, Level } from "../report/Agency.ts"
import { type Citation, Format2021, instrument, Regulation } from "../form/Citation.ts"
import { type Refusal, refusal } from "./Refusal.ts"

/** The last days on which a report is handed in and published in time, and what sets them. */
export interface Deadline {
  readonly submit: string
  readonly publish: string
  readonly cites: Citation
}

/** Whom a local notice means: certain units, else certain kinds, else everyone. */
export interface Local {
  readonly units?: ReadonlyArray<string> | undefined
  readonly kinds?: ReadonlyArray<Kind> | undefined
  readonly submit: string
  /** Where absent, the day of publication stays the legal one. */
  readonly publish?: string | undefined
  /** The notice by its name or number. */
  readonly notice: string
}

/** Why a local day cannot stand. */
export type BadDay = Refusal<
  "LaterThanLaw" | "WithinYear" | "PublishedFirst",
  { readonly unit: string; readonly day: string; readonly limit: string }
>

/** The Regulations of 2008, until 14 May 2019. */
const OldRegulation = instrument("《中华人民共和国政府信息公开条例》（国务院令第492号）")

const deadline = (year: number, day: string, cites: Citation): Deadline => ({
  submit: `${year + 1}-${day}`,
  publish: `${year + 1}-${day}`,
  cites
})

const ofGovernment = (year: number, level: Level): Deadline => {
  const notice = Format2021("")
  if (year >= 2021 && level === "county") return deadline(year, "02-20", notice)
  if (year >= 2021 && level === "prefecture") return deadline(year, "03-10", notice)
  return deadline(year, "03-31", Regulation("第四十九条"))
}

/** The legal deadline of a unit's report of a year. */
export const legal = (year: number, { kind, level }: { readonly kind: Kind; readonly level: Level }): Deadline => {
  if (year <= 2018) return deadline(year, "03-31", OldRegulation("第三十一条"))
  // 乡镇政府 report as departments do; a system hands its reports up level by level until the end of March.
  if (kind === "government" && level !== "township") return ofGovernment(year, level)
  return deadline(year, kind === "vertical" ? "03-31" : "01-31", Regulation("第四十九条"))
}

const rank = ({ units, kinds }: Local): number => (units !== undefined ? 2 : kinds !== undefined ? 1 : 0)

interface Reporting {
  readonly id: string
  readonly kind: Kind
  readonly level: Level
}

/** The local notice that means a unit: the one that names it, else its kind, else everyone; of several the last. */
export const localOf = (local: ReadonlyArray<Local>, { id, kind }: Reporting): Local | undefined =>
  local
    .filter(({ units, kinds }) => (units === undefined ? (kinds?.includes(kind) ?? true) : units.includes(id)))
    .toSorted((one, other) => rank(one) - rank(other))
    .at(-1)

const earlier = (one: string, other: string): string => (one < other ? one : other)

/** The deadline of a unit: the local day where a notice sets one, and never a later one than the law's. */
export const due = (year: number, unit: Reporting, local: ReadonlyArray<Local> = []): Deadline => {
  const law = legal(year, unit)
  const own = localOf(local, unit)
  if (own === undefined) return law
  return {
    submit: earlier(own.submit, law.submit),
    publish: earlier(own.publish ?? law.publish, law.publish),
    cites: instrument(own.notice)("")
  }
}

/** What is wrong with the local days that mean a unit: later than the law, within the report year, or published before handed in. */
export const badDays = (year: number, unit: Reporting, local: ReadonlyArray<Local>): ReadonlyArray<BadDay> => {
  const own = localOf(local, unit)
  if (own === undefined) return []
  const law = legal(year, unit)
  const days = [[own.submit, law.submit], ...(own.publish === undefined ? [] : [[own.publish, law.publish]])] as const
  const each = days.flatMap(([day = "", limit = ""]): ReadonlyArray<BadDay> => {
    if (day > limit) {
      return [
        refusal(
          "LaterThanLaw",
          { unit: unit.id, day, limit },
          `“${own.notice}”规定的${day}晚于法定的${limit}，请改为不晚于${limit}的日期`,
          `“${own.notice}” sets ${day}, after ${limit} as the law has it; set ${limit} or an earlier day`
        )
      ]
    }
    if (day > `${year}-12-31`) return []
    return [
      refusal(
        "WithinYear",
        { unit: unit.id, day, limit: `${year}-12-31` },
        `“${own.notice}”规定的${day}在报告年度之内，数据尚未截止，请改为${year + 1}年的日期`,
        `“${own.notice}” sets ${day}, before the report year is over; set a day of ${year + 1}`
      )
    ]
  })
  if (own.publish === undefined || own.publish >= own.submit) return each
  return [
    ...each,
    refusal(
      "PublishedFirst",
      { unit: unit.id, day: own.publish, limit: own.submit },
      `“${own.notice}”规定的公布日期${own.publish}早于报送日期${own.submit}，请核对`,
      `“${own.notice}” has reports published on ${own.publish}, before they are handed in on ${own.submit}; check both days`
    )
  ]
}
