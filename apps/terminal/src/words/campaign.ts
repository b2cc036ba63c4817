/**
 * What the command says of campaigns: who owes a report, by when, how far all are, and who is missing.
 *
 * @module
 */
import { type Campaign, Progress } from "@gongkai/core/desk"
import type { Text } from "@gongkai/core/Text"

type Stage = Progress.Stage
type Timeliness = Progress.Timeliness
const { stages, times } = Progress

const inEnglish: { readonly [K in Stage | Timeliness]: string } = {
  notStarted: "not started",
  drafting: "drafting",
  filed: "filed",
  returned: "returned",
  approved: "approved",
  published: "published",
  corrected: "corrected",
  withdrawn: "withdrawn",
  exempt: "exempt",
  pending: "not due yet",
  onTime: "in time",
  late: "late",
  overdue: "overdue"
}

/** A campaign: how many report, on which local days, and who is exempt. */
export const opened = ({ year, desk, expected, local, exemptions }: Campaign.Campaign): ReadonlyArray<Text> => [
  {
    zh: `${desk}  ${year}年度：应报${expected.length}个单位，免报${exemptions.length}个`,
    en: `${desk}  ${year}: ${expected.length} units report, ${exemptions.length} are exempt`
  },
  ...local.map(({ notice, submit, publish, units, kinds }) => {
    const whom = [...(units ?? []), ...(kinds ?? [])]
    return {
      zh: `  ${notice}：${submit}前报送${publish === undefined ? "" : `，${publish}前公布`}${whom.length === 0 ? "" : `（${whom.join("、")}）`}`,
      en: `  ${notice}: filed by ${submit}${publish === undefined ? "" : `, published by ${publish}`}${whom.length === 0 ? "" : ` (${whom.join(", ")})`}`
    }
  }),
  ...exemptions.map(({ unit, reason }) => ({ zh: `  免报 ${unit}：${reason}`, en: `  exempt ${unit}: ${reason}` }))
]

interface Totals {
  readonly expected: number
  readonly stages: { readonly [S in Stage]: number }
  readonly handedIn: { readonly [T in Timeliness]: number }
}

/** The counts that are not 0, in the order of the form. */
const counted = <K extends Stage | Timeliness>(
  names: { readonly [key in K]: string },
  counts: { readonly [key in K]: number }
): Text => {
  // The keys of an object of these keys.
  const there = (Object.keys(names) as unknown as ReadonlyArray<K>).filter((key) => counts[key] > 0)
  return {
    zh: there.map((key) => `${names[key]}${counts[key]}`).join("、"),
    en: there.map((key) => `${counts[key]} ${inEnglish[key]}`).join(", ")
  }
}

const summed = (name: Text, { expected, ...totals }: Totals): Text => {
  const [stage, time] = [counted(stages, totals.stages), counted(times, totals.handedIn)]
  return {
    zh: `${name.zh}  应报${expected}：${stage.zh}；期限：${time.zh}`,
    en: `${name.en}  ${expected} expected: ${stage.en}; deadlines: ${time.en}`
  }
}

interface Line {
  readonly unit: string
  readonly name: string
  readonly branch: string
  readonly stage: Stage
  readonly handedIn: Timeliness
  readonly submitBy: string
}

/** Stages in which the desk still waits for the unit. */
const waiting: ReadonlySet<Stage> = new Set(["notStarted", "drafting", "returned", "withdrawn"])

/** Progress: the total, each branch, and each unit that the desk waits for, those that are overdue first. */
export const progressed = ({
  day,
  total,
  branches,
  items,
  unplaced
}: {
  readonly day: string
  readonly total: Totals
  readonly branches: ReadonlyArray<{ readonly unit: string; readonly name: string; readonly totals: Totals }>
  readonly items: ReadonlyArray<Line>
  readonly unplaced: ReadonlyArray<string>
}): ReadonlyArray<Text> => {
  const missing = items
    .filter(({ stage }) => waiting.has(stage))
    .toSorted((one, other) => Number(other.handedIn === "overdue") - Number(one.handedIn === "overdue"))
  const whole = { zh: `截至${day}`, en: `As of ${day}` }
  return [
    summed(whole, total),
    ...branches.map(({ name, totals }) => summed({ zh: `  ${name}`, en: `  ${name}` }, totals)),
    missing.length === 0
      ? { zh: "没有未报送的单位", en: "every unit has filed" }
      : { zh: `未报送的${missing.length}个单位：`, en: `${missing.length} unit(s) that have not filed:` },
    ...missing.map(({ unit, name, branch, stage, handedIn, submitBy }) => ({
      zh: `  ${unit}  ${name}  ${stages[stage]}，${submitBy}到期${handedIn === "overdue" ? "，已逾期" : ""}${branch === unit ? "" : `（经${branch}）`}`,
      en: `  ${unit}  ${name}  ${inEnglish[stage]}, due ${submitBy}${handedIn === "overdue" ? ", overdue" : ""}${branch === unit ? "" : ` (through ${branch})`}`
    })),
    ...unplaced.map((unit) => ({
      zh: `  ${unit}  年末没有登记，没有计入；请核对报送单位名单`,
      en: `  ${unit}  was not there at the end of the year and is in no count; check the list of units`
    }))
  ]
}

export const noCampaign = (desk: string, year: number): Text => ({
  zh: `“${desk}”没有布置${year}年度的报送工作，或没有这个单位；请核对 --agency-id 和 --year，布置用 gongkai campaigns --open`,
  en: `"${desk}" has no campaign for ${year}, or there is no such unit; check --agency-id and --year, or open it with gongkai campaigns --open`
})
export const already = (desk: string, year: number): Text => ({
  zh: `“${desk}”${year}年度的报送工作已经布置过，没有改动；调整请在网页的“报送工作”中办理`,
  en: `the campaign of "${desk}" for ${year} is open already, and nothing was changed; change it at the desk in the browser`
})
export const onlyToOpen: Text = {
  zh: "--submit、--publish、--notice、--exempt 只在布置时写；请加上 --open",
  en: "--submit, --publish, --notice and --exempt belong to opening a campaign; add --open"
}
export const halfNotice: Text = {
  zh: "当地期限要写明 --submit 和 --notice（文件名称），没有布置",
  en: "a local deadline takes both --submit and --notice, and nothing was opened"
}
export const badExemption = (given: string): Text => ({
  zh: `--exempt “${given}”应为 编号=原因，没有布置`,
  en: `--exempt "${given}" takes ID=REASON, and nothing was opened`
})
