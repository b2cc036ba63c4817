/**
 * What the head of a report says of the organ and its count beside the text, as fields of a document that people read: a name, and a text.
 *
 * Office programs show them among a document's properties, a page holds them in `meta`, a workbook on a sheet. Name, year, title, day of
 * publication and signature are part of the text itself and no fields; a file whose text does not show the day has that as one more.
 *
 * @module
 */
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { Agency } from "./Agency.ts"
import { type Header, Struct } from "./Header.ts"

/** The names of the fields, in the order in which they are written. */
const names = {
  address: "地址",
  postcode: "邮政编码",
  telephone: "联系电话",
  email: "电子邮箱",
  website: "网址",
  kind: "机关类别",
  level: "行政层级",
  divisionCode: "行政区划代码",
  supervisor: "主管部门",
  scope: "统计范围",
  period: "统计期间"
} as const

/** A field of the head. */
export type Key = keyof typeof names

/** What the fields hold: those of the organ, the scope and the period; the day of publication where the text does not show it. */
export type Details = Pick<Header, "scope" | "period" | "publishedOn"> & Omit<Agency, "name">

/** What is written for the values that have a name of their own. */
const words: { readonly [key in "kind" | "level" | "scope"]: { readonly [value: string]: string } } = {
  kind: {
    department: "部门",
    township: "乡镇街道",
    generalOffice: "政府办公厅（室）",
    government: "本级政府",
    vertical: "垂直管理"
  },
  level: { national: "国家级", province: "省级", prefecture: "地（市）级", county: "县级", township: "乡级" },
  scope: { own: "本机关", aggregate: "本级政府汇总" }
}

/** All fields. */
export const keys = Object.keys(names) as ReadonlyArray<Key>

/** The name of a field: 联系电话. */
export const nameOf = (key: Key): string => names[key]

const textOf = (key: Key, { agency, scope, period }: Pick<Header, "agency" | "scope" | "period">): string => {
  if (key === "period") return period === undefined ? "" : `${period.from}至${period.to}`
  if (key === "scope") return scope === undefined ? "" : (words.scope[scope] ?? scope)
  const value = agency[key] ?? ""
  return key === "kind" || key === "level" ? (words[key][value] ?? value) : value
}

/** The name of the day of publication, as a field. */
const ofDay = "公布日期"

/** The fields that say something, each with its text, and the day of publication: for a file whose text does not show that day. */
export const detailsWithDay = (
  head: Pick<Header, "agency" | "scope" | "period" | "publishedOn">
): ReadonlyArray<readonly [name: string, text: string]> =>
  [...details(head), [ofDay, head.publishedOn ?? ""] as const].filter(([, text]) => text !== "")

/** Every field with its text, which is empty where the report does not say it. */
export const details = (
  head: Pick<Header, "agency" | "scope" | "period">
): ReadonlyArray<readonly [name: string, text: string]> => keys.map((key) => [names[key], textOf(key, head)])

const { name: _, ...ofAgency } = Agency.fields
const decode = Schema.decodeUnknownOption(
  Schema.Struct({
    ...ofAgency,
    scope: Struct.fields.scope,
    period: Struct.fields.period,
    publishedOn: Struct.fields.publishedOn
  })
)

/** The value that a text stands for, not yet checked. */
const valueOf = (key: Key | "publishedOn", text: string): unknown => {
  if (key === "period") {
    const [from, to] = text.split(/\s*[至—~～]\s*/u)
    return { from, to }
  }
  if (key !== "kind" && key !== "level" && key !== "scope") return text
  return Object.entries(words[key]).find(([value, word]) => word === text || value === text)?.[0]
}

/** The field of this name with this text; `undefined` where there is no such field, `key` alone where the text cannot be its value. */
export const detail = (
  name: string,
  text: string
): { readonly key: Key | "publishedOn"; readonly value?: Details | undefined } | undefined => {
  const key = name.trim() === ofDay ? "publishedOn" : keys.find((each) => names[each] === name.trim())
  if (key === undefined) return undefined
  const own = text.trim()
  return { key, value: own === "" ? {} : Option.getOrUndefined(decode({ [key]: valueOf(key, own) })) }
}
