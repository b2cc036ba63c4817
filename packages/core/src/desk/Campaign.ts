/**
 * 年度报送工作: which units owe a report of one year to one desk, by when, and who is exempt and why.
 *
 * The units are those that stood on the last day of the report year. A lower government is expected with its own aggregate, and collects
 * from those below it in a campaign of its own.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Kind, Level } from "../report/Agency.ts"
import { Day, Year } from "../report/Header.ts"
import { type BadDay, badDays, type Deadline, due } from "./Deadline.ts"
import { type Refusal, refusal } from "./Refusal.ts"
import { Said } from "./Unit.ts"
import type { Member } from "./Unit.ts"
import type { View } from "./View.ts"

const Local = Schema.Struct({
  units: Schema.optionalKey(Schema.Array(Schema.String)),
  kinds: Schema.optionalKey(Schema.Array(Kind)),
  submit: Day,
  publish: Schema.optionalKey(Day),
  notice: Said
})

/** A unit that need not report, the reason, and who decided it when. */
export const Exemption = Schema.Struct({ unit: Schema.String, reason: Said, by: Said, on: Day })

/** The schema of a campaign. `level` is that of the government whose desk collects. */
export const Campaign = Schema.Struct({
  year: Year,
  desk: Schema.String,
  level: Level,
  expected: Schema.Array(Schema.String),
  local: Schema.Array(Local),
  exemptions: Schema.Array(Exemption)
}).annotate({ identifier: "Campaign", title: "年度报送工作" })
/** A campaign, as the schema of the same name has it. */
export type Campaign = typeof Campaign.Type

/** Why a campaign cannot be run as it is written. */
export type BadCampaign =
  | Refusal<"NotThen" | "TwiceExpected" | "NotExpected" | "TwiceExempt", { readonly unit: string }>
  | BadDay

/** The last day of a report year: on it the units are counted. */
export const countedOn = (year: number): string => `${year}-12-31`

/** The units that a desk is to collect from: itself and all below it, but for those below another government. */
export const proposed = (view: View, desk: string): ReadonlyArray<Member> => {
  const walk = (member: Member): ReadonlyArray<Member> => [
    member,
    ...(member.kind === "government" && member.id !== desk ? [] : (view.children.get(member.id) ?? []).flatMap(walk))
  ]
  const top = view.members.get(desk)
  return top === undefined ? [] : walk(top)
}

const repeats = (ids: ReadonlyArray<string>): ReadonlyArray<string> => {
  const seen = new Set<string>()
  return [...new Set(ids.filter((id) => seen.size === seen.add(id).size))]
}

/** A campaign that can be run, with the view of its counting day; or everything that is wrong with it. */
export const opened = (campaign: Campaign, view: View): Result.Result<Campaign, ReadonlyArray<BadCampaign>> => {
  const { year, desk, expected, exemptions, local } = campaign
  const name = (unit: string): string => view.members.get(unit)?.name ?? unit
  const exempt = exemptions.map(({ unit }) => unit)
  const listed = new Set(expected)
  const faults: ReadonlyArray<BadCampaign> = [
    ...[desk, ...expected]
      .filter((unit) => !view.members.has(unit))
      .map((unit) =>
        refusal(
          "NotThen",
          { unit },
          `“${unit}”在${view.day}没有登记或已撤销，请核对报送单位名单`,
          `“${unit}” is not there on ${view.day}; check the list of units`
        )
      ),
    ...repeats(expected).map((unit) =>
      refusal(
        "TwiceExpected",
        { unit },
        `报送单位名单中“${name(unit)}”列了不止一次，请只留一次`,
        `“${name(unit)}” is listed more than once; keep it once`
      )
    ),
    ...exempt
      .filter((unit) => !listed.has(unit))
      .map((unit) =>
        refusal(
          "NotExpected",
          { unit },
          `“${name(unit)}”不在报送单位名单中，无须免报；请核对`,
          `“${name(unit)}” is not among the units that report and needs no exemption; check it`
        )
      ),
    ...repeats(exempt).map((unit) =>
      refusal(
        "TwiceExempt",
        { unit },
        `“${name(unit)}”的免报登记了不止一次，请只留一次`,
        `“${name(unit)}” is exempted more than once; keep one`
      )
    ),
    ...expected.flatMap((unit) => {
      const member = view.members.get(unit)
      return member === undefined ? [] : badDays(year, member, local)
    })
  ]
  return faults.length > 0 ? Result.fail(faults) : Result.succeed(campaign)
}

/** By when a unit of a campaign reports. */
export const dueOf = ({ year, local }: Campaign, member: Member): Deadline => due(year, member, local)

/** The units that need not report. */
export const exempted = ({ exemptions }: Campaign): ReadonlySet<string> => new Set(exemptions.map(({ unit }) => unit))
