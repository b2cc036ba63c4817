/**
 * Rows called otherwise than the form calls them: shorter, without their numbers, with other brackets, with spaces inside.
 *
 * @module
 */
import type { Form } from "@gongkai/core/Form"
import type { Manner } from "../Manner.ts"
import { eachBlock, renamed, withRows } from "./axes.ts"

const partly = [
  "部分公开",
  "（二）部分公开",
  "（二）部分公开（不计其他情形）",
  "（二）部分公开（区分处理的，不计其它情形）",
  "（二）部分公开（区分处理的，只计这一情形，不计其它情形）",
  "部分公开（区分处理的，只计这一情形，不计其他情形）"
] as const

/** Other wordings of one row each, all in use. */
const wordings: ReadonlyArray<readonly [official: string, other: string]> = [
  ["一、本年新收政府信息公开申请数量", "一、本年新收申请数量"],
  ["二、上年结转政府信息公开申请数量", "二、上年结转申请数量"],
  ["2.其他法律行政法规禁止公开", "2.法律行政法规禁止公开"],
  ["3.危及“三安全一稳定”", "3.危及三安全一稳定"],
  ["4.保护第三方合法权益", "4.涉及第三方合法权益"],
  ["5.属于三类内部事务信息", "5.三类内部管理信息"],
  ["6.属于四类过程性信息", "6.四类过程性信息"],
  ["1.信访举报投诉类申请", "1.信访、举报、投诉类申请"],
  ["5.要求行政机关确认或重新出具已获取信息", "5.要求确认或重新出具已获取的信息"],
  ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.申请人无正当理由逾期不补正"],
  ["2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "2.申请人逾期未按收费通知要求缴纳费用"],
  ["（七）总计", "（七）合计"],
  ["四、结转下年度继续办理", "四、结转下年继续办理"],
  ["行政规范性文件", "规范性文件"]
]

const halved: ReadonlyArray<readonly [RegExp, string]> = [
  [/（/gu, "("],
  [/）/gu, ")"],
  [/，/gu, ","]
]

const everywhere = (form: Form, rename: (label: string) => string): Form =>
  eachBlock(form, (block) => ({
    ...block,
    ...(block.heading !== undefined && { heading: rename(block.heading) }),
    ...(block.over !== undefined && { over: rename(block.over) }),
    ...(block.corner !== undefined && { corner: rename(block.corner) }),
    rows: renamed(block.rows, rename),
    columns: renamed(block.columns, rename)
  }))

export const labels: ReadonlyArray<Manner> = [
  {
    name: "部分公开 is called shortly",
    form: (form, draw) => {
      const own = draw.pick(partly)
      return withRows(form, (rows) => renamed(rows, (label) => (label.includes("部分公开") ? own : label)))
    }
  },
  {
    name: "rows are called otherwise",
    form: (form, draw) => {
      const used = new Map(wordings.filter(() => draw.happens(50)))
      return withRows(form, (rows) => renamed(rows, (label) => used.get(label) ?? label))
    }
  },
  {
    name: "rows have no numbers",
    form: (form) =>
      withRows(form, (rows) =>
        renamed(rows, (label) => label.replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/u, ""))
      )
  },
  {
    name: "rows are numbered otherwise",
    form: (form, draw) => {
      const dot = draw.pick(["．", "、", ". ", " "])
      return withRows(form, (rows) => renamed(rows, (label) => label.replace(/^(\d)\./u, `$1${dot}`)))
    }
  },
  {
    name: "brackets are half as wide",
    form: (form) =>
      everywhere(form, (label) => halved.reduce((text, [wide, narrow]) => text.replaceAll(wide, narrow), label))
  },
  {
    name: "labels have spaces inside",
    form: (form, draw) =>
      everywhere(form, (label) => {
        const at = 1 + draw.below(Math.max(1, label.length - 1))
        return draw.happens(30) ? `${label.slice(0, at)} ${label.slice(at)}` : label
      })
  }
]
