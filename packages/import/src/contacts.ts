/**
 * The contact details that a preamble gives the public: address, postcode, telephone, e-mail and website of the organ.
 *
 * Only what is said in so many words is taken, and only if the field can hold it; the preamble itself stays as it is.
 *
 * @module
 */
import { Agency } from "@gongkai/core/Agency"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { compact } from "./fold.ts"

type Contacts = Pick<Agency, "address" | "postcode" | "telephone" | "email" | "website">

const ends = "，,；;。）)、"
const patterns: { readonly [K in keyof Contacts]-?: RegExp } = {
  address: new RegExp(`(?:联系|办公|通讯|通信)?地址(?:为|是)?[:：](?<value>[^${ends}：:]{4,60})`, "u"),
  postcode: /(?:邮政编码|邮编)(?:为|是)?[:：]?(?<value>\d{6})(?!\d)/u,
  telephone: /(?:联系|办公|咨询)?(?:电话|联系方式)(?:号码)?(?:为|是)?[:：](?<value>[(（]?[\d][\d()（）\-—转/]{5,24})/u,
  email: /(?:电子邮箱|电子邮件|电子信箱|邮箱|E-?mail)(?:地址)?(?:为|是)?[:：](?<value>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/iu,
  website: /(?:网址|网站|门户网站)(?:地址)?(?:为|是)?[:：]?[（(]?(?<value>https?:\/\/[^\s，；。）)、]+)/iu
}

const fields = Schema.Struct({
  address: Agency.fields.address,
  postcode: Agency.fields.postcode,
  telephone: Agency.fields.telephone,
  email: Agency.fields.email,
  website: Agency.fields.website
})
const decode = Schema.decodeUnknownOption(fields)

export const contacts = (preamble: string): Contacts => {
  const text = compact(preamble)
  const found = Object.entries(patterns).flatMap(([key, pattern]) => {
    const value = pattern.exec(text)?.groups?.["value"]
    return value === undefined ? [] : [[key, value] as const]
  })
  return Object.assign({}, ...found.map(([key, value]) => Option.getOrElse(decode({ [key]: value }), () => ({}))))
}
