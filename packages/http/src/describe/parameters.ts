/**
 * The parameters of paths and queries: each one schema with its words and an example, for decoding and for the document alike.
 *
 * @module
 */
import { Filing } from "@gongkai/core/desk"
import { official } from "@gongkai/core/editions/official"
import { Day, Year } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import { endings } from "../jobs/forms.ts"
import { RevisionNumber } from "@gongkai/storage/Revision"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import { siteParameters } from "./siteParameters.ts"

/** Digits as a number, in the one spelling that it has: 02023 would be a second address. Anything else is left for the schema to refuse. */
const number = <S extends Schema.Codec<number, number>>(schema: S) =>
  Schema.String.pipe(
    Schema.decodeTo(schema, {
      decode: SchemaGetter.transform((text: string) =>
        /^(?:0|[1-9]\d{0,14})$/u.test(text) ? Number(text) : Number.NaN
      ),
      encode: SchemaGetter.transform(String)
    })
  )

/** The id of an agency, of a unit, of a desk: all three are of one kind. */
export const AgencyId = Schema.String.check(Schema.isPattern(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u))
const Limit = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 200 }))
const Cursor = Schema.String.check(Schema.isPattern(/^[\w-]{1,400}$/u))

interface Parameter<S> {
  readonly in: "path" | "query"
  readonly schema: S
  readonly says: Text
  readonly example: string | number
}

const parameter = <S>(where: "path" | "query", schema: S, says: Text, example: string | number): Parameter<S> => ({
  in: where,
  schema,
  says,
  example
})

