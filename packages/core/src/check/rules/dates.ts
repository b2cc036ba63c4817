/**
 * The report year, the title and the period agree, and the report is out in time.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import type { Complaint, Judgement } from "../Rule.ts"
import { about, stretches } from "./passages.ts"

export const year: Judgement = {
  id: "header.year",
  severity: "error",
  statement: { zh: "报告年度、标题、统计期限一致", en: "Report year, title and period agree" },
  cites: Regulation("第四十九条"),
  hint: { zh: "请核对报告年度、标题和统计期限", en: "Check the report year, the title and the period" },
  check: ({ draft }) => {
    const complaint = (at: string, zh: string, en: string): Complaint => ({
      at,
      severity: "error",
      cells: [],
      message: { zh: `报告年度为${draft.year}，${zh}`, en: `The report year is ${draft.year}, but ${en}` }
    })
    const [, titled] = /(20\d\d)\s*年/u.exec(draft.title ?? "") ?? []
    const { period } = draft
    const whole = period === undefined || (period.from === `${draft.year}-01-01` && period.to === `${draft.year}-12-31`)
    return [
      ...(titled === undefined || Number(titled) === draft.year
        ? []
        : [complaint("title", `标题写作${titled}年`, `the title says ${titled}`)]),
      ...(whole
        ? []
        : [
            complaint(
              "period",
              `统计期限为${period.from}至${period.to}`,
              `the period is ${period.from} to ${period.to}`
            )
          ])
    ]
  }
}

const period = /(20\d\d)年1月1日(?:起)?[至到—-]+(?:(20\d\d)年)?12月31日/u

export const lastYears: Judgement = {
  id: "text.report-year",
  severity: "warning",
  example: {
    part: "overview",
    holds: "统计期限为2023年1月1日至2023年12月31日。",
    breaks: "统计期限为2022年1月1日至2022年12月31日。"
  },
  statement: { zh: "文字没有留下别的年度", en: "The text speaks of the report year, not of another left over" },
  cites: Regulation("第四十九条"),
  hint: { zh: "请核对年份是否为上年文字未改", en: "Check whether last year's sentence was left as it was" },
  check: (subject) =>
    stretches(subject).flatMap((stretch): ReadonlyArray<Complaint> => {
      const text = stretch.text.replaceAll(/\s/gu, "")
      const { year: due } = subject.draft
      const [quote, from] = period.exec(text) ?? []
      const [start, first] = /^(?:[（(][一二三四五六七八九十]+[)）])?(20\d\d)年/u.exec(text) ?? []
      const wrong =
        quote !== undefined && Number(from) !== due
          ? quote
          : start !== undefined && Number(first) < due && !text.includes(String(due)) && stretch.part === "overview"
            ? start
            : undefined
      if (wrong === undefined) return []
      const message = {
        zh: `“${wrong}”不是报告年度${due}年，疑为上年文字`,
        en: `“${wrong}” is not the report year ${due}`
      }
      return [
        about(stretch, { quote: wrong, at: Math.max(0, stretch.text.indexOf(wrong)), severity: "warning", message })
      ]
    })
}

export const deadline: Judgement = {
  id: "header.published-in-time",
  severity: "warning",
  statement: {
    zh: "按期公布：本机关1月31日前，本级政府3月31日前",
    en: "Published in time: by 31 January, by 31 March for a whole government"
  },
  cites: Regulation("第四十九条"),
  hint: { zh: "请核对公布日期；逾期的请说明", en: "Check the day of publication; if late, say why" },
  check: ({ draft: { publishedOn, scope, year: of } }) => {
    const limit = scope === "aggregate" ? `${of + 1}-03-31` : `${of + 1}-01-31`
    // Where nobody said whose report it is, only the last day of all is held against it.
    const due = scope === undefined ? `${of + 1}-03-31` : limit
    if (publishedOn === undefined || publishedOn <= due) return []
    const message = { zh: `公布日期${publishedOn}晚于${due}`, en: `Published on ${publishedOn}, after ${due}` }
    return [{ at: "publishedOn", severity: "warning", cells: [], message }]
  }
}
