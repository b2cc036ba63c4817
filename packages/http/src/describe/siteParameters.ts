/**
 * The parameters that pages of the public site have beside those of the interface.
 *
 * @module
 */
import * as Schema from "effect/Schema"

/** Each with its schema, its words and an example, as all parameters have them. */
export const siteParameters = {
  lang: {
    in: "query",
    schema: Schema.optionalKey(Schema.Literals(["zh", "en"])),
    says: { zh: "网页的语言，不写则按 Accept-Language", en: "language of the page; by Accept-Language unless said" },
    example: "en"
  },
  rule: {
    in: "path",
    schema: Schema.String.check(Schema.isPattern(/^[\w.-]{1,100}$/u)),
    says: { zh: "规则的编号", en: "id of a rule" },
    example: "requests.intake-equals-outcome"
  },
  sought: {
    in: "query",
    schema: Schema.optionalKey(Schema.String.check(Schema.isPattern(/^[^\p{Cc}\p{Cs}]{0,100}$/u))),
    says: { zh: "单位名称中的字，至多 100 字", en: "part of the name of a unit, at most 100 characters" },
    example: "文化"
  }
} as const