export const parameters = {
  edition: parameter(
    "path",
    Schema.Literals(official.map(({ key }) => key)),
    { zh: "格式版本", en: "edition of the format" },
    "2021"
  ),
  id: parameter(
    "path",
    AgencyId,
    {
      zh: "行政机关的编号：1 至 64 个字母、汉字、数字、“.”“_”“-”，以字母、汉字或数字开头",
      en: "id of an agency: 1 to 64 letters, digits, “.”, “_” or “-”, a letter or digit first"
    },
    "huaian-archives"
  ),
  year: parameter("path", number(Year), { zh: "报告年度", en: "report year" }, 2023),
  number: parameter("path", number(RevisionNumber), { zh: "版次，从 1 起", en: "number of a revision, from 1" }, 1),
  cursor: parameter(
    "query",
    Schema.optionalKey(Cursor),
    { zh: "上一页 next 给出的位置", en: "where to go on: next of the page before" },
    "WyJodWFpYW4iLDIwMjNd"
  ),
  limit: parameter(
    "query",
    Schema.optionalKey(number(Limit)),
    { zh: "每页最多几条，1 至 200，不写为 50", en: "how many at most, 1 to 200; 50 unless said" },
    50
  ),
  agency: parameter(
    "query",
    Schema.optionalKey(AgencyId),
    { zh: "只列此机关的", en: "of this agency only" },
    "huaian-archives"
  ),
  reportYear: parameter(
    "query",
    Schema.optionalKey(number(Year)),
    { zh: "只列此年度的", en: "of this year only" },
    2023
  ),
  ofEdition: parameter(
    "query",
    Schema.optionalKey(Schema.Literals(official.map(({ key }) => key))),
    { zh: "只列此格式的", en: "of this edition only" },
    "2021"
  ),
  name: parameter(
    "query",
    Schema.optionalKey(Schema.String.check(Schema.isPattern(/^[^\p{Cc}\p{Cs}]{1,200}$/u))),
    {
      zh: "文件名，记在出处里；表单自带文件名",
      en: "name of the file, kept with where numbers were read; a form has its own"
    },
    "档案局年报.docx"
  ),
  organ: parameter(
    "query",
    Schema.optionalKey(Schema.String.check(Schema.isPattern(/^[^\p{C}]{1,100}$/u))),
    { zh: "文件没有写明机关时用的名称", en: "name of the organ, where the file does not say it" },
    "示例市档案局"
  ),
  fileYear: parameter(
    "query",
    Schema.optionalKey(number(Year)),
    { zh: "文件没有写明年度时用的年度", en: "the report year, where the file does not say it" },
    2023
  ),
  reading: parameter(
    "query",
    Schema.optionalKey(Schema.Literals(["draft", "published"])),
    {
      zh: "空白的读法：draft 为未填，published 为 0（合计除外）",
      en: "how blanks are read: draft (unknown) or published (0, but for totals)"
    },
    "draft"
  ),
  accept: parameter(
    "query",
    Schema.optionalKey(
      Schema.String.check(
        Schema.isPattern(/^(?:other-organ|other-form|other-year)(?:,(?:other-organ|other-form|other-year))*$/u)
      )
    ),
    {
      zh: "确认要存：other-organ 报告的机关与登记的不同，other-form 格式不是该年度所用的，other-year 该年度末单位尚未成立或已撤销；可用逗号并列",
      en: "meant all the same: other-organ (the report names another organ than the register), other-form (a form that does not govern the year), other-year (the unit was not there at the end of the year); several with commas"
    },
    "other-organ"
  ),
  ...siteParameters,
  unit: parameter("path", AgencyId, { zh: "单位编号", en: "id of a unit" }, "culture"),
  desk: parameter("path", AgencyId, { zh: "主管部门的单位编号", en: "id of the unit whose desk collects" }, "county"),
  act: parameter(
    "path",
    Schema.Literals(["check", "approve", "publish"]),
    { zh: "成批办理的事项：check 校验、approve 审定、publish 公布", en: "what is done in bulk" },
    "approve"
  ),
  day: parameter(
    "query",
    Schema.optionalKey(Day),
    { zh: "哪一天的情况，不写为今天（北京）", en: "as of this day; today in Beijing unless said" },
    "2024-12-31"
  ),
  below: parameter(
    "query",
    Schema.optionalKey(AgencyId),
    { zh: "只列此单位及其下级", en: "this unit and those below it only" },
    "county"
  ),
  state: parameter(
    "query",
    Schema.optionalKey(Filing.State),
    { zh: "只列此状态的", en: "in this state only" },
    "filed"
  ),
  stage: parameter(
    "query",
    Schema.optionalKey(Schema.Literals(["filed", "approved", "published"])),
    {
      zh: "汇总到哪一步的报告：filed 已报送及以后、approved 已审定及以后、published 已公布；不写为 approved",
      en: "which reports are added up: filed or further, approved or further, published; approved unless said"
    },
    "approved"
  ),
  cell: parameter(
    "query",
    Schema.String.check(Schema.isPattern(/^[\w-]+\/[\w.-]+\/[\w.-]+$/u)),
    { zh: "一格的地址", en: "address of a cell" },
    "requests/received/total"
  ),
  oneCell: parameter(
    "query",
    Schema.optionalKey(Schema.String.check(Schema.isPattern(/^[\w-]+\/[\w.-]+\/[\w.-]+$/u))),
    { zh: "展开这一格", en: "open this cell" },
    "requests/received/total"
  ),
  report: parameter(
    "path",
    Schema.String.check(
      Schema.isPattern(new RegExp(`^(?:200[89]|20[1-9]\\d|2100)(?:\\.(?:${endings.join("|")}))?$`, "u"))
    ),
    {
      zh: `报告年度，可加格式：2023 或 2023.pdf（${endings.join("、")}）`,
      en: `report year, with a form or without: 2023 or 2023.pdf (${endings.join(", ")})`
    },
    "2023.pdf"
  ),
  file: parameter(
    "path",
    Schema.String.check(Schema.isPattern(new RegExp(`^[1-9]\\d{0,8}(?:\\.(?:${endings.join("|")}))?$`, "u"))),
    { zh: "版次，可加格式：3 或 3.pdf", en: "number of a revision, with a form or without: 3 or 3.pdf" },
    "3.pdf"
  ),
  form: parameter(
    "query",
    Schema.optionalKey(Schema.Literals(endings)),
    { zh: `格式：${endings.join("、")}；不写为 pdf`, en: `the form: ${endings.join(", ")}; pdf unless said` },
    "docx"
  ),
  from: parameter("query", number(RevisionNumber), { zh: "从第几版", en: "the earlier revision" }, 1),
  to: parameter("query", number(RevisionNumber), { zh: "到第几版", en: "the later revision" }, 2),
  correcting: parameter(
    "query",
    Schema.optionalKey(Schema.Literals(["yes"])),
    {
      zh: "写 yes：这一版是用来更正已公布的报告的，办理更正以前公众看不到",
      en: "yes: this revision is to correct a published report; the public sees it once the correction is made"
    },
    "yes"
  ),
  account: parameter(
    "path",
    Schema.String.check(Schema.isPattern(/^[^\p{C}/]{1,64}$/u)),
    { zh: "账户的编号", en: "id of an account" },
    "li-yun"
  ),
  token: parameter(
    "path",
    Schema.String.check(Schema.isPattern(/^[\da-f]{12}$/u)),
    { zh: "令牌的编号，12 位", en: "id of a token, 12 digits" },
    "0f1e2d3c4b5a"
  ),
  after: parameter(
    "query",
    Schema.optionalKey(number(Schema.Natural)),
    { zh: "从这一项之后列起：上一页的 next", en: "go on behind this entry: next of the page before" },
    50
  ),
  reason: parameter(
    "query",
    Schema.optionalKey(Schema.String.check(Schema.isPattern(/^[^\p{Cc}\p{Cs}]{1,200}$/u))),
    {
      zh: "为什么存这一版，1 至 200 字，记在版次里",
      en: "why this revision is made, 1 to 200 characters, kept with it"
    },
    "按审核意见修改"
  )
} as const

export type Name = keyof typeof parameters
/** The schemas of the parameters by their names. */
export type Schemas = { readonly [N in Name]: (typeof parameters)[N]["schema"] }

/** Of two that go by one name, in a path and in a query. */
const names = { reportYear: "year", ofEdition: "edition", oneCell: "cell", sought: "q" } as const

/** The name that a parameter goes by in a request. */
export type RequestName<N extends Name> = N extends keyof typeof names ? (typeof names)[N] : N

/** The name a parameter goes by in a request. */
export const nameOf = (name: Name): string => (name in names ? Reflect.get(names, name) : name)
