/**
 * The administrative organ that reports, as it names itself and as the county knows it.
 *
 * Only the name is required; the rest is what the preamble of a report gives the public, and what deadlines and
 * consolidation depend on (kind, level, supervisor).
 *
 * @module
 */
import * as Schema from "effect/Schema"

/** 部门, 乡镇街道, 政府办公室, 本级政府汇总, 垂直管理: who reports to whom and by when (第四十九条, official notices). */
export const Kind = Schema.Literals(["department", "township", "generalOffice", "government", "vertical"])
/** A kind of organ, as the schema of the same name has it. */
export type Kind = typeof Kind.Type

/** The level of government that the organ belongs to: 国家, 省级, 地级, 县级, 乡级. */
export const Level = Schema.Literals(["national", "province", "prefecture", "county", "township"])
/** A level of government, as the schema of the same name has it. */
export type Level = typeof Level.Type

const pattern = (regex: RegExp, message: string, description: string) =>
  Schema.String.check(Schema.isPattern(regex, { message, description }))
const text = pattern(/^[^\p{Cc}\p{Cs}]+$/u, "不得为空，不得含换行或控制字符", "one line, not empty")

/** The schema of an organ. Texts are one line each; codes, numbers and addresses are checked for their shape alone. */
export const Agency = Schema.Struct({
  name: text.annotate({ title: "机关名称" }),
  kind: Schema.optionalKey(Kind),
  level: Schema.optionalKey(Level),
  divisionCode: Schema.optionalKey(
    pattern(/^\d{6}(\d{3}){0,2}$/u, "行政区划代码应为6位、9位或12位数字", "6, 9 or 12 digits")
  ),
  supervisor: Schema.optionalKey(text.annotate({ title: "主管部门" })),
  address: Schema.optionalKey(text.annotate({ title: "地址" })),
  postcode: Schema.optionalKey(pattern(/^\d{6}$/u, "邮政编码应为6位数字", "6 digits")),
  telephone: Schema.optionalKey(
    pattern(
      /^[\d+(（][\d \-—()（）转、/]{4,}$/u,
      "电话应为数字，可带区号和分机",
      "digits, with area code and extension"
    )
  ),
  email: Schema.optionalKey(
    pattern(/^[^\s\p{C}@]+@[^\s\p{C}@]+\.[^\s\p{C}@]+$/u, "电子邮箱应如 name@example.gov.cn", "an e-mail address")
  ),
  website: Schema.optionalKey(
    pattern(
      /^https?:\/\/[^\s\p{C}]+$/u,
      "网址应以 http:// 或 https:// 开头",
      "an address that begins with http:// or https://"
    )
  )
}).annotate({ identifier: "Agency", title: "行政机关" })
/** An organ as a report names it; only `name` is always there. */
export interface Agency extends Schema.Schema.Type<typeof Agency> {}
