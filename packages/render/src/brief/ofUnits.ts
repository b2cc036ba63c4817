/**
 * The brief of a county: the reports of its units of one year side by side, their sums, and which of them stand out.
 *
 * A sum in which a unit is missing says so and names it; it is never passed off as the whole.
 *
 * @module
 */
import { check } from "@gongkai/core/check"
import { consolidate } from "@gongkai/core/consolidate"
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import { count } from "@gongkai/core/Finding"
import type { Text } from "@gongkai/core/Text"
import { inAll } from "../chart/ofReport.ts"
import { unitsChart } from "../chart/ofUnits.ts"
import { toldAcross } from "../known.ts"
import { type Brief, type Part, same } from "./Brief.ts"
import { told as shown } from "./measures.ts"
import { lastOf, outstanding } from "./ofReport.ts"
import { ratios, take, toldRatio } from "./ratios.ts"
import { standsOut } from "./standsOut.ts"

/** A county's units. */
export interface County {
  /** Who adds up; the number of units stands in the title where nobody is named. */
  readonly name?: string
  readonly year: number
  /** One report for each unit, all of the year; `RangeError` where there is none. */
  readonly units: ReadonlyArray<Draft>
  /** Reports of the year before, of any unit. */
  readonly previous?: ReadonlyArray<Draft>
}

/** So many units are named in a sentence. */
const most = 6

const listed = (names: ReadonlyArray<string>): Text => {
  const some = names.slice(0, most)
  return names.length <= most
    ? { zh: some.join("、"), en: some.join(", ") }
    : { zh: `${some.join("、")}等${names.length}个`, en: `${some.join(", ")} and ${names.length - most} more` }
}

const lastYear = (draft: Draft, previous: ReadonlyArray<Draft>): Draft | undefined =>
  lastOf(
    draft,
    previous.filter(({ agency }) => agency.name === draft.agency.name)
  )

const newest = (units: ReadonlyArray<Draft>): Edition | undefined =>
  units.map((unit) => editionOf(unit)).toSorted((one, other) => other.years.from - one.years.from)[0]

const sums = (edition: Edition, units: ReadonlyArray<Draft>): Part => {
  const { cells } = consolidate(units, { edition })
  const items = (
    [
      ["received", { zh: "本年新收", en: "received" }],
      ["outcome.total", { zh: "本年办结", en: "closed" }],
      ["carriedOut", { zh: "结转下年", en: "carried out" }]
    ] as const
  ).flatMap(([row, name]): ReadonlyArray<Text> => {
    const [cell] = inAll(edition, row)
    const found = cells.find((each) => each.cell === cell)
    if (found === undefined) return []
    const open = found.unknown.map(({ agency }) => agency)
    if (open.length === 0) return [{ zh: `${name.zh}合计${found.sum}件`, en: `${name.en}: ${found.sum} in all` }]
    return [
      {
        zh: `${name.zh}：已知各单位合计${found.sum}件，不是全部；${listed(open).zh}没有这个数`,
        en: `${name.en}: ${found.sum} in the units that tell it, which is not all; unknown: ${listed(open).en}`
      }
    ]
  })
  return {
    title: { zh: "概要", en: "In short" },
    blocks: [
      {
        kind: "paragraph",
        text: { zh: `共${units.length}个单位的报告。`, en: `Reports of ${units.length} units.` }
      },
      { kind: "list", items }
    ]
  }
}

