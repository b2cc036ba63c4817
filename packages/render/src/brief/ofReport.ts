/**
 * The brief of one report: what happened, numbers beside last year's, ratios with their definitions, what stands out, what is not known.
 *
 * @module
 */
import { check } from "@gongkai/core/check"
import type { Draft } from "@gongkai/core/Draft"
import { type Edition, slots } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import { count } from "@gongkai/core/Finding"
import type { Text } from "@gongkai/core/Text"
import { inAll, outcomesChart } from "../chart/ofReport.ts"
import { requestsOverYears } from "../chart/overYears.ts"
import { type Known, type Told, told, toldAcross } from "../known.ts"
import { growth, share } from "../share.ts"
import { notice, wholeness } from "@gongkai/core/wholeness"
import { type Block, type Brief, first, joined, type Part, same } from "./Brief.ts"
import { measures, rowsOf, told as shown } from "./measures.ts"
import { definitions, pointsOf, ratios, take, toldPoints, toldRatio } from "./ratios.ts"
import { nothingReceived, standsOut } from "./standsOut.ts"

/** What a brief is made of, beside the report. */
export interface Material {
  readonly edition?: Edition
  /** Reports of earlier years; that of the year before is compared. */
  readonly previous?: ReadonlyArray<Draft>
}

/** Last year's report, where there is just one. */
export const lastOf = ({ year }: Draft, previous: ReadonlyArray<Draft>): Draft | undefined => {
  const all = previous.filter((each) => each.year === year - 1)
  return all.length === 1 ? all[0] : undefined
}

const summary = (edition: Edition, now: Told, before: Told | undefined): Text => {
  const of = (row: string) => now(inAll(edition, row))
  const [received, closed, out] = [of("received"), of("outcome.total"), of("carriedOut")]
  const was = before?.(inAll(edition, "received"))
  const change = was === undefined ? undefined : risen(was, received)
  const disclosed = ratios(edition).find(({ key }) => key === "disclosed")
  const taken = disclosed && take(disclosed, now)
  const rate =
    taken?.part.value === undefined || taken.whole.value === undefined
      ? undefined
      : share(taken.part.value, taken.whole.value)
  return {
    zh: `本年新收政府信息公开申请${piece(received)}${change === undefined ? "" : `，比上年${change.zh}`}，办结${piece(closed)}，结转下年${piece(out)}${rate === undefined ? "" : `；办结的申请中，予以公开和部分公开的占${rate}`}。`,
    en: `Requests received: ${shown(received).en}${change === undefined ? "" : `, ${change.en} on last year`}; closed: ${shown(closed).en}; carried out: ${shown(out).en}${rate === undefined ? "" : `. Of those closed, ${rate} were disclosed wholly or in part`}.`
  }
}

/** 增加14件（+0.4%）; `undefined` where either is not known. */
const risen = (was: Known, is: Known): Text | undefined => {
  if (was.value === undefined || is.value === undefined) return undefined
  const by = is.value - was.value
  if (by === 0) return { zh: "持平", en: "no change" }
  const rate = growth(was.value, is.value)
  const [zh, en] = rate === undefined ? ["", ""] : [`（${rate}）`, ` (${rate})`]
  return { zh: `${by > 0 ? "增加" : "减少"}${Math.abs(by)}件${zh}`, en: `${by > 0 ? "+" : "-"}${Math.abs(by)}${en}` }
}

const piece = (known: ReturnType<Told>): string =>
  known.value === undefined ? `数${shown(known).zh}` : `${known.value}件`

const numbers = (edition: Edition, now: Told, before: Told | undefined): Part => {
  const rows = rowsOf(measures(edition), now, before)
  const heads = [
    { zh: "项目", en: "what" },
    { zh: "本年", en: "this year" }
  ]
  const beside = [
    { zh: "上年", en: "last year" },
    { zh: "增减（增幅）", en: "change (rate)" }
  ]
  const remark =
    before === undefined
      ? "为0的项目不列；没有上年的报告，不作比较"
      : "两年都为0的项目不列；上年不足10的不计算增幅；标“不可比”的，两年所用格式统计口径不同"
  const english =
    before === undefined
      ? "What is 0 is left out. There is no report of last year to compare with"
      : "What is 0 in both years is left out; no rate of fewer than 10; not comparable: the editions count differently"
  return {
    title: { zh: "主要数据", en: "Numbers" },
    blocks: [
      {
        kind: "table",
        caption: { zh: "主要数据", en: "Numbers" },
        head: before === undefined ? heads : [...heads, ...beside],
        rows
      },
      { kind: "paragraph", text: { zh: `${remark}。`, en: `${english}.` } }
    ]
  }
}

