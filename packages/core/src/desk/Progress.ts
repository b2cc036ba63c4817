/**
 * How far a campaign is: where each unit stands and whether it is in time, added up as a whole and by branch.
 *
 * Every expected unit counts once by stage and once by time, so both columns add up to the units expected.
 *
 * @module
 */
import { type Campaign, countedOn, dueOf, exempted } from "./Campaign.ts"
import type { Deadline } from "./Deadline.ts"
import { type Filing, publicFrom, slipOf, type State, stateOf, stepsOf } from "./Filing.ts"
import { dayOf } from "./Instant.ts"
import { nameOf, on } from "./Unit.ts"
import type { Tree } from "./Tree.ts"
import { at, path } from "./View.ts"

/** Where a unit stands: nothing begun, a draft, the state of its filing, or exempt. */
export type Stage = "notStarted" | "drafting" | Exclude<State, "draft"> | "exempt"

/**
 * Whether a report is in time: `pending` while the day has not passed, `overdue` when it has and nothing is filed. A report that was
 * returned is overdue when the day on its slip has passed. What was filed once stays `onTime` or `late` by its first filing.
 */
export type Timeliness = "pending" | "onTime" | "late" | "overdue" | "exempt"

/** The stages and times in the order in which they are printed, with their Chinese. */
export const stages: { readonly [S in Stage]: string } = {
  notStarted: "未填报",
  drafting: "填报中",
  filed: "已报送",
  returned: "已退回",
  approved: "已审定",
  published: "已公布",
  corrected: "已更正",
  withdrawn: "已撤回",
  exempt: "免报"
}
/** The times in Chinese. */
export const times: { readonly [T in Timeliness]: string } = {
  pending: "未到期",
  onTime: "按时",
  late: "迟报",
  overdue: "逾期未报",
  exempt: "免报"
}

/** What progress asks of a filing, so that thousands are held without their steps. Moments with their distance from UTC. */
export interface Filed {
  readonly state: State
  /** When it was filed first. */
  readonly at?: string
  /** The day on the slip of a report that is returned. */
  readonly due?: string
  /** Since when the public sees it, or will. */
  readonly publicFrom?: string
}

/** What is known of a unit's report: whether a draft is kept, and what became of its filing. */
export interface Known {
  readonly hasDraft: boolean
  readonly filed?: Filed
}

/** What progress asks of a filing. */
export const filedOf = (filing: Filing): Filed => {
  const [at, due, from] = [stepsOf(filing, "file").at(0)?.at, slipOf(filing)?.due, publicFrom(filing)]
  return {
    state: stateOf(filing),
    ...(at !== undefined && { at }),
    ...(due !== undefined && { due }),
    ...(from !== undefined && { publicFrom: from })
  }
}

/** One unit of a campaign. */
export interface Line {
  readonly unit: string
  readonly name: string
  /** The unit below the desk through which it reports; the desk itself for its own report. */
  readonly branch: string
  readonly stage: Stage
  readonly handedIn: Timeliness
  readonly madePublic: Timeliness
  readonly deadline: Deadline
  /** The day of the first filing, in Beijing. */
  readonly filedOn?: string
}

/** How many units stand where. Each of the three adds up to `expected`. */
export interface Totals {
  readonly expected: number
  readonly stages: { readonly [S in Stage]: number }
  readonly handedIn: { readonly [T in Timeliness]: number }
  readonly madePublic: { readonly [T in Timeliness]: number }
}

/** The progress of a campaign on a day. */
export interface Progress {
  readonly lines: ReadonlyArray<Line>
  readonly total: Totals
  /** By the unit below the desk, in the order of the lines. */
  readonly branches: ReadonlyMap<string, Totals>
  /** Expected units that the tree does not have on 31 December; they are in no total. */
  readonly unplaced: ReadonlyArray<string>
}

const stageOf = ({ hasDraft, filed: { state } = { state: "draft" } }: Known): Stage =>
  state !== "draft" ? state : hasDraft ? "drafting" : "notStarted"

const timely = (day: string | undefined, due: string, today: string): Timeliness => {
  if (day === undefined) return today > due ? "overdue" : "pending"
  return day > due ? "late" : "onTime"
}

const handedIn = ({ filed }: Known, filedOn: string | undefined, due: string, today: string): Timeliness =>
  filed?.due !== undefined && today > filed.due ? "overdue" : timely(filedOn, due, today)

/** The day on which the public first sees it, if that has come. */
const publicOn = ({ filed }: Known, today: string): string | undefined => {
  const day = filed?.publicFrom === undefined ? undefined : dayOf(filed.publicFrom)
  return day !== undefined && day <= today ? day : undefined
}

const totals = (lines: ReadonlyArray<Line>): Totals => {
  const count = <K extends string>(keys: { readonly [key in K]: string }, of: (line: Line) => K) => {
    const counts = new Map<string, number>()
    for (const line of lines) counts.set(of(line), (counts.get(of(line)) ?? 0) + 1)
    return Object.fromEntries(Object.keys(keys).map((key) => [key, counts.get(key) ?? 0])) as {
      // The keys of an object of these keys.
      readonly [key in K]: number
    }
  }
  return {
    expected: lines.length,
    stages: count(stages, ({ stage }) => stage),
    handedIn: count(times, (line) => line.handedIn),
    madePublic: count(times, (line) => line.madePublic)
  }
}

/** How far a campaign is on a day (in Beijing); `known` has what is kept of each unit. Units are placed as they stood on 31 December. */
export const progress = (
  campaign: Campaign,
  tree: Tree,
  known: ReadonlyMap<string, Known>,
  today: string
): Progress => {
  const view = at(tree, countedOn(campaign.year))
  const exempt = exempted(campaign)
  const lines = campaign.expected.flatMap((id): ReadonlyArray<Line> => {
    const member = view.members.get(id)
    if (member === undefined) return []
    const way = path(view, id).map((each) => each.id)
    const own: Known = known.get(id) ?? { hasDraft: false }
    const deadline = dueOf(campaign, member)
    const filedOn = own.filed?.at === undefined ? undefined : dayOf(own.filed.at)
    const isExempt = exempt.has(id) && filedOn === undefined
    const unit = tree.units.get(id)
    return [
      {
        unit: id,
        // Whoever reads it in January looks for the name the unit has by then.
        name: (unit && (on(unit, today)?.name ?? nameOf(unit))) ?? member.name,
        // A unit that is not below the desk counts with the topmost one above it.
        branch: way[way.indexOf(campaign.desk) + 1] ?? campaign.desk,
        stage: isExempt ? "exempt" : stageOf(own),
        handedIn: isExempt ? "exempt" : handedIn(own, filedOn, deadline.submit, today),
        madePublic: isExempt ? "exempt" : timely(publicOn(own, today), deadline.publish, today),
        deadline,
        ...(filedOn !== undefined && { filedOn })
      }
    ]
  })
  const branches = new Map<string, Array<Line>>()
  for (const line of lines) {
    const own = branches.get(line.branch)
    if (own === undefined) branches.set(line.branch, [line])
    else own.push(line)
  }
  return {
    lines,
    total: totals(lines),
    branches: new Map([...branches].map(([branch, own]) => [branch, totals(own)])),
    unplaced: campaign.expected.filter((id) => !view.members.has(id))
  }
}
