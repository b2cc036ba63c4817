/**
 * The contact details that a preamble gives the public: address, postcode, telephone, e-mail and website of the organ.
 *
 * Only what is said in so many words is taken, and only if the field can hold it; the preamble itself stays as it is. What closes a
 * bracket or a sentence around a detail is none of it.
 *
 * @module
 */
import { Agency } from "@gongkai/core/Agency"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"

type Contacts = Pick<Agency, "address" | "postcode" | "telephone" | "email" | "website">

const is = "(?:(?:为|是)?[:：]|为|是)"

/** 0543-1234567, （0543）1234567转8001, a mobile, 400-800-1234; several parted by 、 or /. Brackets are those of an area code. */
const dash = "[-—]"
const number = `(?:400${dash}?\\d{3,4}${dash}?\\d{3,4}|1\\d{2}${dash}?\\d{4}${dash}?\\d{4}|(?:[（(]0\\d{2,3}[)）]${dash}?|0\\d{2,3}${dash}{0,2})?\\d{7,8})(?:(?:转|${dash})\\d{1,6})?(?!\\d)`
const telephones = `${number}(?:[、/]${number})*`
const telephone = `(?:电话|联系方式|热线)(?:号码)?(?:[（(](?:及|兼|含)?(?:传真|座机)[)）]|[/、及和]传真)?`
/** What opens around a number and is none of it. */
const opening = "(?:[【［\\[]|[（(](?!0\\d{2,3}[)）]))?"

/** What an address does not go on into: the next detail, a bracket that opens it, the end of the sentence. */
const next = "(?:联系|办公|咨询)?(?:邮政编码|邮编|电话|方式|传真|电子|邮箱|网址|网站|联系人|E-?mail)"
const place = `(?:(?![（(]?${next})(?:[^，,；;。、：:（）()\\s]|[（(][^（）()：:，；。]{1,20}[)）])){4,60}`

const patterns: { readonly [K in keyof Contacts]-?: RegExp } = {
  address: new RegExp(`地址${is}(?<value>${place})`, "u"),
  postcode: /(?:邮政编码|邮编)(?:为|是)?[:：]?[（(]?(?<value>\d{6})(?!\d)/u,
  telephone: new RegExp(
    `${telephone}(?:${is}${opening}(?<value>${telephones})|(?:[【［\\[]|[（(](?=[\\d-]+[)）](?!${is}?\\d)))(?<inside>${telephones})|(?<area>[（(]0\\d{2,3}[)）]${is}?\\d{7,8}|0\\d{2,3}${dash}\\d{7,8})(?!\\d))`,
    "u"
  ),
  email: new RegExp(
    `(?:电子邮箱|电子邮件|电子信箱|邮箱|E-?mail)(?:地址)?${is}(?<value>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)`,
    "iu"
  ),
  website: /(?:网址|网站|官网|门户)[^，。；]{0,20}?(?<value>https?:\/\/[\w\-.~:/?#@!$&'*+=%]*[\w/=])/iu
}

const fields = Schema.Struct({
  address: Agency.fields.address,
  postcode: Agency.fields.postcode,
  telephone: Agency.fields.telephone,
  email: Agency.fields.email,
  website: Agency.fields.website
})
const decode = Schema.decodeUnknownOption(fields)

/** Without spaces, but for those between two words or addresses in Latin letters, and with plain digits and dashes. */
const closed = (text: string): string =>
  text
    .replaceAll(/[０-９]/gu, (digit) => digit.normalize("NFKC"))
    .replaceAll(/[－‐-–―]/gu, "-")
    .replaceAll(/[\u200b-\u200d\u2060\ufeff]/gu, "")
    .replaceAll(/(?<![A-Za-z/])\s+|\s+(?![A-Za-z])/gu, "")

/** Reads the contact details out of the text of a preamble; what it does not name is left out. */
export const contacts = (preamble: string): Contacts => {
  const text = closed(preamble)
  const found = Object.entries(patterns).flatMap(([key, pattern]) => {
    const { value, inside, area } = pattern.exec(text)?.groups ?? {}
    const said = value ?? inside ?? area?.replace(/[:：]/u, "")
    return said === undefined ? [] : [[key, said] as const]
  })
  return Object.assign({}, ...found.map(([key, value]) => Option.getOrElse(decode({ [key]: value }), () => ({}))))
}
