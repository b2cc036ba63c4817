/**
 * What stands out in a report, each with the rule by which it was found: no judgement, only what a reader would ask about.
 *
 * The thresholds are ours and are printed beside each line; where a clause asks supervisors to look, it is named.
 *
 * @module
 */
import * as Citation from "@gongkai/core/Citation"
import type { Edition } from "@gongkai/core/Edition"
import type { Text } from "@gongkai/core/Text"
import { inAll, outcomes } from "../chart/ofReport.ts"
import type { Told } from "../known.ts"
import { nameOf } from "../names.ts"
import { fewest, growth, share } from "../share.ts"
import { changed, type Measure, measures, told as shown } from "./measures.ts"
import { pointsOf, ratios, take, toldPoints, toldRatio } from "./ratios.ts"

/** What is compared: an edition's report, and last year's where there is one. */
export interface Compared {
  readonly edition: Edition
  readonly now: Told
  readonly before?: Told
}

/** A number that changed by half, and by ten at least. */
const leap = { share: 0.5, least: 10 }
/** A share that moved by so many points, where both years have so many. */
const shift = { points: 15, least: 30 }
/** So much of the intake carried out, of the outcomes otherwise closed, of the outcomes for one reason. */
const high = { carriedOut: 0.2, closed: 0.3, reason: 0.5 }

const leaps = ({ edition, now, before }: Compared): ReadonlyArray<Text> =>
  before === undefined
    ? []
    : measures(edition).flatMap(({ name, cells, kind }: Measure) => {
        const [was, is] = [before(cells), now(cells)]
        if (kind !== "count" || was.value === undefined || is.value === undefined) return []
        const by = Math.abs(is.value - was.value)
        if (by < leap.least || by < was.value * leap.share) return []
        const [old, fresh, change] = [shown(was), shown(is), changed(was, is, kind)]
        const small = growth(was.value, is.value) === undefined
        return [
          {
            zh: `${name.zh}由${old.zh}到${fresh.zh}，${change.zh}${small ? `；上年不足${fewest}，不计算增幅` : ""}（增减不少于${leap.least}且达到上年的一半）`,
            en: `${name.en}: from ${old.en} to ${fresh.en}, ${change.en}${small ? `; last year fewer than ${fewest}, so no rate` : ""} (a change of ${leap.least} at least, and of half)`
          }
        ]
      })

const shifts = ({ edition, now, before }: Compared): ReadonlyArray<Text> =>
  before === undefined
    ? []
    : ratios(edition).flatMap((ratio) => {
        const [was, is] = [take(ratio, before), take(ratio, now)]
        const by = pointsOf(was, is)
        const enough = [was, is].every(({ whole }) => whole.value !== undefined && whole.value >= shift.least)
        if (by === undefined || !enough || Math.abs(by) < shift.points) return []
        const [old, fresh, moved] = [toldRatio(edition, was), toldRatio(edition, is), toldPoints(by)]
        return [
          {
            zh: `${ratio.name.zh}由${old.zh}到${fresh.zh}，${moved.zh}（变化不少于${shift.points}个百分点，两年分母都不少于${shift.least}）`,
            en: `${ratio.name.en}: from ${old.en} to ${fresh.en}, ${moved.en} (by ${shift.points} points at least, of ${shift.least} at least in both years)`
          }
        ]
      })

const carriedOut = ({ edition, now }: Compared): ReadonlyArray<Text> => {
  const [out, intake] = [
    now(inAll(edition, "carriedOut")),
    now([...inAll(edition, "received"), ...inAll(edition, "carriedIn")])
  ]
  if (!out.value || intake.value === undefined || intake.value < fewest) return []
  if (out.value / intake.value < high.carriedOut) return []
  const found = share(out.value, intake.value) ?? ""
  return [
    {
      zh: `结转下年${out.value}件，占本年应办（新收＋上年结转）${intake.value}件的${found}（不少于20%）`,
      en: `${out.value} of ${intake.value} requests (${found}) were carried out to the next year (20% at least)`
    }
  ]
}

/** 《…格式（试行）》: supervisors look into organs whose 其他处理 is high. */
const reasonsGiven = ({ edition, now }: Compared): ReadonlyArray<Text> => {
  const total = now(inAll(edition, "outcome.total"))
  if (total.value === undefined || total.value < fewest) return []
  const all = total.value
  return outcomes(edition).flatMap(({ heading, cells, rows }) => {
    const group = now(cells)
    const closed =
      heading.key === "closed" && group.value !== undefined && group.value / all >= high.closed
        ? [
            {
              zh: `“其他处理”${group.value}件，占办结${all}件的${share(group.value, all) ?? ""}（不少于30%，请核对是否有应归入前五类的）`,
              en: `${group.value} of ${all} requests (${share(group.value, all) ?? ""}) ended as 其他处理 (30% at least: check whether some belong to the other kinds)`
            }
          ]
        : []
    const single = rows.flatMap(({ heading: row, cell }) => {
      const known = now([cell])
      if (known.value === undefined || known.value / all < high.reason) return []
      const [name, found] = [nameOf(row), share(known.value, all) ?? ""]
      const clause = row.cites === undefined ? "" : Citation.show(row.cites)
      return [
        {
          zh: `“${name.zh}”一项${known.value}件，占办结${all}件的${found}（一项不少于一半${clause === "" ? "" : `；依据${clause}`}）`,
          en: `“${name.en}” alone: ${known.value} of ${all} closed (${found}; half at least${clause === "" ? "" : `; ${clause}`})`
        }
      ]
    })
    return [...closed, ...single]
  })
}

const corrected = ({ edition, now }: Compared): ReadonlyArray<Text> =>
  ratios(edition)
    .filter(({ key }) => key === "reconsideration" || key === "litigation")
    .flatMap((ratio) => {
      const taken = take(ratio, now)
      if (!taken.part.value) return []
      const told = toldRatio(edition, taken)
      return [
        {
          zh: `${ratio.name.zh}：${told.zh}（有结果纠正的）`,
          en: `${ratio.name.en}: ${told.en} (some were corrected)`
        }
      ]
    })

/** That there was nothing to do. */
export const nothingReceived = ({ edition, now }: Compared): ReadonlyArray<Text> => {
  const intake = now([...inAll(edition, "received"), ...inAll(edition, "carriedIn")])
  return intake.value === 0 ? [{ zh: "本年没有新收和结转的申请", en: "no requests were received or carried in" }] : []
}

/** What stands out where something was done, in the order of the report. */
export const standsOut = (compared: Compared): ReadonlyArray<Text> =>
  [leaps, carriedOut, reasonsGiven, corrected, shifts].flatMap((rule) => rule(compared))