const table = (edition: Edition, units: ReadonlyArray<Draft>, previous: ReadonlyArray<Draft>): Part => {
  const disclosed = ratios(edition).find(({ key }) => key === "disclosed")
  const rows = units.map((unit) => {
    const now = toldAcross(edition, unit)
    const before = lastYear(unit, previous)
    const { error, warning } = count(check(unit, { previous: before === undefined ? [] : [before] }))
    const numbers = ["received", "outcome.total", "carriedOut"].map((row) => shown(now(inAll(edition, row))))
    return [
      same(unit.agency.name),
      ...numbers,
      disclosed === undefined ? same("—") : toldRatio(edition, take(disclosed, now)),
      same(`${error}/${warning}`)
    ]
  })
  return {
    title: { zh: "各单位", en: "Units" },
    blocks: [
      {
        kind: "table",
        caption: { zh: "各单位主要数据", en: "The units" },
        head: [
          { zh: "单位", en: "unit" },
          { zh: "新收", en: "received" },
          { zh: "办结", en: "closed" },
          { zh: "结转下年", en: "carried out" },
          { zh: "公开率（含部分公开）", en: "disclosed, wholly or in part" },
          { zh: "错误/警告", en: "errors/warnings" }
        ],
        rows
      },
      {
        kind: "paragraph",
        text: {
          zh: "公开率为（予以公开＋部分公开）÷办结总计；办结不足10件的不计算。错误和警告为 gongkai check 的校验结果，有错误的单位其数须核实。",
          en: "Disclosed: (disclosed + disclosed in part) ÷ all closed, not taken of fewer than 10. Errors and warnings are those of gongkai check; verify the numbers of units with errors."
        }
      }
    ]
  }
}

const names = (some: ReadonlyArray<Draft>): Text => listed(some.map(({ agency }) => agency.name))

const has = (all: ReadonlyArray<Draft>, draft: Draft): boolean =>
  all.some(({ agency }) => agency.name === draft.agency.name)

const between = (edition: Edition, { units, previous = [], year }: County): ReadonlyArray<Text> => {
  const none = units.filter((unit) => toldAcross(edition, unit)(inAll(edition, "received")).value === 0)
  const before = previous.filter((each) => each.year === year - 1 && each.scope !== "aggregate")
  const gone = before.filter((each) => !has(units, each))
  const fresh = before.length === 0 ? [] : units.filter((each) => !has(before, each))
  return [
    ...(none.length > 0
      ? [
          {
            zh: `没有新收申请的单位${none.length}个：${names(none).zh}`,
            en: `${none.length} units received no request: ${names(none).en}`
          }
        ]
      : []),
    ...(gone.length > 0
      ? [
          {
            zh: `上年有报告、本年没有的：${names(gone).zh}`,
            en: `with a report last year and none now: ${names(gone).en}`
          }
        ]
      : []),
    ...(fresh.length > 0
      ? [
          {
            zh: `本年有报告、上年没有的：${names(fresh).zh}`,
            en: `with a report now and none last year: ${names(fresh).en}`
          }
        ]
      : [])
  ]
}

/** The brief of a county's units. Throws a `RangeError` where there are none, or where one is not of the year. */
export const briefOfUnits = (county: County): Brief => {
  const { name, year, units, previous = [] } = county
  const edition = newest(units)
  if (edition === undefined) throw new RangeError("there is no report to tell of")
  const single = units.flatMap((unit) => {
    const last = lastYear(unit, previous)
    const found = standsOut({
      edition: editionOf(unit),
      now: toldAcross(editionOf(unit), unit),
      ...(last && { before: toldAcross(editionOf(unit), last) })
    })
    return found.map(({ zh, en }): Text => ({ zh: `${unit.agency.name}：${zh}`, en: `${unit.agency.name}: ${en}` }))
  })
  const chart = unitsChart(edition, units)
  const who = name ?? `${units.length}个单位`
  return {
    title: {
      zh: `${who}${year}年政府信息公开工作年度报告分析`,
      en: `${name ?? `${units.length} units`}, ${year}: brief on the annual reports on government information disclosure`
    },
    organ: who,
    parts: [
      sums(edition, units),
      outstanding([...between(edition, county), ...single]),
      table(edition, units, previous),
      ...(chart === undefined
        ? []
        : [{ title: { zh: "图表", en: "Charts" }, blocks: [{ kind: "chart", chart } as const] }])
    ]
  }
}