const shares = (edition: Edition, now: Told, before: Told | undefined): Part => {
  const heads = [
    { zh: "比率", en: "ratio" },
    { zh: "本年", en: "this year" }
  ]
  const beside =
    before === undefined
      ? []
      : [
          { zh: "上年", en: "last year" },
          { zh: "变化", en: "change" }
        ]
  const { said, instruments } = definitions(ratios(edition))
  const guard: Text = {
    zh: "分母不足10的不计算；变化按未舍入的比率计算",
    en: "no ratio of fewer than 10; changes are taken before rounding"
  }
  return {
    title: { zh: "比率", en: "Ratios" },
    blocks: [
      {
        kind: "table",
        caption: { zh: "比率、定义和依据", en: "Ratios, definitions and clauses" },
        head: [...heads, ...beside, { zh: "定义和依据", en: "definition and clause" }],
        rows: ratios(edition).map((ratio) => {
          const is = take(ratio, now)
          const was = before && take(ratio, before)
          const compared = was === undefined ? [] : [toldRatio(edition, was), toldPoints(pointsOf(was, is))]
          return [ratio.name, toldRatio(edition, is), ...compared, said(ratio)]
        })
      },
      { kind: "paragraph", text: joined([guard, ...instruments]) }
    ]
  }
}

/** What is blank, unread or contradicts itself, in the words of the check: whoever reads on must know. */
const quality = (draft: Draft, edition: Edition, previous: ReadonlyArray<Draft>): Part => {
  const findings = check(draft, { edition, previous })
  const { error, warning } = count(findings)
  const open = findings.filter(({ rule, waived }) => rule.startsWith("completeness.") && waived === undefined)
  const wrong = findings.filter(
    ({ severity, waived, rule }) => severity !== "note" && waived === undefined && !rule.startsWith("completeness.")
  )
  const cells = slots(edition).length
  const said: Text =
    error + warning === 0
      ? {
          zh: `${cells}格和各部分经校验没有错误和警告。`,
          en: `The check of ${cells} cells and all parts found no error and no warning.`
        }
      : {
          zh: `校验有错误${error}处、警告${warning}处；涉及下列各处的数和比率，须核实后使用。`,
          en: `The check found ${error} errors and ${warning} warnings; what rests on the places below must be verified before use.`
        }
  const items = first(
    [...open, ...wrong].map(({ message }) => message),
    12,
    { zh: "处，用 gongkai check 逐处列出", en: "more: gongkai check lists them all" }
  )
  return {
    title: { zh: "未填、未读和不一致的数", en: "What is blank, unread or inconsistent" },
    blocks: [{ kind: "paragraph", text: said }, ...(items.length > 0 ? [{ kind: "list", items } as const] : [])]
  }
}

/** The mark of a report that is a draft or not whole, in both languages. */
export const noticeOf = (draft: Draft, edition: Edition, previous: ReadonlyArray<Draft>): Text | undefined => {
  const whole = wholeness(draft, edition, previous)
  const zh = notice(whole)
  return zh === undefined
    ? undefined
    : {
        zh,
        en: whole.isDraft
          ? "Draft: see what is blank, unread or inconsistent"
          : "Not whole: see what is blank, unread or inconsistent"
      }
}

/** So many items are listed of what stands out, which one report alone never has. */
const mostItems = 40

/** What stands out, or that nothing does by these rules. */
export const outstanding = (items: ReadonlyArray<Text>): Part => ({
  title: { zh: "值得注意", en: "What stands out" },
  blocks: [
    items.length === 0
      ? {
          kind: "paragraph",
          text: { zh: "按所列标准没有值得特别注意的变化。", en: "Nothing stands out by the rules of this brief." }
        }
      : {
          kind: "list",
          items: first(items, mostItems, {
            zh: "项未列，见各单位自己的分析（gongkai brief 报告）",
            en: "more: see the brief of each unit (gongkai brief REPORT)"
          })
        }
  ]
})

/** The brief of a report. Throws a `RangeError` for a draft of an edition that is not official, unless `edition` gives its own. */
export const briefOf = (draft: Draft, { edition = editionOf(draft), previous = [] }: Material = {}): Brief => {
  const last = lastOf(draft, previous)
  const now = told(draft, edition)
  const before = last && toldAcross(edition, last)
  const drawn = [outcomesChart(edition, now), requestsOverYears({ edition, draft, previous })].filter(
    (each) => each !== undefined
  )
  const charts: ReadonlyArray<Block> = drawn.map((chart) => ({ kind: "chart", chart }))
  const compared = { edition, now, ...(before && { before }) }
  const mark = noticeOf(draft, edition, previous)
  const { name } = draft.agency
  return {
    title: {
      zh: `${name}${draft.year}年政府信息公开工作年度报告分析`,
      en: `${name}, ${draft.year}: brief on the annual report on government information disclosure`
    },
    organ: name,
    ...(mark && { notice: mark }),
    parts: [
      {
        title: { zh: "概要", en: "In short" },
        blocks: [
          { kind: "paragraph", text: summary(edition, now, before) },
          ...(last !== undefined && last.agency.name !== name
            ? [
                {
                  kind: "paragraph",
                  text: joined([{ zh: "上年的报告", en: "Last year's report" }, same(last.agency.name)], "：", ": ")
                } as const
              ]
            : [])
        ]
      },
      outstanding([...nothingReceived(compared), ...standsOut(compared)]),
      numbers(edition, now, before),
      shares(edition, now, before),
      ...(charts.length > 0 ? [{ title: { zh: "图表", en: "Charts" }, blocks: charts }] : []),
      quality(draft, edition, previous)
    ]
  }
}
