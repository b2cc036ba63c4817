/**
 * The fields of a report's head in the order of the form that the editor shows, the preamble last, for it follows from the others.
 *
 * What each takes is what its schema takes: there is no second door. Only the writing is made even first: full-width digits, days
 * written as documents write them.
 *
 * @module
 */
import { Agency, Kind, Level } from "@gongkai/core/Agency"
import type { Draft } from "@gongkai/core/Draft"
import * as Header from "@gongkai/core/Header"
import type { Patch } from "@gongkai/core/Patch"
import type { Text } from "@gongkai/core/Text"
import * as Schema from "effect/Schema"
import { dayOf } from "./dayOf.ts"
import type { Choice, Field } from "./Field.ts"

const text = (zh: string, en: string): Text => ({ zh, en })

type Own = keyof Agency

/** A field of the organ. The cast holds where `accepts` is the schema of this very field. */
const ofAgency = (key: Own, accepts: (text: string) => boolean) => ({
  key: `agency.${key}`,
  read: ({ agency }: Draft) => agency[key],
  write: ({ agency }: Draft, said: string | undefined): Patch["head"] => {
    const { [key]: _before, ...others } = agency
    if (said === undefined) return key === "name" ? undefined : { agency: { ...others, name: agency.name } }
    return accepts(said) ? { agency: { ...agency, [key]: said } } : undefined
  }
})

/** Codes, numbers and addresses, which an input method may have written in full width. */
const even = (said: string): string => said.normalize("NFKC")

const evenly = (field: Pick<Field, "key" | "read" | "write">, made = even) => ({
  ...field,
  write: (draft: Draft, said: string | undefined) => field.write(draft, said === undefined ? undefined : made(said))
})

/** An address as browsers show it, `www.example.gov.cn`, has lost its beginning: they take it for http too. */
const withScheme = (said: string): string => {
  const address = even(said)
  return /^[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)+(?::\d+)?(?:\/.*)?$/iu.test(address) ? `http://${address}` : address
}

const own = Agency.fields
const line = Schema.is(Header.fields.title.schema)

const kinds: { readonly [K in Kind]: Text } = {
  department: text("部门", "department"),
  township: text("乡镇街道", "township or subdistrict"),
  generalOffice: text("政府办公厅（室）", "general office"),
  government: text("本级政府", "government"),
  vertical: text("垂直管理", "vertically managed")
}
const levels: { readonly [L in Level]: Text } = {
  national: text("国家级", "national"),
  province: text("省级", "province"),
  prefecture: text("地（市）级", "prefecture"),
  county: text("县级", "county"),
  township: text("乡级", "township")
}
const scopes: { readonly [S in typeof Header.fields.scope.schema.Type]: Text } = {
  own: text("本机关", "the organ's own"),
  aggregate: text("本级政府汇总", "aggregate of the government at its level")
}

const choices = (names: { readonly [value: string]: Text }): ReadonlyArray<Choice> =>
  Object.entries(names).map(([value, name]) => ({ value, name }))

const chosen = text("按数字选一项，Del 清空", "choose by its number, Del for none")
const isScope = Schema.is(Header.fields.scope.schema)
const day = text("日期，如 2025-01-20 或 2025年1月20日", "a day, such as 2025-01-20")

/** A signature is an organ and a day: without a day there is none, and its organ is the report's until it is named otherwise. */
const signatureDay: Pick<Field, "read" | "write"> = {
  read: ({ signature }) => signature?.date,
  write: ({ signature, agency }, said) => {
    if (said === undefined) return { signature: null }
    const date = dayOf(said)
    return date === undefined ? undefined : { signature: { organ: signature?.organ ?? agency.name, date } }
  }
}

const signatureOrgan: Pick<Field, "read" | "write"> = {
  read: ({ signature }) => signature?.organ,
  write: ({ signature, agency }, said) =>
    signature !== undefined && line(said ?? agency.name)
      ? { signature: { organ: said ?? agency.name, date: signature.date } }
      : undefined
}

