/**
 * The fields of an agency, named and told for people.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Language, Text } from "@gongkai/core/Text"
import { harmless } from "./Terminal.ts"

type Agency = Draft["agency"]

const fields: { readonly [K in keyof Required<Agency>]: Text } = {
  name: { zh: "机关名称", en: "name" },
  kind: { zh: "机关性质", en: "kind" },
  level: { zh: "层级", en: "level" },
  divisionCode: { zh: "行政区划代码", en: "division code" },
  supervisor: { zh: "主管部门", en: "supervisor" },
  address: { zh: "地址", en: "address" },
  postcode: { zh: "邮政编码", en: "postcode" },
  telephone: { zh: "电话", en: "telephone" },
  email: { zh: "电子邮箱", en: "e-mail" },
  website: { zh: "网址", en: "website" }
}

const kinds: { readonly [K in NonNullable<Agency["kind"]>]: Text } = {
  department: { zh: "部门", en: "department" },
  township: { zh: "乡镇街道", en: "township" },
  generalOffice: { zh: "政府办公室", en: "general office" },
  government: { zh: "本级政府", en: "government" },
  vertical: { zh: "垂直管理", en: "vertical" }
}

const levels: { readonly [L in NonNullable<Agency["level"]>]: Text } = {
  national: { zh: "国家", en: "national" },
  province: { zh: "省级", en: "province" },
  prefecture: { zh: "地级", en: "prefecture" },
  county: { zh: "县级", en: "county" },
  township: { zh: "乡级", en: "township" }
}

const valueOf = (agency: Agency, key: keyof Agency, language: Language): string | undefined => {
  if (key === "kind") return agency.kind && kinds[agency.kind][language]
  if (key === "level") return agency.level && levels[agency.level][language]
  const value = agency[key]
  return value === undefined ? undefined : harmless(value)
}

/** The fields of an agency in order. The cast holds because they are the keys of the table above. */
const keys = Object.keys(fields) as ReadonlyArray<keyof Agency>

/** What an agency's fields are called, and what they hold; those that are absent are left out. */
export const ofAgency = (agency: Agency, language: Language): ReadonlyArray<readonly [string, string]> =>
  keys.flatMap((key) => {
    const value = valueOf(agency, key, language)
    return value === undefined ? [] : [[fields[key][language], value] as const]
  })

const nothing: Text = { zh: "（无）", en: "(nothing)" }

/** The fields in which two agencies differ, a line each. */
export const agencyChanges = (before: Agency, after: Agency, language: Language): ReadonlyArray<string> =>
  keys.flatMap((key) =>
    before[key] === after[key]
      ? []
      : [
          `${fields[key][language]}  ${[before, after].map((each) => valueOf(each, key, language) ?? nothing[language]).join(" → ")}`
        ]
  )
