/**
 * Proposes the preamble of a report from its head: the law and the format it rests on, its parts, its period, and whom to ask.
 *
 * A proposal is for somebody to read and change: no program writes it into a report unasked. What the head leaves open is left out.
 *
 * @module
 */
import { Regulation } from "../form/Citation.ts"
import { type Edition, numerals } from "../form/Edition.ts"
import { type Header, usualTitle } from "./Header.ts"
import { type Narrative, paragraph } from "./Narrative.ts"

/** A day as documents write it: 2024年1月31日. */
const written = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number)
  return `${year}年${month}月${date}日`
}

const period = ({ period: own, year }: Head): string =>
  own === undefined ? `${year}年1月1日至${year}年12月31日` : `${written(own.from)}至${written(own.to)}`

type Head = Pick<Header, "agency" | "year" | "period">

/** Whom to ask, as far as the head tells; nothing where it tells nothing. */
const contact = ({ name, address, postcode, telephone, email }: Head["agency"]): ReadonlyArray<string> => {
  const known = [
    ["地址", address],
    ["邮政编码", postcode],
    ["联系电话", telephone],
    ["电子邮箱", email]
  ].flatMap(([label, value]) => (value === undefined ? [] : [`${label}：${value}`]))
  return known.length === 0 ? [] : [`如对本报告有疑问，请与${name}联系（${known.join("；")}）。`]
}

/** The preamble in one to three paragraphs, for the parts of this edition; it takes nothing from the report but its head. */
export const proposedPreamble = ({ sections, cites }: Edition, head: Head): Narrative => {
  const { agency, year } = head
  const parts = sections.map(({ title }) => title).join("、")
  const where = agency.website === undefined ? [] : [`本报告可在本机关网站（${agency.website}）查阅。`]
  return [
    `根据${Regulation("").instrument}和${cites.instrument}的规定，现公布${usualTitle(agency.name, year)}。`,
    `本报告由${parts}${numerals.charAt(sections.length - 1)}个部分组成，所列数据的统计期限为${period(head)}。`,
    ...[[...where, ...contact(agency)].join("")].filter((text) => text !== "")
  ].map((text) => paragraph(text))
}