/** The key under which the preamble is written, as each part in prose is under its own; no part of an edition has it. */
export const preambleKey = "preamble"

export const fields: ReadonlyArray<Field> = [
  {
    ...ofAgency("name", Schema.is(own.name)),
    name: text("机关名称", "organ"),
    takes: text("机关全称，不能空着", "the full name; it cannot be empty")
  },
  {
    ...ofAgency("kind", Schema.is(Kind)),
    name: text("单位类别", "kind of organ"),
    takes: chosen,
    choices: choices(kinds)
  },
  {
    ...ofAgency("level", Schema.is(Level)),
    name: text("行政层级", "level"),
    takes: chosen,
    choices: choices(levels)
  },
  {
    key: "scope",
    name: text("统计范围", "scope"),
    takes: chosen,
    choices: choices(scopes),
    read: ({ scope }) => scope,
    write: (_draft, said) => (said === undefined ? { scope: null } : isScope(said) ? { scope: said } : undefined)
  },
  {
    ...ofAgency("supervisor", Schema.is(own.supervisor.schema)),
    name: text("主管部门", "competent department"),
    takes: text("主管部门的全称", "the full name of the competent department")
  },
  {
    ...evenly(ofAgency("divisionCode", Schema.is(own.divisionCode.schema))),
    name: text("行政区划代码", "division code"),
    takes: text("6位、9位或12位数字", "6, 9 or 12 digits")
  },
  {
    ...ofAgency("address", Schema.is(own.address.schema)),
    name: text("地址", "address"),
    takes: text("写成一行", "on one line")
  },
  {
    ...evenly(ofAgency("postcode", Schema.is(own.postcode.schema))),
    name: text("邮政编码", "postcode"),
    takes: text("6位数字", "6 digits")
  },
  {
    ...evenly(ofAgency("telephone", Schema.is(own.telephone.schema))),
    name: text("联系电话", "telephone"),
    takes: text("数字，可带区号和分机", "digits, with area code and extension")
  },
  {
    ...evenly(ofAgency("email", Schema.is(own.email.schema))),
    name: text("电子邮箱", "e-mail"),
    takes: text("如 name@example.gov.cn", "such as name@example.gov.cn")
  },
  {
    ...evenly(ofAgency("website", Schema.is(own.website.schema)), withScheme),
    name: text("网站", "website"),
    takes: text("网址，如 http://www.example.gov.cn", "an address, such as http://www.example.gov.cn")
  },
  {
    key: "title",
    name: text("标题", "title"),
    takes: text("空着就用机关名称和年度组成的标题", "while it is empty, organ and year make up the title"),
    read: ({ title }) => title,
    usual: ({ agency, year }) => Header.usualTitle(agency.name, year),
    write: (_draft, said) => (said === undefined ? { title: null } : line(said) ? { title: said } : undefined)
  },
  { key: "signature.date", name: text("落款日期", "signed on"), takes: day, ...signatureDay },
  {
    key: "signature.organ",
    name: text("落款机关", "signed by"),
    takes: text("先填落款日期；空着就用机关名称", "fill in its day first; while empty, the organ's own name"),
    ...signatureOrgan
  },
  {
    key: "publishedOn",
    name: text("公布日期", "published on"),
    takes: day,
    read: ({ publishedOn }) => publishedOn,
    write: (_draft, said) => {
      if (said === undefined) return { publishedOn: null }
      const date = dayOf(said)
      return date === undefined ? undefined : { publishedOn: date }
    }
  },
  {
    key: preambleKey,
    name: text("导语", "preamble"),
    takes: text(
      "Enter 自己写，p 按以上各项拟写一段，再改",
      "Enter to write it, p to have it proposed from the above, to be changed"
    ),
    isProse: true,
    read: ({ preamble }) => (preamble === undefined || preamble.length === 0 ? undefined : "preamble"),
    write: (_draft, said) => (said === undefined ? { preamble: null } : undefined)
  }
]
